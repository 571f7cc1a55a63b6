package io.github.arxivbot.fetcher.arxiv;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SAXBuilder;
import com.rometools.rome.io.WireFeedInput;
import io.github.arxivbot.spi.HttpReply;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.xml.sax.InputSource;

/**
 * Reads the bytes of a feed through ROME. The encoding is that of the XML declaration. A DOCTYPE is
 * refused, and with it every entity that is not XML's own.
 */
final class FeedReader extends WireFeedInput {

  private FeedReader() {
    super(false, Locale.US); // the language of the names in RSS's dates
  }

  /** Reads a feed; of one that is cut off, the items that are whole. */
  static AnnouncedFeed read(HttpReply reply) throws UnreadableFeedException {
    try {
      return readWhole(reply);
    } catch (UnreadableFeedException e) {
      if (e.isCutOff()) {
        return readWhole(CutFeed.mended(reply, e)).cutOff(String.valueOf(e.getMessage()));
      }
      throw e;
    }
  }

  private static AnnouncedFeed readWhole(HttpReply reply) throws UnreadableFeedException {
    FeedReader reader = new FeedReader();
    FeedLimits limits = new FeedLimits();
    Document document;
    try {
      document = reader.parse(reply, limits);
    } catch (JDOMException | IOException e) {
      throw Unreadable.notParsed(reply, limits, e);
    }
    List<String> odd = FeedDates.normalise(document);
    FeedElements.removeUnread(document);
    WireFeed feed;
    try {
      feed = reader.build(document);
    } catch (FeedException | RuntimeException e) { // ROME throws both at values that it dislikes
      throw Unreadable.notAFeed(limits, e);
    }
    if (feed instanceof Channel channel && "rss_2.0".equals(feed.getFeedType())) {
      return FeedItems.of(channel).odd(odd);
    }
    if (feed instanceof Feed atom && "atom_1.0".equals(feed.getFeedType())) {
      return FeedItems.of(atom).odd(odd);
    }
    throw Unreadable.otherFeed(feed.getFeedType());
  }

  private Document parse(HttpReply reply, FeedLimits limits) throws JDOMException, IOException {
    SAXBuilder builder = createSAXBuilder();
    // ROME asks for this only where the parser knows it; here it must hold with any parser.
    builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    builder.setXMLFilter(limits);
    return builder.build(new InputSource(reply.body()));
  }
}
