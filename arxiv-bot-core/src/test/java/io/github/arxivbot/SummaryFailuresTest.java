package io.github.arxivbot;

import static io.github.arxivbot.PipelineFixtures.DAY;
import static io.github.arxivbot.PipelineFixtures.batch;
import static io.github.arxivbot.PipelineFixtures.paper;
import static io.github.arxivbot.PipelineFixtures.source;
import static io.github.arxivbot.model.AnnounceType.NEW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.internal.state.StateInspector;
import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.ModelUsage;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Summary;
import io.github.arxivbot.run.RunOutcome;
import io.github.arxivbot.run.RunReport;
import io.github.arxivbot.run.SummaryStatus;
import io.github.arxivbot.spi.Summarizer;
import io.github.arxivbot.spi.SummaryException;
import io.github.arxivbot.spi.SummaryException.Scope;
import io.github.arxivbot.spi.SummaryRequest;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Summarizers that hang, and summarizers that fail for a whole day. */
class SummaryFailuresTest {

  private static final String NEXT_DAY = "2026-02-12T12:00:00Z";

  @TempDir private Path folder;

  private final List<String> asked = new ArrayList<>();
  private String settings = "first";
  private String rejected = "nothing";
  private StubSummarizer.Reader reader = request -> summary("fine");

  /** A summarizer whose settings and taste the test changes. */
  private final class ChangingSummarizer implements Summarizer {
    @Override
    public Summary summarize(SummaryRequest request) throws SummaryException, InterruptedException {
      synchronized (asked) {
        asked.add(request.paper().id().toString());
      }
      return new StubSummarizer(reader).summarize(request);
    }

    @Override
    public String fingerprint() {
      return "changing";
    }

    @Override
    public String settings() {
      return settings;
    }

    @Override
    public boolean accepts(Summary stored) {
      return !stored.text().contains(rejected);
    }
  }

  @Tag("slow")
  @Test
  void a_summarizer_that_hangs_and_ignores_interruption_is_given_up() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    reader =
        request -> {
          if (request.paper().id().equals(id(2))) {
            awaitWithoutInterruption(end);
          }
          return summary("fine");
        };

    RunReport report = run(bot(1).summaries(all -> all.budget(0, BigDecimal.ZERO, millis(500))));

