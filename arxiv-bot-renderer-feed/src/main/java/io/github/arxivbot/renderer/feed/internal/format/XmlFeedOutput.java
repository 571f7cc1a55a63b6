package io.github.arxivbot.renderer.feed.internal.format;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.io.IOException;
import org.jdom2.Document;
import org.jdom2.output.Format;
import org.jdom2.output.LineSeparator;
import org.jdom2.output.XMLOutputter;

/** Writes a feed of ROME as XML, with the same characters on every system. */
final class XmlFeedOutput {

  private XmlFeedOutput() {}

  static void write(WireFeed feed, Appendable out) throws IOException {
    Format format = Format.getPrettyFormat().setLineSeparator(LineSeparator.UNIX);
    out.append(new XMLOutputter(format).outputString(document(feed)));
  }

  private static Document document(WireFeed feed) {
    try {
      return new WireFeedOutput().outputJDom(feed);
    } catch (FeedException e) {
      throw new IllegalStateException(e); // all required elements are set
    }
  }
}
