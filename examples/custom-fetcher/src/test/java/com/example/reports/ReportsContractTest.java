package com.example.reports;

import io.github.arxivbot.spi.http.Http;
import io.github.arxivbot.spi.http.HttpReply;
import io.github.arxivbot.testkit.contract.FetcherContract;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The rules for all fetchers. */
class ReportsContractTest extends FetcherContract {

  @Override
  protected String name() {
    return "lab-reports";
  }

  @Override
  protected List<String> categories() {
    return List.of("caches", "graphs");
  }

  /** Returns a network with a list of one report for every category. */
  @Override
  protected Optional<Http> network() {
    byte[] list =
        "number\ttitle\tabstract\n17\tA cache\tIt forgets.\n".getBytes(StandardCharsets.UTF_8);
    return Optional.of(
        (address, maxBytes) -> HttpReply.of(address, "text/tab-separated-values", list));
  }
}
