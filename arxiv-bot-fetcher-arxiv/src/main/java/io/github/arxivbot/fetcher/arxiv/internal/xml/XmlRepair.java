package io.github.arxivbot.fetcher.arxiv.internal.xml;

import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.spi.http.HttpReply;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Repairs a feed or a page that a parser rejects, so that one bad item does not cost the others.
 *
 * <p>The document is split at its items. {@link MarkupRepair} repairs the characters of each; an
 * item that is still not well-formed is left out. A document with a DOCTYPE, or with a root element
 * other than those of feeds and pages, is not repaired. For one document.
 */
public final class XmlRepair {

  /** arXiv's largest documents have some thousands. */
  private static final int MAX_ITEMS = 20_000;

  private static final int MAX_PROBLEMS = 20;
  private static final int MAX_REASON = 200;

  private static final String PARSER_MESSAGE = "Message: ";

  private static final Map<String, String> ITEMS =
      Map.of("rss", "item", "feed", "entry", "OAI-PMH", "record");

  private static final Pattern ROOT =
      Pattern.compile("(?s)(?:\\s|<!--.{0,1000}?-->|<\\?.{0,1000}?\\?>){0,50}+<([A-Za-z-]+)");
  private static final Pattern END =
      Pattern.compile("</(?:channel|rss|feed|ListRecords|GetRecord|OAI-PMH)\\s*>|<resumptionToken");
  private static final Pattern NAMESPACE =
      Pattern.compile("\\sxmlns(?::[\\w.-]++)?\\s*+=\\s*+(?:\"[^\"<]*+\"|'[^'<]*+')");
  private static final Pattern ID =
      Pattern.compile("(?:oai:arXiv\\.org:|arxiv\\.org/abs/|arXiv:)[\\w./-]{1,40}");
  private static final Pattern TITLE = Pattern.compile("<title[^<>]{0,100}>([^<]{1,300})");

  private final XMLInputFactory parsers = XMLInputFactory.newDefaultFactory();
  private final HttpReply reply;
  private final XmlSource source;
  private final String item;
  private final Map<String, Integer> ends;
  private final StringBuilder result = new StringBuilder();
  private final List<String> problems = new ArrayList<>();
  private String wrapper = "<items>";
  private int items;
  private int leftOut;
  private int unreported;

  private XmlRepair(HttpReply reply, XmlSource source, String item) {
    this.reply = reply;
    this.source = source;
    this.item = item;
    this.ends = MarkupRepair.endTags(source.text());
    problems.addAll(source.problems());
    parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
  }

  /** Repairs a document; empty if there is nothing that can be repaired, or no item is left. */
  public static Optional<RepairedXml> repair(HttpReply reply) {
    XmlSource source = XmlSource.decode(reply);
    Matcher root = ROOT.matcher(source.text());
    return root.lookingAt() && ITEMS.containsKey(root.group(1))
        ? new XmlRepair(reply, source, ITEMS.get(root.group(1))).repair()
        : Optional.empty();
  }

  private Optional<RepairedXml> repair() {
    String text = source.text();
    Matcher tags = Pattern.compile("<(/?)" + item + "(?=[\\s/>])[^<>]*+>?").matcher(text);
    int done = 0;
    int open = -1;
    while (tags.find() && items <= MAX_ITEMS) {
      boolean starts = tags.group(1).isEmpty();
      if (open >= 0) {
        done = starts ? tags.start() : tags.end();
        addItem(text.substring(open, done));
      } else if (starts) {
        addOther(text.substring(done, tags.start()));
      }
      open = starts ? tags.start() : -1;
    }
    if (open >= 0) {
      Matcher end = END.matcher(text);
      if (end.find(open)) { // else the document is cut off, which its reader reports
        addItem(text.substring(open, end.start()));
        open = end.start();
      }
    }
    addOther(text.substring(open >= 0 ? open : done));
    if (problems.isEmpty() || items > MAX_ITEMS || (leftOut > 0 && leftOut == items)) {
      return Optional.empty();
    }
    if (unreported > 0) {
      problems.add(unreported + " more were repaired or left out: " + item + "s with broken XML");
    }
    byte[] bytes = result.toString().getBytes(StandardCharsets.UTF_8);
    return Optional.of(
        new RepairedXml(
            HttpReply.of(reply.address(), reply.contentType(), bytes), leftOut, problems));
  }

