package io.github.arxivbot.fetcher.arxiv;

import io.github.arxivbot.spi.http.Http;
import io.github.arxivbot.spi.http.HttpReply;
import io.github.arxivbot.testkit.contract.FetcherContract;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

class ArxivApiContractTest extends FetcherContract {

  @Override
  protected String name() {
    return "arxiv-api";
  }

  @Override
  protected Optional<Http> network() {
    byte[] page = ApiTestPages.papers(2, 0, 2).getBytes(StandardCharsets.UTF_8);
    return Optional.of((address, maxBytes) -> HttpReply.of(address, "application/atom+xml", page));
  }
}
