package io.github.arxivbot.fetcher.arxiv;

import io.github.arxivbot.spi.http.Http;
import io.github.arxivbot.spi.http.HttpReply;
import io.github.arxivbot.testkit.contract.FetcherContract;
import io.github.arxivbot.testkit.samples.SampleFeeds;
import io.github.arxivbot.testkit.samples.SamplePapers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

class ArxivRssContractTest extends FetcherContract {

  @Override
  protected String name() {
    return "arxiv-rss";
  }

  @Override
  protected Optional<Http> network() {
    byte[] feed =
        SampleFeeds.rss("cs.LG", SamplePapers.ordinary()).getBytes(StandardCharsets.UTF_8);
    return Optional.of((address, maxBytes) -> HttpReply.of(address, "application/rss+xml", feed));
  }
}