    assertThat(report.outcome()).isEqualTo(RunOutcome.WRITTEN);
    assertThat(report.summary(id(1))).contains(SummaryStatus.NEW);
    assertThat(report.summary(id(2))).contains(SummaryStatus.FAILED);
    assertThat(report.summary(id(3))).contains(SummaryStatus.SKIPPED);
    assertThat(report.problems())
        .extracting(Problem::message)
        .containsExactly(
            "not complete after max_duration (PT0.5S); interrupted: 2602.00002; the summarizer"
                + " ignores interruption and was given up");
    end.countDown();
  }

  @Test
  void a_summarizer_that_waits_is_interrupted_after_the_maximum_duration() throws Exception {
    reader =
        request -> {
          new CountDownLatch(1).await();
          return summary("never");
        };

    RunReport report = run(bot(3).summaries(all -> all.budget(0, BigDecimal.ZERO, millis(200))));

    assertThat(asked).hasSize(3);
    assertThat(report.outcome()).isEqualTo(RunOutcome.WRITTEN);
    assertThat(report.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.subject()).isEqualTo("summaries");
              assertThat(problem.message())
                  .startsWith("not complete after max_duration (PT0.2S); interrupted: ")
                  .doesNotContain("ignores");
            });
  }

  @Test
  void a_time_limit_is_set_by_default() {
    assertThat(new SummaryOptions().settings().limits().budget().maxDuration())
        .isEqualTo(Duration.ofHours(2));
  }

  @Test
  void a_failure_for_the_day_ends_the_requests_of_the_run_and_of_later_runs() throws Exception {
    reader = failing();
    RunReport first = run(bot(1));
    RunReport again = run(bot(1));

    assertThat(asked).containsExactly("2602.00001");
    assertThat(first.problems()).extracting(Problem::message).containsExactly("useless");
    assertThat(again.problems())
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.message())
                    .startsWith("not requested again on this day: useless; "));
    assertThat(again.summary(id(1))).contains(SummaryStatus.SKIPPED);
    assertThat(new StateInspector(state()).problems()).isEmpty();
    assertThat(new StateInspector(state()).entries())
        .anySatisfy(entry -> assertThat(entry.path()).isEqualTo("refusal.json"));
  }

  @Test
  void stored_summaries_are_still_used_after_a_failure_for_the_day() throws Exception {
    reader =
        request -> request.paper().id().equals(id(1)) ? summary("fine") : failing().read(request);
    run(bot(1));

    RunReport again = run(bot(1));

    assertThat(asked).containsExactly("2602.00001", "2602.00002");
    assertThat(again.summary(id(1))).contains(SummaryStatus.CACHED);
    assertThat(again.summary(id(2))).contains(SummaryStatus.SKIPPED);
  }

  @Test
  void other_settings_are_tried_on_the_same_day() throws Exception {
    reader = failing();
    run(bot(1));
    settings = "second";
    reader = request -> summary("fine");

    assertThat(run(bot(1)).summary(id(1))).contains(SummaryStatus.NEW);
  }

  @Test
  void the_next_day_the_summarizer_is_called_again() throws Exception {
    reader = failing();
    run(bot(1));
    run(bot(1).clock(PipelineFixtures.clock(NEXT_DAY)));

    assertThat(asked).hasSize(2);
  }

  @Test
  void reread_calls_the_summarizer_again_and_a_success_ends_the_failure() throws Exception {
    reader = failing();
    run(bot(1));
    reader = request -> request.paper().id().equals(id(1)) ? summary("fine") : throttle();
    run(bot(1).summaries(all -> all.reread(true)));
    reader = request -> summary("fine");

    RunReport last = run(bot(1));

    assertThat(last.problems()).isEmpty();
    assertThat(last.summary(id(2))).contains(SummaryStatus.NEW);
  }

  @Test
  void papers_in_flight_do_not_repeat_a_failure_for_the_day() throws Exception {
    CountDownLatch together = new CountDownLatch(3);
    reader =
        request -> {
          together.countDown();
          together.await();
          return failing().read(request);
        };

    RunReport report = run(bot(3));

    assertThat(asked).hasSize(3);
    assertThat(report.problems()).extracting(Problem::message).containsExactly("useless");
    assertThat(report.usage().requests()).isEqualTo(3);
  }

  @Test
  void a_stored_summary_that_the_summarizer_does_not_accept_is_made_again() throws Exception {
    reader = request -> summary("<think>hm</think> fine");
    run(bot(1));
    rejected = "<think>";
    reader = request -> summary("better");

    RunReport report = run(bot(1));

    assertThat(report.summary(id(1))).contains(SummaryStatus.NEW);
    assertThat(folder.resolve("README.md")).content().contains("better").doesNotContain("think");
    asked.clear();
    run(bot(1));
    assertThat(asked).isEmpty();
  }

  private static StubSummarizer.Reader failing() {
    return request -> {
      throw new SummaryException(Scope.DAY, "useless", new ModelUsage(1, 1, 1), null);
    };
  }

  private static Summary throttle() throws SummaryException {
    throw new SummaryException(Scope.LATER, "throttled", ModelUsage.ZERO, null);
  }

  private static void awaitWithoutInterruption(CountDownLatch end) {
    while (end.getCount() > 0) {
      try {
        end.await();
      } catch (InterruptedException e) {
        // this summarizer ignores it
      }
    }
  }

  private static RunReport run(ArxivBotBuilder builder) throws InterruptedException {
    try (ArxivBot bot = builder.build()) {
      return bot.run();
    }
  }

  private ArxivBotBuilder bot(int workers) {
    Paper[] papers =
        IntStream.rangeClosed(1, 4)
            .mapToObj(n -> paper(id(n).toString(), NEW, "cs.LG"))
            .toArray(Paper[]::new);
    return PipelineFixtures.bot(folder.resolve("README.md"), source(batch("cs.LG", DAY, papers)))
        .summarizer(new ChangingSummarizer())
        .summaries(all -> all.maxWorkers(workers))
        .state(state());
  }

  private Path state() {
    return folder.resolve("state");
  }

  private static ArxivId id(int number) {
    return ArxivId.parse("2602.%05d".formatted(number));
  }

  private static Duration millis(long millis) {
    return Duration.ofMillis(millis);
  }

  private static Summary summary(String text) {
    return Summary.builder(text, "stub").usage(new ModelUsage(10, 5, 1)).build();
  }
}
