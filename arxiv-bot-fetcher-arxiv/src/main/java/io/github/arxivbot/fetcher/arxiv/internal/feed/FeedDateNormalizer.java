package io.github.arxivbot.fetcher.arxiv.internal.feed;

import io.github.arxivbot.internal.text.SafeText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.filter.Filters;

/**
 * Rewrites the dates of a feed in the one form that ROME reads correctly everywhere.
 *
 * <p>ROME reads microseconds as milliseconds ({@code 04:00:11.600500} becomes 04:10:11.5), and uses
 * the machine's time zone for a date with white space around it.
 */
public final class FeedDateNormalizer {

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final Map<String, String> NAMESPACES =
      Map.of("pubDate", "", "lastBuildDate", "", "updated", ATOM, "published", ATOM);
  private static final Map<String, String> OFFSETS =
      Map.of(" EST", " -0500", " EDT", " -0400", " UTC", " GMT", " UT", " GMT", " Z", " GMT");

  private FeedDateNormalizer() {}

  /**
   * Rewrites each date as UTC in whole seconds; one that cannot be read becomes empty.
   *
   * @return a problem for each announcement date of an item that cannot be read
   */
  static List<String> normalize(Document document) {
    List<String> problems = new ArrayList<>();
    int item = 0;
    List<Element> elements = new ArrayList<>(); // setText invalidates JDOM's iterator
    document.getDescendants(Filters.element()).forEach(elements::add);
    for (Element element : elements) {
      item += isItem(element) ? 1 : 0;
      if (element.getNamespaceURI().equals(NAMESPACES.get(element.getName()))) {
        String text = element.getText();
        Optional<Instant> date = parse(text);
        if (date.isEmpty() && !text.isBlank() && isAnnouncementDate(element)) {
          problems.add(
              "item "
                  + item
                  + ": expected a date with its time zone as "
                  + element.getName()
                  + ", found "
                  + SafeText.quote(text)
                  + "; the date of the feed is used");
        }
        element.setText(date.map(at -> at.truncatedTo(ChronoUnit.SECONDS).toString()).orElse(""));
      }
    }
    return problems;
  }

  private static boolean isItem(Element element) {
    return element.getName().equals("item") || element.getName().equals("entry");
  }

  private static boolean isAnnouncementDate(Element date) {
    Element parent = date.getParentElement();
    return parent != null && isItem(parent) && !date.getName().equals("updated");
  }

  /** Parses a date of RSS (RFC 822) or Atom (RFC 3339); empty if it has no time zone. */
  public static Optional<Instant> parse(String text) {
    String date = text.strip();
    for (Map.Entry<String, String> offset : OFFSETS.entrySet()) {
      if (date.endsWith(offset.getKey())) {
        date = date.substring(0, date.length() - offset.getKey().length()) + offset.getValue();
        break;
      }
    }
    Optional<Instant> rss = parse(date, DateTimeFormatter.RFC_1123_DATE_TIME);
    return rss.isPresent() ? rss : parse(date, DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }

  private static Optional<Instant> parse(String date, DateTimeFormatter format) {
    try {
      return Optional.of(format.parse(date, Instant::from));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
