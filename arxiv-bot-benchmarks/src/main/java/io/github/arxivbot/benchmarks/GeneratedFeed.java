package io.github.arxivbot.benchmarks;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.spi.http.Http;
import io.github.arxivbot.spi.http.HttpReply;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/**
 * A generated announcement in the form of arXiv's RSS feeds, and an HTTP client that returns it for
 * every address.
 */
final class GeneratedFeed {

  /** The number of papers that a large category announces on a day. */
  static final int ITEMS = 250;

  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-11T12:00:00Z"), ZoneOffset.UTC);

  private final byte[] bytes;

  GeneratedFeed(String category, List<Paper> papers) {
    StringBuilder feed =
        new StringBuilder(
            """
            <?xml version='1.0' encoding='UTF-8'?>
            <rss xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/" version="2.0">
              <channel>
                <title>%1$s updates on arXiv.org</title>
                <link>http://rss.arxiv.org/rss/%1$s</link>
                <description>%1$s updates on the arXiv.org e-print archive.</description>
                <lastBuildDate>Wed, 11 Feb 2026 05:00:00 +0000</lastBuildDate>
                <pubDate>Wed, 11 Feb 2026 00:00:00 -0500</pubDate>
            """
                .formatted(category));
    for (Paper paper : papers) {
      feed.append(
          """
              <item>
                <title>%2$s</title>
                <link>https://arxiv.org/abs/%1$s</link>
                <description>arXiv:%1$sv1 Announce Type: new
          Abstract: %3$s</description>
                <guid isPermaLink="false">oai:arXiv.org:%1$sv1</guid>
                <category>%4$s</category>
                <category>stat.ML</category>
                <pubDate>Wed, 11 Feb 2026 00:00:00 -0500</pubDate>
                <arxiv:announce_type>new</arxiv:announce_type>
                <dc:rights>http://creativecommons.org/licenses/by/4.0/</dc:rights>
                <dc:creator>Ada Lovelace, Alan M. Turing, Grace Hopper</dc:creator>
              </item>
          """
              .formatted(paper.id().unversioned(), paper.title(), paper.abstractText(), category));
    }
    bytes = feed.append("  </channel>\n</rss>\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  byte[] bytes() {
    return bytes.clone();
  }

  Http network() {
    return (address, maxBytes) -> HttpReply.of(address, "application/rss+xml", bytes);
  }
}
