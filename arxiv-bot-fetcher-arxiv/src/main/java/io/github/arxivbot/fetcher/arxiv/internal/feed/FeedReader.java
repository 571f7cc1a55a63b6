package io.github.arxivbot.fetcher.arxiv.internal.feed;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import io.github.arxivbot.fetcher.arxiv.internal.xml.RepairedXml;
import io.github.arxivbot.fetcher.arxiv.internal.xml.XmlRepair;
import io.github.arxivbot.fetcher.arxiv.internal.xml.XmlSource;
import io.github.arxivbot.spi.http.HttpReply;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;
import org.xml.sax.InputSource;

/**
 * Reads a feed with ROME. The encoding is that of the XML declaration. A DOCTYPE is rejected, and
 * so are all entities that are not predefined in XML.
 */
public final class FeedReader extends WireFeedInput {

  private static final FeedErrors RSS_ERRORS = new FeedErrors("an RSS 2.0 or Atom 1.0 feed");
  private static final FeedErrors ATOM_ERRORS = new FeedErrors("an Atom 1.0 feed");

  /**
   * An Atom feed of ROME.
   *
   * @param root its root element, which still has what ROME drops inside an author
   * @param leftOut the number of entries that are missing because their XML is broken
   */
  public record AtomFeed(
      Feed feed, FeedDates dates, Element root, int leftOut, List<String> problems) {}

  /** A document; {@code leftOut} counts the items that are missing because they were broken. */
  private record Xml(Document document, int leftOut, List<String> problems) {}

  private FeedReader() {
    super(false, Locale.US); // the language of month names in RSS
  }

  /** Reads a feed. If it is cut off, its complete items are returned. */
  public static ParsedFeed read(HttpReply reply) throws FeedFormatException {
    try {
      return readComplete(reply);
    } catch (FeedFormatException e) {
      if (!e.isCutOff()) {
        throw e;
      }
      HttpReply closed = TruncatedFeedRepair.repair(reply).orElseThrow(() -> e);
      return readComplete(closed).withCutOff(String.valueOf(e.getMessage()));
    }
  }

  /** Reads an Atom feed. One that is cut off is rejected, because it can be requested again. */
  public static AtomFeed readAtom(HttpReply reply) throws FeedFormatException {
    Xml xml = parse(reply, ATOM_ERRORS);
    FeedDates dates = FeedDates.hide(xml.document());
    WireFeed feed = build(xml.document(), ATOM_ERRORS);
    if (feed instanceof Feed atom && "atom_1.0".equals(feed.getFeedType())) {
      Element root = xml.document().getRootElement();
      return new AtomFeed(atom, dates, root, xml.leftOut(), xml.problems());
    }
    throw ATOM_ERRORS.otherFormat(feed.getFeedType());
  }

  private static ParsedFeed readComplete(HttpReply reply) throws FeedFormatException {
    Xml xml = parse(reply, RSS_ERRORS);
    FeedDates dates = FeedDates.hide(xml.document());
    List<String> problems = new ArrayList<>(xml.problems());
    problems.addAll(dates.problems());
    WireFeed feed = build(xml.document(), RSS_ERRORS);
    if (feed instanceof Channel channel && "rss_2.0".equals(feed.getFeedType())) {
      return RomeConverter.convert(channel, dates).withProblems(problems);
    }
    if (feed instanceof Feed atom && "atom_1.0".equals(feed.getFeedType())) {
      return RomeConverter.convert(atom, dates).withProblems(problems);
    }
    throw RSS_ERRORS.otherFormat(feed.getFeedType());
  }

  /** Parses a document. One that is rejected, or would be garbled, is repaired. */
  private static Xml parse(HttpReply reply, FeedErrors errors) throws FeedFormatException {
    XmlLimitFilter limits = new XmlLimitFilter();
    boolean misdeclared = XmlSource.isMisdeclared(reply);
    Optional<RepairedXml> repaired = misdeclared ? XmlRepair.repair(reply) : Optional.empty();
    if (repaired.isEmpty()) {
      try {
        return new Xml(new FeedReader().parse(reply, limits), 0, List.of());
      } catch (JDOMException | IOException e) {
        boolean repairable = !misdeclared && limits.exceeded().isEmpty();
        repaired = repairable ? XmlRepair.repair(reply) : Optional.empty();
        if (repaired.isEmpty()) {
          throw errors.notParsed(reply, limits, e);
        }
      }
    }
    return parse(repaired.get(), errors);
  }

  private static Xml parse(RepairedXml repaired, FeedErrors errors) throws FeedFormatException {
    XmlLimitFilter limits = new XmlLimitFilter();
    try {
      Document document = new FeedReader().parse(repaired.reply(), limits);
      return new Xml(document, repaired.leftOut(), repaired.problems());
    } catch (JDOMException | IOException e) {
      throw errors.notParsed(repaired.reply(), limits, e);
    }
  }

  private static WireFeed build(Document document, FeedErrors errors) throws FeedFormatException {
    DocumentCleaner.clean(document);
    try {
      return new FeedReader().build(document);
    } catch (FeedException | RuntimeException e) { // ROME throws both for invalid values
      throw errors.notAFeed(document.getRootElement().getQualifiedName(), e);
    }
  }

  private Document parse(HttpReply reply, XmlLimitFilter limits) throws JDOMException, IOException {
    SAXBuilder builder = new SAXBuilder(JdkParserFactory.INSTANCE);
    builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    builder.setExpandEntities(false);
    builder.setXMLFilter(limits);
    return builder.build(new InputSource(reply.body()));
  }
}
