package io.github.arxivbot.fetcher.arxiv;

import io.github.arxivbot.spi.FetchRequest;
import io.github.arxivbot.spi.http.Http;
import io.github.arxivbot.spi.http.HttpReply;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** A program for a JVM of its own: reads 100,000 generated records. */
final class OaiSmallHeapMain {

  private static final int PAGES = 50;
  private static final int PAGE = 2_000;

  private OaiSmallHeapMain() {}

  /** Exits with code 0 if every paper was read. */
  public static void main(String[] arguments) throws InterruptedException {
    AtomicInteger papers = new AtomicInteger();
    AtomicInteger failures = new AtomicInteger();
    ArxivOai.builder(network())
        .everything(true)
        .build()
        .fetch(
            FetchRequest.of(List.of("cs.LG")),
            batch -> {
              papers.addAndGet(batch.papers().size());
              failures.addAndGet(batch.failure().isPresent() ? 1 : 0);
              return true;
            });
    System.exit(papers.get() == PAGES * PAGE && failures.get() == 0 ? 0 : 1);
  }

  private static Http network() {
    AtomicInteger asked = new AtomicInteger();
    return (address, most) -> {
      int page = asked.getAndIncrement();
      String token = page + 1 < PAGES ? "token" + page : "";
      StringBuilder records = new StringBuilder();
      for (int i = 0; i < PAGE; i++) {
        records.append(record(page, i));
      }
      byte[] body = OaiAnswers.page(token, records.toString()).getBytes(StandardCharsets.UTF_8);
      return HttpReply.of(address, "text/xml", body);
    };
  }

  private static String record(int page, int place) {
    String id = String.format(Locale.ROOT, "26%02d.%05d", page % 12 + 1, page / 12 * PAGE + place);
    String day = "2026-02-11"; // all of one day, as after a change of all records
    return OaiAnswers.record(id, day, "cs.LG", "2026-02-10T12:00:00Z", "2026-02-10T13:00:00Z")
        .replace("We count.", "We count. ".repeat(100));
  }
}
