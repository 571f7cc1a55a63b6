package io.github.arxivbot.fetcher.arxiv;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.spi.Batch;
import io.github.arxivbot.spi.FetchRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

@Tag("slow")
class OaiExpiredTokensPropertyTest {

  private static final FetchRequest REQUEST =
      FetchRequest.of(List.of("cs.LG", "cs.AI+cs.CL"))
          .days(LocalDate.parse("2026-02-02"), LocalDate.parse("2026-02-11"));

  private static final List<String> CATEGORIES =
      List.of("cs.LG", "cs.AI cs.CL", "cs.CL cs.LG", "cs.AI", "cs.CL");

  /** Has one paper per number; some are a day later than the one before. */
  private static FakeOaiServer server(List<Integer> papers, int pageSize) {
    FakeOaiServer server = new FakeOaiServer(pageSize);
    LocalDate day = LocalDate.parse("2026-02-02");
    int number = 10_000;
    for (int paper : papers) {
      day = paper % 3 == 0 && day.isBefore(OaiAnswers.TODAY) ? day.plusDays(1) : day;
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
  void a_harvest_with_expiring_tokens_gives_the_same_papers(
      @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 100) Integer> papers,
      @ForAll @IntRange(min = 1, max = 12) int pageSize,
      @ForAll @Size(min = 1, max = 3) Set<@IntRange(min = 1, max = 20) Integer> expiries) {
    List<String> undisturbed = OaiAnswers.ids(OaiAnswers.fetch(REQUEST, server(papers, pageSize)));
    FakeOaiServer server = server(papers, pageSize);
    server.disturbed(
        (request, page) -> {
          if (expiries.contains(request)) {
            server.expireTokens();
          }
          return page;
        });
    List<Batch> batches = OaiAnswers.fetch(REQUEST, server);
    assertThat(batches).allMatch(batch -> batch.failure().isEmpty());
    assertThat(OaiAnswers.ids(batches)).containsExactlyElementsOf(undisturbed);
  }
}
