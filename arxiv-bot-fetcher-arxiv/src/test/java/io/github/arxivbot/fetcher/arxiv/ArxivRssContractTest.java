package io.github.arxivbot.fetcher.arxiv;

import io.github.arxivbot.spi.Http;
import io.github.arxivbot.spi.HttpReply;
import io.github.arxivbot.testkit.FetcherContract;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

class ArxivRssContractTest extends FetcherContract {

  private static final String FEED =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/"
           version="2.0">
        <channel>
          <title>cs.LG updates on arXiv.org</title>
          <link>http://rss.arxiv.org/rss/cs.LG</link>
          <description>cs.LG updates on the arXiv.org e-print archive.</description>
          <pubDate>Wed, 11 Feb 2026 00:00:00 -0500</pubDate>
          <item>
            <title>An invented paper on caches</title>
            <link>https://arxiv.org/abs/2602.00001</link>
            <description>arXiv:2602.00001v1 Announce Type: new
      Abstract: We keep the half of the cache that attention reads.</description>
            <guid isPermaLink="false">oai:arXiv.org:2602.00001v1</guid>
            <category>cs.LG</category>
            <pubDate>Wed, 11 Feb 2026 00:00:00 -0500</pubDate>
            <arxiv:announce_type>new</arxiv:announce_type>
            <dc:creator>Ada Example, Bo Example</dc:creator>
          </item>
        </channel>
      </rss>
      """;

  @Override
  protected String name() {
    return "arxiv-rss";
  }

  @Override
  protected Optional<Http> network() {
    byte[] feed = FEED.getBytes(StandardCharsets.UTF_8);
    return Optional.of((address, maxBytes) -> HttpReply.of(address, "application/rss+xml", feed));
  }
}
