package io.github.arxivbot.fetcher.arxiv;

import io.github.arxivbot.spi.http.Http;
import io.github.arxivbot.spi.http.HttpReply;
import io.github.arxivbot.testkit.contract.FetcherContract;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

class ArxivOaiContractTest extends FetcherContract {

  @Override
  protected String name() {
    return "arxiv-oai";
  }

  @Override
  protected Optional<Http> network() {
    return Optional.of(
        (address, most) -> {
          String day = address.getRawQuery().replaceFirst(".*&from=", "").substring(0, 10);
          Instant submitted = Instant.parse(day + "T00:00:00Z").minus(1, ChronoUnit.DAYS);
          String record = OaiAnswers.record("2602.00001", day, "cs.LG", submitted.toString());
          byte[] page = OaiAnswers.page("", record).getBytes(StandardCharsets.UTF_8);
          return HttpReply.of(address, "text/xml", page);
        });
  }
}
