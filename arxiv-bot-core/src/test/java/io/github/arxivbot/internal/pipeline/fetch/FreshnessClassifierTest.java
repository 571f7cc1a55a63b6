package io.github.arxivbot.internal.pipeline.fetch;

import static io.github.arxivbot.PipelineFixtures.DAY;
import static io.github.arxivbot.PipelineFixtures.clock;
import static io.github.arxivbot.PipelineFixtures.paper;
import static io.github.arxivbot.PipelineFixtures.source;
import static io.github.arxivbot.model.AnnounceType.CROSS;
import static io.github.arxivbot.model.AnnounceType.NEW;
import static io.github.arxivbot.model.AnnounceType.REPLACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.ArxivBot;
import io.github.arxivbot.BotState;
import io.github.arxivbot.PipelineFixtures;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Problem.Step;
import io.github.arxivbot.model.Verdict;
import io.github.arxivbot.model.Verdict.BatchState;
import io.github.arxivbot.run.RunReport;
import io.github.arxivbot.spi.Batch;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verdicts of batches in complete runs. */
class FreshnessClassifierTest {

  private static final LocalDate NEXT = DAY.plusDays(1);

  @TempDir private Path folder;

  @Test
  void papers_of_the_due_day_are_fresh() throws Exception {
    assertThat(only(batch("cs.LG", DAY, 100, 5).due(DAY)))
        .hasToString("stub cs.LG FRESH: 5 items of 2026-02-11");
  }

  @Test
  void a_batch_without_papers_is_empty_if_no_announcement_is_due() throws Exception {
    assertThat(only(batch("cs.LG", DAY, 0, 0)))
        .hasToString("stub cs.LG EMPTY: no items of 2026-02-11, and no announcement is due");
  }

  @Test
  void a_batch_without_papers_is_late_if_an_announcement_is_due() throws Exception {
    Verdict verdict = only(batch("cs.LG", DAY, 0, 0).due(DAY));

    assertThat(verdict.state()).isEqualTo(BatchState.LATE);
    assertThat(verdict.reason()).contains("2026-02-11 is due", "run again later");
  }

  @Test
  void a_small_category_without_papers_is_empty_if_others_have_papers_of_the_due_day()
      throws Exception {
    run(DAY, batch("math.KT", DAY, 100, 2).due(DAY).build());
    Batch nothing = batch("math.KT", NEXT, 0, 0).due(NEXT).build();

    assertThat(run(NEXT, nothing, batch("cs.LG", NEXT, 200, 3).due(NEXT).build()).verdicts())
        .extracting(Verdict::toString)
        .containsExactly(
            "stub math.KT EMPTY: no items of 2026-02-12, of which other categories have papers",
            "stub cs.LG FRESH: 3 items of 2026-02-12");
    assertThat(BotState.open(folder.resolve("state")).missedDays()).isEmpty();
  }

  @Test
  void a_small_category_without_papers_is_late_if_no_other_has_papers_of_the_due_day()
      throws Exception {
    Batch repeated = batch("cs.LG", DAY, 200, 3).due(DAY).build();
    run(DAY, batch("math.KT", DAY, 100, 2).due(DAY).build(), repeated);
    Batch nothing = batch("math.KT", NEXT, 0, 0).due(NEXT).build();
    Batch undated = Batch.builder("stub", "math.KT").due(NEXT).build();
    Batch again = batch("cs.LG", NEXT, 200, 3).due(NEXT).build();
    Batch fresh = batch("cs.LG", NEXT, 300, 3).due(NEXT).build();

    assertThat(run(NEXT, nothing).verdicts().get(0).state()).isEqualTo(BatchState.LATE);
    assertThat(run(NEXT, nothing, again).verdicts().get(0).state()).isEqualTo(BatchState.LATE);
    assertThat(run(NEXT, undated, fresh).verdicts().get(0).state()).isEqualTo(BatchState.LATE);
  }

  @Test
  void a_category_that_usually_has_many_papers_is_late_without_papers() throws Exception {
    run(DAY, batch("cs.AI", DAY, 100, 6).due(DAY).build());
    Batch nothing = batch("cs.AI", NEXT, 0, 0).due(NEXT).build();

    assertThat(
            run(NEXT, nothing, batch("cs.LG", NEXT, 200, 3).due(NEXT).build())
                .verdicts()
                .get(0)
                .state())
        .isEqualTo(BatchState.LATE);
  }

