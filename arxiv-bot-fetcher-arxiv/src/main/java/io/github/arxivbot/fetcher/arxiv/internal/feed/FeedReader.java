package io.github.arxivbot.fetcher.arxiv.internal.feed;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SAXBuilder;
import com.rometools.rome.io.WireFeedInput;
import io.github.arxivbot.spi.http.HttpReply;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.xml.sax.InputSource;

/**
 * Reads a feed with ROME. The encoding is that of the XML declaration. A DOCTYPE is rejected, and
 * so are all entities that are not predefined in XML.
 */
public final class FeedReader extends WireFeedInput {

  private static final FeedErrors RSS_ERRORS = new FeedErrors("an RSS 2.0 or Atom 1.0 feed");
  private static final FeedErrors ATOM_ERRORS = new FeedErrors("an Atom 1.0 feed");

  /**
   * An Atom feed of ROME, and its root element, which still has what ROME drops inside an author.
   */
  public record AtomFeed(Feed feed, Element root) {}

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
      HttpReply closed = TruncatedFeed.closed(reply).orElseThrow(() -> e);
      return readComplete(closed).withCutOff(String.valueOf(e.getMessage()));
    }
  }

  /** Reads an Atom feed. One that is cut off is rejected, because it can be requested again. */
  public static AtomFeed readAtom(HttpReply reply) throws FeedFormatException {
    Document document = parse(reply, ATOM_ERRORS);
    FeedDateNormalizer.normalize(document);
    WireFeed feed = build(document, ATOM_ERRORS);
    if (feed instanceof Feed atom && "atom_1.0".equals(feed.getFeedType())) {
      return new AtomFeed(atom, document.getRootElement());
    }
    throw ATOM_ERRORS.otherFormat(feed.getFeedType());
  }

  private static ParsedFeed readComplete(HttpReply reply) throws FeedFormatException {
    Document document = parse(reply, RSS_ERRORS);
    List<String> problems = FeedDateNormalizer.normalize(document);
    WireFeed feed = build(document, RSS_ERRORS);
    if (feed instanceof Channel channel && "rss_2.0".equals(feed.getFeedType())) {
      return RomeConverter.convert(channel).withProblems(problems);
    }
    if (feed instanceof Feed atom && "atom_1.0".equals(feed.getFeedType())) {
      return RomeConverter.convert(atom).withProblems(problems);
    }
    throw RSS_ERRORS.otherFormat(feed.getFeedType());
  }

  private static Document parse(HttpReply reply, FeedErrors errors) throws FeedFormatException {
    XmlLimitFilter limits = new XmlLimitFilter();
    try {
      return new FeedReader().parse(reply, limits);
    } catch (JDOMException | IOException e) {
      throw errors.notParsed(reply, limits, e);
    }
  }

  private static WireFeed build(Document document, FeedErrors errors) throws FeedFormatException {
    UnusedElements.remove(document);
    try {
      return new FeedReader().build(document);
    } catch (FeedException | RuntimeException e) { // ROME throws both for invalid values
      throw errors.notAFeed(document.getRootElement().getQualifiedName(), e);
    }
  }

  private Document parse(HttpReply reply, XmlLimitFilter limits) throws JDOMException, IOException {
    SAXBuilder builder = createSAXBuilder();
    // ROME sets this only if the parser knows it; with any other parser this must fail.
    builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    builder.setXMLFilter(limits);
    return builder.build(new InputSource(reply.body()));
  }
}
