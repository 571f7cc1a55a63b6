package io.github.arxivbot.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.model.Verdict.BatchState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DigestNoticesTest {

  @Test
  void readers_are_told_what_is_missing_and_not_the_reasons() {
    assertThat(
            notices(
                verdict("cs.LG", BatchState.FRESH, 5),
                verdict("cs.RO", BatchState.EMPTY, 0),
                verdict("cs.AI", BatchState.STALE, 5),
                verdict("cs.CL", BatchState.LATE, 0),
                verdict("cs.DC", BatchState.LATE, 0),
                verdict("cs.DC", BatchState.LATE, 0),
                verdict("astro-ph.GA", BatchState.FAILED, 0),
                verdict("astro-ph.CO", BatchState.FAILED, 3),
                verdict("quant-ph", BatchState.TRUNCATED, 2000)))
        .containsExactly(
            "cs.AI repeats papers of an earlier day.",
            "cs.CL and cs.DC have no new papers yet.",
            "astro-ph.GA could not be read today.",
            "astro-ph.CO could be read only in part today.",
            "quant-ph is not complete today.");
  }

  @Test
  void a_complete_day_has_no_notices() {
    assertThat(notices(verdict("cs.LG", BatchState.FRESH, 5))).isEmpty();
    assertThat(notices()).isEmpty();
  }

  private static List<String> notices(Verdict... verdicts) {
    return Digest.builder(LocalDate.parse("2026-02-11"), Instant.parse("2026-02-11T12:00:00Z"))
        .verdicts(List.of(verdicts))
        .build()
        .notices();
  }

  private static Verdict verdict(String category, BatchState state, int papers) {
    return Verdict.builder()
        .source("arxiv-rss")
        .category(category)
        .state(state)
        .papers(papers)
        .reason("HTTP 503 <secret>")
        .build();
  }
}
