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
 * Reads the bytes of a feed through ROME. The encoding is that of the XML declaration. A DOCTYPE is
 * refused, and with it every entity that is not XML's own.
 */
public final class FeedReader extends WireFeedInput {

  /**
   * An Atom feed as ROME reads it, and its outermost element: of what is not Atom's own, ROME keeps
   * nothing within an author.
   */
  public record AtomFeed(Feed feed, Element root) {}

  private FeedReader() {
    super(false, Locale.US); // the language of the names in RSS's dates
  }

  /** Reads a feed; of one that is cut off, the items that are whole. */
  public static ParsedFeed read(HttpReply reply) throws FeedFormatException {
    try {
      return readWhole(reply);
    } catch (FeedFormatException e) {
      if (e.isCutOff()) {
        return readWhole(TruncatedFeed.mended(reply, e)).cutOff(String.valueOf(e.getMessage()));
      }
      throw e;
    }
  }

  /** Reads an Atom feed; one that is cut off is refused, for its page can be asked for again. */
  public static AtomFeed readAtom(HttpReply reply) throws FeedFormatException {
    FeedErrors unreadable = new FeedErrors("an Atom 1.0 feed");
    Document document = parse(reply, unreadable);
    FeedDateNormalizer.normalise(document);
    WireFeed feed = build(document, unreadable);
    if (feed instanceof Feed atom && "atom_1.0".equals(feed.getFeedType())) {
      return new AtomFeed(atom, document.getRootElement());
    }
    throw unreadable.otherFeed(feed.getFeedType());
  }

  private static ParsedFeed readWhole(HttpReply reply) throws FeedFormatException {
    FeedErrors unreadable = new FeedErrors("an RSS 2.0 or Atom 1.0 feed");
    Document document = parse(reply, unreadable);
    List<String> odd = FeedDateNormalizer.normalise(document);
    WireFeed feed = build(document, unreadable);
    if (feed instanceof Channel channel && "rss_2.0".equals(feed.getFeedType())) {
      return RomeConverter.of(channel).odd(odd);
    }
    if (feed instanceof Feed atom && "atom_1.0".equals(feed.getFeedType())) {
      return RomeConverter.of(atom).odd(odd);
    }
    throw unreadable.otherFeed(feed.getFeedType());
  }

  private static Document parse(HttpReply reply, FeedErrors unreadable)
      throws FeedFormatException {
    XmlLimitFilter limits = new XmlLimitFilter();
    try {
      return new FeedReader().parse(reply, limits);
    } catch (JDOMException | IOException e) {
      throw unreadable.notParsed(reply, limits, e);
    }
  }

  private static WireFeed build(Document document, FeedErrors unreadable)
      throws FeedFormatException {
    UnusedElements.removeUnread(document);
    try {
      return new FeedReader().build(document);
    } catch (FeedException | RuntimeException e) { // ROME throws both at values that it dislikes
      throw unreadable.notAFeed(document.getRootElement().getQualifiedName(), e);
    }
  }

  private Document parse(HttpReply reply, XmlLimitFilter limits) throws JDOMException, IOException {
    SAXBuilder builder = createSAXBuilder();
    // ROME asks for this only where the parser knows it; here it must hold with any parser.
    builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    builder.setXMLFilter(limits);
    return builder.build(new InputSource(reply.body()));
  }
}
