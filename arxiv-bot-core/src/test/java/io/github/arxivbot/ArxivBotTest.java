package io.github.arxivbot;

import static io.github.arxivbot.PipelineFixtures.DAY;
import static io.github.arxivbot.PipelineFixtures.batch;
import static io.github.arxivbot.PipelineFixtures.clock;
import static io.github.arxivbot.PipelineFixtures.failed;
import static io.github.arxivbot.PipelineFixtures.ids;
import static io.github.arxivbot.PipelineFixtures.paper;
import static io.github.arxivbot.PipelineFixtures.source;
import static io.github.arxivbot.model.AnnounceType.CROSS;
import static io.github.arxivbot.model.AnnounceType.NEW;
import static io.github.arxivbot.model.AnnounceType.REPLACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Verdict;
import io.github.arxivbot.model.Verdict.BatchState;
import io.github.arxivbot.run.RunListener;
import io.github.arxivbot.run.RunOutcome;
import io.github.arxivbot.run.RunReport;
import io.github.arxivbot.spi.Fetcher;
import io.github.arxivbot.spi.Renderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArxivBotTest {

  @TempDir private Path folder;

  @Test
  void papers_flow_from_a_source_through_a_scorer_into_a_file() throws Exception {
    Fetcher source =
        source(
            batch("cs.AI", DAY, paper("2602.00001v1", CROSS, "cs.AI")),
            batch("cs.LG", DAY, paper("2602.00001v1", NEW, "cs.LG")));

    RunReport report = run(source);

    assertThat(report.outcome()).isEqualTo(RunOutcome.WRITTEN);
    assertThat(readme())
        .hasContent(
            """
            made 2026-02-11T12:00:00Z
            2602.00001v1 cs.LG -
            """);
    assertThat(report.digests().get(0).counts())
        .hasToString(
            "PaperCounts[fetched=2, merged=1, selected=1, scored=1, kept=1, summarized=0, fromCache=0]");
    assertThat(report.isDegraded()).isFalse();
  }

  @Test
  void only_wanted_announcements_are_selected() throws Exception {
    Fetcher source =
        source(
            batch(
                "cs.LG",
                DAY,
                paper("2602.00001v1", NEW, "cs.LG"),
                paper("2602.00002v1", CROSS, "cs.LG"),
                paper("2602.00003v2", REPLACE, "cs.LG")));

    assertThat(ids(run(source))).containsExactly("2602.00001v1");
    try (ArxivBot bot =
        PipelineFixtures.bot(readme(), source).announceTypes(EnumSet.of(CROSS, REPLACE)).build()) {
      assertThat(ids(bot.run())).containsExactly("2602.00002v1", "2602.00003v2");
    }
  }

  @Test
  void the_edge_of_days_back_is_included() throws Exception {
    LocalDate week = DAY.minusDays(7);
    Fetcher source = source(batch("cs.LG", DAY, paper("2602.00001v1", NEW, "cs.LG", week)));
    String edge = PipelineFixtures.midnight(week).plusSeconds(7 * 86_400).toString();
    String after = PipelineFixtures.midnight(week).plusSeconds(7 * 86_400 + 1).toString();

    try (ArxivBot atEdge = PipelineFixtures.bot(readme(), source).clock(clock(edge)).build();
        ArxivBot later = PipelineFixtures.bot(readme(), source).clock(clock(after)).build()) {
      assertThat(ids(atEdge.run())).hasSize(1);
      assertThat(ids(later.run())).isEmpty();
    }
  }

  @Test
  void a_digest_is_cut_at_max_papers() throws Exception {
    Paper[] papers =
        IntStream.rangeClosed(1, 9)
            .mapToObj(number -> paper("2602.0000" + number, NEW, "cs.LG"))
            .toArray(Paper[]::new);

    try (ArxivBot bot =
        PipelineFixtures.bot(readme(), source(batch("cs.LG", DAY, papers))).maxPapers(2).build()) {
      RunReport report = bot.run();
      assertThat(ids(report)).containsExactly("2602.00001", "2602.00002");
      assertThat(report.digests().get(0).counts().scored()).isEqualTo(9);
    }
  }

  @Test
  void a_failed_source_does_not_affect_the_others() throws Exception {
    RunReport report =
        run(source(failed("cs.AI"), batch("cs.LG", DAY, paper("2602.00001v1", NEW, "cs.LG"))));

    assertThat(report.outcome()).isEqualTo(RunOutcome.WRITTEN);
    assertThat(report.isDegraded()).isTrue();
    assertThat(report.verdicts())
        .extracting(Verdict::state)
        .containsExactly(BatchState.FAILED, BatchState.FRESH);
    assertThat(report.problems()).extracting(Problem::subject).containsExactly("cs.AI");
    assertThat(ids(report)).hasSize(1);
  }

  @Test
  void a_fetcher_that_throws_is_a_failed_batch() throws Exception {
    Fetcher broken =
        (request, sink) -> {
          throw new IllegalStateException("no idea");
        };
    try (ArxivBot bot =
        PipelineFixtures.bot(
                readme(), source(batch("cs.LG", DAY, paper("2602.00001v1", NEW, "cs.LG"))))
            .fetcher(broken)
            .build()) {
      RunReport report = bot.run();
      assertThat(report.outcome()).isEqualTo(RunOutcome.WRITTEN);
      assertThat(report.problems()).singleElement().asString().contains("no idea");
    }
  }

  @Test
  void no_output_changes_if_no_source_can_be_read() throws Exception {
    Files.writeString(readme(), "yesterday");

    RunReport report = run(source(failed("cs.AI"), failed("cs.LG")));

    assertThat(report.outcome()).isEqualTo(RunOutcome.NOTHING_READ);
    assertThat(readme()).hasContent("yesterday");
    assertThat(report.outputs()).isEmpty();
    assertThat(report.digests()).isEmpty();
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void a_source_without_any_batch_is_a_problem() throws Exception {
    RunReport report = run(source());

    assertThat(report.outcome()).isEqualTo(RunOutcome.NOTHING_READ);
    assertThat(report.problems()).singleElement().asString().contains("no source gave any batch");
  }

  @Test
  void a_first_run_without_an_announcement_says_so() throws Exception {
    LocalDate sunday = LocalDate.parse("2026-02-08");
    RunReport report = run(source(batch("cs.LG", sunday)));

    assertThat(report.outcome()).isEqualTo(RunOutcome.WRITTEN);
    assertThat(report.verdicts()).extracting(Verdict::state).containsExactly(BatchState.EMPTY);
    assertThat(readme())
        .content()
        .endsWith("No announcement today. The first digest follows with the next announcement.");
    assertThat(report.isDegraded()).isFalse();
  }

  @Test
  void a_digest_without_wanted_papers_states_the_reason() throws Exception {
    run(source(batch("cs.LG", DAY, paper("2602.00001v2", REPLACE, "cs.LG"))));

    assertThat(readme()).content().contains("None of the 1 paper", "was announced as new");
  }

  @Test
  void a_digest_without_matches_states_the_reason_and_the_failed_categories() throws Exception {
    try (ArxivBot bot =
        PipelineFixtures.bot(
                readme(),
                source(batch("cs.LG", DAY, paper("2602.00001v1", NEW, "cs.LG")), failed("cs.AI")))
            .minScore(2.5)
            .build()) {
      bot.run();
    }
    assertThat(readme()).content().contains("score of at least 2.5", "cs.AI could not be read.");
  }

  @Test
  void if_one_output_cannot_be_written_none_is() throws Exception {
    Path blocked = folder.resolve("blocked");
    Files.createDirectory(blocked);
    Files.writeString(readme(), "yesterday");
    try (ArxivBot bot =
        PipelineFixtures.bot(
                readme(), source(batch("cs.LG", DAY, paper("2602.00001v1", NEW, "cs.LG"))))
            .output(PipelineFixtures.plain(), blocked)
            .state(folder.resolve("state"))
            .build()) {
      RunReport report = bot.run();
      assertThat(report.outcome()).isEqualTo(RunOutcome.NOT_WRITTEN);
      assertThat(report.problems()).singleElement().asString().contains("blocked", "is a folder");
    }
    assertThat(readme()).hasContent("yesterday");
    assertThat(folder.resolve("state/delivered")).doesNotExist();
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void if_one_renderer_fails_no_output_is_touched() throws Exception {
    Renderer broken =
        (request, out) -> {
          throw new IOException("the ink is out");
        };
    try (ArxivBot bot =
        PipelineFixtures.bot(
                readme(), source(batch("cs.LG", DAY, paper("2602.00001v1", NEW, "cs.LG"))))
            .output(broken, folder.resolve("other"))
            .build()) {
      RunReport report = bot.run();
      assertThat(report.outcome()).isEqualTo(RunOutcome.NOT_WRITTEN);
      assertThat(report.problems()).singleElement().asString().contains("the ink is out");
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void an_exception_of_a_listener_does_not_affect_the_run() throws Exception {
    RunListener rude =
        new RunListener() {
          @Override
          public void batchClassified(Verdict verdict) {
            throw new IllegalStateException("I do not like " + verdict.category());
          }
        };
    List<String> heard = new ArrayList<>();
    RunListener polite =
        new RunListener() {
          @Override
          public void batchClassified(Verdict verdict) {
            heard.add(verdict.category());
          }
        };
    try (ArxivBot bot =
        PipelineFixtures.bot(readme(), source(batch("cs.LG", DAY)))
            .listener(rude)
            .listener(polite)
            .build()) {
      assertThat(bot.run().outcome()).isEqualTo(RunOutcome.WRITTEN);
    }
    assertThat(heard).containsExactly("cs.LG");
  }

  @Test
  void a_listener_receives_the_report_of_each_run() throws Exception {
    List<RunReport> reports = new ArrayList<>();
    RunListener listener =
        new RunListener() {
          @Override
          public void runFinished(RunReport report) {
            reports.add(report);
          }
        };
    try (ArxivBot bot =
        PipelineFixtures.bot(readme(), source(batch("cs.LG", DAY))).listener(listener).build()) {
      assertThat(reports).isEmpty();
      RunReport first = bot.run();
      RunReport second = bot.tryRun().orElseThrow();

      assertThat(reports).containsExactly(first, second);
    }
  }

  @Test
  void a_bot_closes_only_the_resources_of_closing() {
    List<String> closed = new ArrayList<>();
    Fetcher handed =
        new Fetcher() {
          @Override
          public void fetch(
              io.github.arxivbot.spi.FetchRequest request, io.github.arxivbot.spi.BatchSink sink) {}

          @Override
          public void close() {
            closed.add("handed");
          }
        };
    ArxivBot bot =
        PipelineFixtures.bot(readme(), handed)
            .closing(
                () -> {
                  throw new IOException("stuck");
                })
            .closing(() -> closed.add("owned"))
            .build();

    bot.close();
    bot.close();

    assertThat(closed).containsExactly("owned");
  }

  @Test
  void missing_or_invalid_options_are_rejected() {
    assertThatIllegalStateException()
        .isThrownBy(() -> ArxivBot.builder().build())
        .withMessageContaining("category");
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                PipelineFixtures.bot(readme(), source())
                    .output(PipelineFixtures.plain(), readme())
                    .build())
        .withMessageContaining("same file");
    assertThatIllegalArgumentException().isThrownBy(() -> ArxivBot.builder().maxPapers(0));
    assertThatIllegalArgumentException().isThrownBy(() -> ArxivBot.builder().daysBack(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> ArxivBot.builder().minScore(Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ArxivBot.builder().summaries(all -> all.maxWorkers(0)));
    assertThatIllegalArgumentException().isThrownBy(() -> ArxivBot.builder().stateDays(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ArxivBot.builder().summaries(all -> all.maxPapers(-1)));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> ArxivBot.builder().announceTypes(EnumSet.noneOf(NEW.getDeclaringClass())));
  }

  @Test
  void outputs_that_would_overwrite_another_file_are_rejected() {
    assertThatIllegalStateException()
        .isThrownBy(() -> PipelineFixtures.bot(readme(), source()).report(readme()).build())
        .withMessageContaining("the report would overwrite an output");
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                PipelineFixtures.bot(folder.resolve("s/x.md"), source())
                    .state(folder.resolve("s"))
                    .build())
        .withMessageContaining("into the state folder");
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                PipelineFixtures.bot(folder.resolve("a/2026/02/2026-02-11.md"), source())
                    .archive(folder.resolve("a"))
                    .build())
        .withMessageContaining("into the archive");
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                PipelineFixtures.bot(readme(), source())
                    .state(folder.resolve("s"))
                    .archive(folder.resolve("s/a"))
                    .build())
        .withMessageContaining("into the state folder");
  }

  @Test
  void no_output_changes_if_the_report_cannot_be_written() throws Exception {
    Files.writeString(readme(), "yesterday");
    Path blocked = Files.createDirectory(folder.resolve("blocked"));
    try (ArxivBot bot =
        PipelineFixtures.bot(
                readme(), source(batch("cs.LG", DAY, paper("2602.00001v1", NEW, "cs.LG"))))
            .report(blocked)
            .state(folder.resolve("state"))
            .build()) {
      RunReport report = bot.run();
      assertThat(report.outcome()).isEqualTo(RunOutcome.NOT_WRITTEN);
      assertThat(report.outputs()).isEmpty();
    }
    assertThat(readme()).hasContent("yesterday");
    assertThat(folder.resolve("state/delivered")).doesNotExist();
  }

  @Test
  void a_plugin_with_a_missing_class_does_not_end_the_run() throws Exception {
    Fetcher source = source(batch("cs.LG", DAY, paper("2602.00001v1", NEW, "cs.LG")));
    try (ArxivBot bot =
        PipelineFixtures.bot(readme(), source)
            .scorer(
                paper -> {
                  throw new NoClassDefFoundError("io/github/other/Gone");
                })
            .build()) {
      RunReport report = bot.run();
      assertThat(ids(report)).hasSize(1);
      assertThat(report.problems()).singleElement().asString().contains("io/github/other/Gone");
    }
  }

  @Test
  void an_infinite_sum_of_points_is_a_problem() throws Exception {
    Fetcher source = source(batch("cs.LG", DAY, paper("2602.00001v1", NEW, "cs.LG")));
    try (ArxivBot bot =
        PipelineFixtures.bot(readme(), source)
            .scorer(paper -> PipelineFixtures.points(Double.MAX_VALUE))
            .scorer(paper -> PipelineFixtures.points(Double.MAX_VALUE))
            .build()) {
      RunReport report = bot.run();
      assertThat(report.outcome()).isEqualTo(RunOutcome.WRITTEN);
      assertThat(report.problems()).singleElement().asString().contains("Infinity");
    }
  }

  @Test
  void a_day_in_the_future_is_ignored() throws Exception {
    LocalDate later = DAY.plusYears(1);
    RunReport report =
        run(source(batch("cs.LG", later, paper("2602.00001v1", NEW, "cs.LG", later))));

    assertThat(report.digests().get(0).day()).isEqualTo(DAY);
    assertThat(report.problems())
        .singleElement()
        .asString()
        .contains("2027-02-11", "in the future");
  }

  @Test
  void a_recent_announcement_is_not_lost_to_an_older_one_outside_days_back() throws Exception {
    Fetcher source =
        source(
            batch("cs.LG", DAY, paper("2602.00001v1", NEW, "cs.LG", DAY.minusDays(9))),
            batch("cs.CL", DAY, paper("2602.00001v1", CROSS, "cs.CL")));
    try (ArxivBot bot =
        PipelineFixtures.bot(readme(), source)
            .categories("cs.LG", "cs.CL")
            .announceTypes(Set.of(NEW, CROSS))
            .build()) {
      assertThat(ids(bot.run())).containsExactly("2602.00001v1");
    }
  }

  private RunReport run(Fetcher source) throws InterruptedException {
    try (ArxivBot bot = PipelineFixtures.bot(readme(), source).build()) {
      return bot.run();
    }
  }

  private Path readme() {
    return folder.resolve("README.md");
  }
}
