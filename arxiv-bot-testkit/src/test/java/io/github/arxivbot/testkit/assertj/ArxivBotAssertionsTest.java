package io.github.arxivbot.testkit.assertj;

import static io.github.arxivbot.testkit.assertj.ArxivBotAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arxivbot.ArxivBot;
import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Problem.Step;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.run.RunOutcome;
import io.github.arxivbot.run.RunReport;
import io.github.arxivbot.spi.Batch;
import io.github.arxivbot.testkit.samples.SampleDigests;
import io.github.arxivbot.testkit.samples.SamplePapers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that each assertion passes if it is true, and reports the actual value if it is not. */
class ArxivBotAssertionsTest {

  private static final Instant NOW = Instant.parse("2026-02-11T12:00:00Z");
  private static final Paper PAPER =
      SamplePapers.paper("2602.00001v1", "A title")
          .category("cs.LG")
          .announceType(AnnounceType.NEW)
          .announced(Instant.parse("2026-02-11T05:00:00Z"))
          .authors(List.of("Ada Lovelace"))
          .build();
  private static final Score POINTS =
      Score.points(List.of(Reason.of("kv cache", Field.TITLE, 1.5)));

  @TempDir private Path folder;

  @Test
  void of_papers() {
    assertThat(PAPER)
        .hasId("2602.00001v1")
        .isIn("cs.LG")
        .isAnnouncedAs(AnnounceType.NEW)
        .isBy("Ada Lovelace");
    fails(
        () -> assertThat(PAPER).hasId("2602.00002v1"),
        "identifier",
        "2602.00002v1, found 2602.00001v1");
    fails(() -> assertThat(PAPER).isIn("cs.CL"), "category", "cs.CL, found cs.LG");
    fails(() -> assertThat(PAPER).isAnnouncedAs(AnnounceType.CROSS), "announcement");
    fails(() -> assertThat(PAPER).isBy(), "authors", "[], found [Ada Lovelace]");
  }

  @Test
  void of_scores() {
    assertThat(POINTS).gives(1.5).because("kv cache");
    assertThat(Score.noMatch()).isNoMatch();
    assertThat(Score.veto("a survey")).isVetoed("survey");
    fails(() -> assertThat(POINTS).gives(1), "expected 1.0 points");
    fails(() -> assertThat(POINTS).because("LLM"), "expected the reasons [LLM]");
    fails(() -> assertThat(POINTS).isNoMatch(), "NoMatch");
    fails(() -> assertThat(Score.veto("a survey")).isVetoed("review"), "because of \"review\"");
  }

  @Test
  void of_digests() {
    Digest empty =
        Digest.builder(LocalDate.parse("2026-02-11"), NOW).whyEmpty("It is Sunday.").build();
    assertThat(empty).isEmptyBecause("Sunday");
    assertThat(SampleDigests.of(List.of(PAPER))).holds("2602.00001v1");
    fails(() -> assertThat(empty).holds("2602.00001v1"), "[2602.00001v1], found []");
    fails(() -> assertThat(empty).isEmptyBecause("Monday"), "\"Monday\"", "\"It is Sunday.\"");
  }

  @Test
  void of_reports() throws InterruptedException {
    assertThat(run(Batch.builder("stub", "cs.LG").papers(List.of(PAPER)).build()))
        .isWritten()
        .hasNoProblems()
        .keeps("2602.00001v1");
    RunReport failed =
        run(
            Batch.builder("stub", "cs.LG")
                .failure(new Problem(Step.FETCH, "cs.LG", "it does not answer", true))
                .build());
    assertThat(failed).ended(RunOutcome.NOTHING_READ).hasProblem("it does not answer").keeps();
    fails(() -> assertThat(failed).isWritten(), "to end with WRITTEN", "it does not answer");
    fails(() -> assertThat(failed).hasNoProblems(), "it does not answer");
    fails(() -> assertThat(failed).hasProblem("timeout"), "\"timeout\"");
    fails(() -> assertThat(failed).keeps("2602.00001v1"), "[2602.00001v1], found []");
  }

  private RunReport run(Batch batch) throws InterruptedException {
    try (ArxivBot bot =
        ArxivBot.builder()
            .categories("cs.LG")
            .fetcher((request, sink) -> sink.accept(batch))
            .scorer(paper -> POINTS)
            .output((request, out) -> {}, folder.resolve("page"))
            .clock(Clock.fixed(NOW, ZoneOffset.UTC))
            .build()) {
      return bot.run();
    }
  }

  private static void fails(ThrowingCallable assertion, String... words) {
    assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).message().contains(words);
  }
}