  @Test
  void a_batch_at_the_limit_of_its_source_is_truncated_and_keeps_its_papers() throws Exception {
    RunReport report = run(DAY, batch("cs.LG", DAY, 100, 3).truncated("3 items, the most").build());

    assertThat(report.verdicts())
        .singleElement()
        .hasToString("stub cs.LG TRUNCATED: 3 items, the most");
    assertThat(PipelineFixtures.ids(report)).hasSize(3);
    assertThat(report.isDegraded()).isTrue();
  }

  @Test
  void a_category_that_was_read_in_part_has_failed_and_keeps_its_papers() throws Exception {
    Problem cut = new Problem(Step.FETCH, "cs.LG", "the feed is cut off", true);
    RunReport report = run(DAY, batch("cs.LG", DAY, 100, 3).incomplete(cut).build());

    assertThat(report.verdicts())
        .singleElement()
        .hasToString("stub cs.LG FAILED: the feed is cut off");
    assertThat(report.problems()).contains(cut);
    assertThat(PipelineFixtures.ids(report)).hasSize(3);
  }

  @Test
  void a_batch_of_an_earlier_day_than_the_due_one_is_stale_and_keeps_its_papers() throws Exception {
    RunReport report = run(NEXT, batch("cs.LG", DAY, 100, 3).due(NEXT).notModified(true).build());

    assertThat(report.verdicts())
        .singleElement()
        .hasToString(
            "stub cs.LG STALE: of 2026-02-11, though the announcement of 2026-02-12 is due, and the"
                + " server reports no change");
    assertThat(PipelineFixtures.ids(report)).hasSize(3);
  }

  @Test
  void yesterdays_papers_under_todays_date_are_stale_and_not_delivered_twice() throws Exception {
    run(DAY, batch("cs.LG", DAY, 100, 3).build());
    RunReport report =
        run(NEXT, batch("cs.LG", NEXT, 100, 3).build(), batch("cs.CL", NEXT, 200, 3).build());

    assertThat(report.verdicts())
        .extracting(Verdict::toString)
        .containsExactly(
            "stub cs.LG STALE: the same 3 items as on 2026-02-11",
            "stub cs.CL FRESH: 3 items of 2026-02-12");
    assertThat(PipelineFixtures.ids(report)).hasSize(3).allMatch(id -> id.startsWith("2602.002"));
  }

  @Test
  void a_batch_of_mostly_old_papers_is_stale() throws Exception {
    run(DAY, batch("cs.LG", DAY, 100, 4).build());

    assertThat(run(NEXT, batch("cs.LG", NEXT, 102, 4).build()).verdicts())
        .singleElement()
        .hasToString("stub cs.LG STALE: 2 of the 4 papers that it announces were announced before");
    assertThat(run(NEXT.plusDays(1), batch("cs.LG", NEXT.plusDays(1), 105, 4).build()).verdicts())
        .singleElement()
        .hasToString("stub cs.LG FRESH: 4 items of 2026-02-13");
  }

  @Test
  void repeated_replacements_do_not_make_a_batch_stale() throws Exception {
    Batch first = PipelineFixtures.batch("cs.LG", DAY, paper("2601.00001v2", REPLACE, "cs.LG"));
    Batch again = PipelineFixtures.batch("cs.LG", NEXT, paper("2601.00001v3", REPLACE, "cs.LG"));
    run(DAY, first);

    assertThat(run(NEXT, again).verdicts().get(0).state()).isEqualTo(BatchState.FRESH);
  }

  @Test
  void a_repeated_cross_list_makes_a_batch_stale() throws Exception {
    run(DAY, PipelineFixtures.batch("cs.LG", DAY, paper("2602.00001v1", CROSS, "cs.LG")));

    assertThat(
            run(NEXT, PipelineFixtures.batch("cs.LG", NEXT, paper("2602.00001v1", CROSS, "cs.LG")))
                .verdicts()
                .get(0)
                .state())
        .isEqualTo(BatchState.STALE);
  }

