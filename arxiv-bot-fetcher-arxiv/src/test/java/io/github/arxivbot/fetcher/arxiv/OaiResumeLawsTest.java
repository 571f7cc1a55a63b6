package io.github.arxivbot.fetcher.arxiv;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.spi.Batch;
import io.github.arxivbot.spi.FetchRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class OaiResumeLawsTest {

  private static final FetchRequest REQUEST =
      FetchRequest.of(List.of("cs.LG", "cs.AI+cs.CL"))
          .days(LocalDate.parse("2026-02-02"), LocalDate.parse("2026-02-11"));

  private static final List<String> CATEGORIES =
      List.of("cs.LG", "cs.AI cs.CL", "cs.CL cs.LG", "cs.AI", "cs.CL");

  /** As many papers as numbers, some a day later than the one before. */
  private static FakeOai server(List<Integer> papers, int pageSize) {
    FakeOai server = new FakeOai(pageSize);
    LocalDate day = LocalDate.parse("2026-02-02");
    int number = 10_000;
    for (int paper : papers) {
      day = paper % 3 == 0 && day.isBefore(Oai.TODAY) ? day.plusDays(1) : day;
      String id = "2602." + ++number;
      String categories = CATEGORIES.get(paper % CATEGORIES.size());
      if (paper % 11 == 10) {
        server.deleted(id, day.toString(), categories);
      } else {
        server.paper(id, day.toString(), categories, "2026-02-01T12:00:00Z");
      }
    }
    return server;
  }

  @Property(tries = 300)
  void a_harvest_broken_after_any_batch_gives_the_same_papers(
      @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 100) Integer> papers,
      @ForAll @IntRange(min = 1, max = 12) int pageSize,
      @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 4) Integer> breaks,
      @ForAll @IntRange(min = 0, max = 2) int crash) {
    FakeOai server = server(papers, pageSize);
    List<String> unbroken = Oai.ids(Oai.fetch(REQUEST, server));
    List<Batch> got = new ArrayList<>();
    FetchRequest rest = REQUEST;
    for (int wanted : breaks) {
      got.addAll(Oai.fetch(rest, Oai.at(Oai.NOW, server).build(), wanted));
      rest = REQUEST.after(got.get(got.size() - 1).position().orElseThrow());
      if (crash == 1) {
        server.killTokens(); // the server forgot
      }
    }
    Duration pause = crash == 2 ? Duration.ofDays(1) : Duration.ZERO; // the tokens' day is over
    got.addAll(Oai.fetch(rest, Oai.at(Oai.NOW.plus(pause), server).build()));
    assertThat(got).allMatch(batch -> batch.failure().isEmpty());
    assertThat(Oai.ids(got)).containsExactlyElementsOf(unbroken);
    assertThat(new HashSet<>(unbroken).size()).isLessThanOrEqualTo(papers.size());
  }
}