  private void addOther(String text) {
    MarkupRepair markup = MarkupRepair.of(text);
    String repaired = markup.repair();
    if (items == 0) {
      wrapper = wrapper(repaired);
    }
    result.append(repaired);
    Set<String> repairs = repairs(markup, text);
    if (!repairs.isEmpty()) {
      addProblem("outside its " + item + "s: " + String.join("; ", repairs));
    }
  }

  private void addItem(String text) {
    items++;
    MarkupRepair markup = MarkupRepair.ofItem(text, ends);
    String repaired = markup.repair();
    Optional<String> broken = findError(repaired);
    if (broken.isPresent()) {
      leftOut++;
      addProblem(name(text) + ": its XML is broken, so it is left out: " + broken.get());
      return;
    }
    result.append(repaired);
    Set<String> repairs = repairs(markup, text);
    if (!repairs.isEmpty()) {
      addProblem(name(text) + ": its XML is repaired: " + String.join("; ", repairs));
    }
  }

  private Set<String> repairs(MarkupRepair markup, String text) {
    Set<String> repairs = new LinkedHashSet<>(markup.repairs());
    if (source.malformed() && text.indexOf('\uFFFD') >= 0) {
      repairs.add("bytes that are not UTF-8 are replaced by U+FFFD");
    }
    return repairs;
  }

  private String name(String text) {
    Matcher id = ID.matcher(text);
    Optional<ArxivId> found = Optional.empty();
    while (found.isEmpty() && id.find()) {
      found =
          ArxivId.find(id.group().startsWith("arxiv.org") ? "https://" + id.group() : id.group());
    }
    Matcher title = TITLE.matcher(text);
    String name =
        found
            .map(ArxivId::toString)
            .orElseGet(() -> title.find() ? SafeText.quote(title.group(1).strip()) : "no title");
    return item + " " + items + " (" + name + ")";
  }

  private void addProblem(String problem) {
    if (problems.size() < MAX_PROBLEMS) {
      problems.add(problem);
    } else {
      unreported++;
    }
  }

  /** Returns an element with the namespaces that are declared before the first item. */
  private static String wrapper(String head) {
    Set<String> namespaces = new LinkedHashSet<>();
    Matcher namespace = NAMESPACE.matcher(head);
    while (namespace.find()) {
      if (namespaces.stream().noneMatch(other -> prefix(other).equals(prefix(namespace.group())))) {
        namespaces.add(namespace.group());
      }
    }
    return "<items" + String.join("", namespaces) + ">";
  }

  private static String prefix(String namespace) {
    return namespace.substring(0, namespace.indexOf('=')).strip();
  }

  /** Returns why an item is not well-formed; empty if it is. */
  private Optional<String> findError(String text) {
    try {
      XMLStreamReader reader =
          parsers.createXMLStreamReader(new StringReader(wrapper + text + "</items>"));
      while (reader.hasNext()) {
        reader.next();
      }
      return Optional.empty();
    } catch (XMLStreamException e) {
      return Optional.of(reason(e));
    }
  }

  /** Returns the parser's sentence without its position, which is that in the item. */
  private static String reason(XMLStreamException e) {
    String message = String.valueOf(e.getMessage());
    int at = message.indexOf(PARSER_MESSAGE);
    String sentence = at < 0 ? message : message.substring(at + PARSER_MESSAGE.length());
    return SafeText.line(sentence, MAX_REASON).replaceFirst("\\.$", "");
  }
}