  @Test
  void on_a_first_run_a_category_whose_identifiers_lag_behind_is_stale() throws Exception {
    RunReport report =
        run(
            DAY,
            batch("cs.AI", DAY, 100, 30).build(),
            batch("cs.CL", DAY, 200, 30).build(),
            batch("cs.LG", DAY, 201, 30).build());

    assertThat(report.verdicts())
        .extracting(Verdict::state)
        .containsExactly(BatchState.STALE, BatchState.FRESH, BatchState.FRESH);
    assertThat(report.verdicts().get(0).reason()).contains("2602.00129", "is older than most");
  }

  @Test
  void a_category_that_lagged_behind_is_still_stale_where_the_others_fail_in_a_rerun()
      throws Exception {
    Batch lagging = batch("cs.LG", DAY, 100, 30).build();
    run(DAY, lagging, batch("cs.CL", DAY, 200, 30).build());

    assertThat(run(DAY, lagging, PipelineFixtures.failed("cs.CL")).verdicts().get(0))
        .hasToString(
            "stub cs.LG STALE: the same 30 items as in the run before, where they were stale");
  }

  @Test
  void two_of_four_categories_that_lag_behind_are_both_stale() throws Exception {
    RunReport report =
        run(
            DAY,
            batch("cs.AI", DAY, 100, 40).build(),
            batch("cs.CL", DAY, 300, 40).build(),
            batch("cs.DC", DAY, 101, 40).build(),
            batch("cs.LG", DAY, 301, 40).build());

    assertThat(report.verdicts())
        .extracting(Verdict::state)
        .containsExactly(BatchState.STALE, BatchState.FRESH, BatchState.STALE, BatchState.FRESH);
  }

  @Test
  void some_old_papers_that_were_held_back_make_nothing_stale() throws Exception {
    List<Paper> papers =
        IntStream.concat(IntStream.range(1, 9), IntStream.of(230))
            .mapToObj(FreshnessClassifierTest::fresh)
            .toList();
    RunReport report =
        run(
            DAY,
            Batch.builder("stub", "cs.DC").announced(DAY).papers(papers).build(),
            batch("cs.LG", DAY, 200, 60).build());

    assertThat(report.verdicts()).extracting(Verdict::state).containsOnly(BatchState.FRESH);
  }

  @Test
  void a_rerun_keeps_the_verdicts_and_reads_late_batches() throws Exception {
    run(DAY, batch("cs.LG", DAY, 100, 3).build());
    Batch repeated = batch("cs.LG", NEXT, 100, 3).build();
    Batch late = batch("cs.CL", NEXT, 0, 0).due(NEXT).build();

    assertThat(run(NEXT, repeated, late).verdicts())
        .extracting(Verdict::state)
        .containsExactly(BatchState.STALE, BatchState.LATE);
    assertThat(run(NEXT, repeated, late).verdicts())
        .extracting(Verdict::state)
        .containsExactly(BatchState.STALE, BatchState.LATE);
    RunReport later =
        run(NEXT, batch("cs.LG", NEXT, 200, 3).build(), batch("cs.CL", NEXT, 300, 3).build());
    assertThat(later.verdicts()).extracting(Verdict::state).containsOnly(BatchState.FRESH);
    assertThat(PipelineFixtures.ids(later)).hasSize(6);
  }

  private Verdict only(Batch.Builder batch) throws InterruptedException {
    return run(DAY, batch.build()).verdicts().get(0);
  }

  private RunReport run(LocalDate day, Batch... batches) throws InterruptedException {
    try (ArxivBot bot =
        PipelineFixtures.bot(folder.resolve("README.md"), source(batches))
            .categories(Stream.of(batches).map(Batch::category).toArray(String[]::new))
            .state(folder.resolve("state"))
            .clock(clock(day + "T12:00:00Z"))
            .build()) {
      return bot.run();
    }
  }

  private static Batch.Builder batch(String category, LocalDate day, int first, int papers) {
    return Batch.builder("stub", category)
        .announced(day)
        .papers(
            IntStream.range(first, first + papers)
                .mapToObj(FreshnessClassifierTest::fresh)
                .map(paper -> paper.toBuilder().category(category).build())
                .toList());
  }

  private static Paper fresh(int number) {
    return paper(String.format(Locale.ROOT, "2602.%05dv1", number), NEW, "cs.LG");
  }
}
