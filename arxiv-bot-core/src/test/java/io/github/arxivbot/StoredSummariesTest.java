package io.github.arxivbot;

import static io.github.arxivbot.PipelineFixtures.DAY;
import static io.github.arxivbot.PipelineFixtures.batch;
import static io.github.arxivbot.PipelineFixtures.paper;
import static io.github.arxivbot.PipelineFixtures.source;
import static io.github.arxivbot.model.AnnounceType.NEW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.ModelUsage;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Summary;
import io.github.arxivbot.run.RunReport;
import io.github.arxivbot.run.SummaryStatus;
import io.github.arxivbot.spi.SummaryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Summaries that are stored, reused, replaced and deleted. */
class StoredSummariesTest {

  private static final ArxivId FIRST = ArxivId.parse("2602.00001");

  @TempDir private Path folder;

  @Test
  void a_summary_is_paid_for_once() throws Exception {
    AtomicInteger requests = new AtomicInteger();
    StubSummarizer.Reader reader =
        request -> {
          requests.incrementAndGet();
          return summary("fine");
        };
    RunReport again = null;
    for (int i = 0; i < 2; i++) {
      try (ArxivBot bot = bot(reader).build()) {
        again = bot.run();
      }
    }

    assertThat(requests).hasValue(2);
    assertThat(again.digests().get(0).counts().fromCache()).isEqualTo(2);
    assertThat(again.summary(FIRST)).contains(SummaryStatus.CACHED);
    assertThat(again.usage()).isEqualTo(ModelUsage.ZERO);
    assertThat(readme()).content().contains("2602.00002 cs.LG fine");
  }

  @Test
  void after_a_failure_only_the_failed_papers_are_summarized_again() throws Exception {
    List<String> requests = new ArrayList<>();
    StubSummarizer.Reader first =
        request -> {
          requests.add(request.paper().id().toString());
          if (requests.size() == 2) {
            throw throttled();
          }
          return summary("fine");
        };
    for (int i = 0; i < 2; i++) {
      try (ArxivBot bot = bot(first).build()) {
        bot.run();
      }
    }

    assertThat(requests).containsExactly("2602.00001", "2602.00002", "2602.00002");
    assertThat(readme()).content().contains("2602.00002 cs.LG fine");
  }

  @Test
  void a_summary_that_arrived_is_stored_even_if_the_summarizer_fails_afterwards() throws Exception {
    run(
        bot(
            request -> {
              request.received(summary("just in time"));
              throw new IllegalStateException("tidying up failed");
            }));

    assertThat(kept()).hasSize(2);
    run(bot(request -> summary("paid again")));
    assertThat(readme()).content().contains("2602.00001 cs.LG just in time");
  }

  @Test
  void a_summary_of_more_text_replaces_the_stored_one_only_with_reread() throws Exception {
    run(bot(request -> summary("from the abstract", Summary.Read.ABSTRACT)));
    StubSummarizer.Reader better = request -> summary("from the file", Summary.Read.FILE);

    run(bot(better));
    assertThat(readme()).content().contains("2602.00001 cs.LG from the abstract");
    RunReport reread = run(bot(better).summaries(all -> all.reread(true)));
    assertThat(readme()).content().contains("2602.00001 cs.LG from the file");
    assertThat(reread.summary(FIRST)).contains(SummaryStatus.NEW);
    RunReport again = run(bot(better).summaries(all -> all.reread(true)));
    assertThat(again.usage()).isEqualTo(ModelUsage.ZERO);
  }

  @Test
  void a_summary_of_no_more_text_does_not_replace_the_stored_one() throws Exception {
    run(bot(request -> summary("from the text", Summary.Read.TEXT)));
    RunReport report =
        run(
            bot(request -> summary("from the abstract", Summary.Read.ABSTRACT))
                .summaries(all -> all.reread(true)));

    assertThat(readme()).content().contains("2602.00001 cs.LG from the text");
    assertThat(report.summary(FIRST)).contains(SummaryStatus.CACHED);
    assertThat(report.usage().requests()).isEqualTo(2);
  }

  @Test
  void a_failed_reread_keeps_the_stored_summary_and_is_reported() throws Exception {
    run(bot(request -> summary("from the text", Summary.Read.TEXT)));
    RunReport report =
        run(
            bot(request -> {
                  throw throttled();
                })
                .summaries(all -> all.reread(true)));

    assertThat(readme()).content().contains("2602.00001 cs.LG from the text");
    assertThat(report.problems()).extracting(Problem::message).containsOnly("throttled");
  }

  @Test
  void a_damaged_summary_is_restored_from_its_copy_and_not_paid_again() throws Exception {
    run(bot(request -> summary("fine", Summary.Read.FILE)));
    damage("state/summaries");

    RunReport report = run(bot(request -> summary("again", Summary.Read.FILE)));

    assertThat(readme()).content().contains("2602.00001 cs.LG fine");
    assertThat(report.problems())
        .hasSize(2)
        .allSatisfy(
            problem ->
                assertThat(problem.message()).contains("is damaged", ".json.damaged", "its copy"));
    assertThat(run(bot(request -> summary("never", Summary.Read.FILE))).problems()).isEmpty();
  }

  @Test
  void a_summary_whose_copy_is_damaged_too_is_set_aside_and_paid_again() throws Exception {
    run(bot(request -> summary("fine", Summary.Read.FILE)));
    damage("state/summaries");
    damage("state/copies/summaries");

    RunReport report = run(bot(request -> summary("again", Summary.Read.FILE)));

    assertThat(readme()).content().contains("2602.00001 cs.LG again");
    assertThat(report.problems())
        .hasSize(2)
        .allSatisfy(
            problem ->
                assertThat(problem.message())
                    .contains(
                        "neither its stored summary nor the copy of it can be read",
                        ".json.damaged"));
    assertThat(run(bot(request -> summary("never", Summary.Read.FILE))).problems()).isEmpty();
  }

  @Test
  void summaries_older_than_memory_days_are_deleted() throws Exception {
    run(bot(request -> summary("fine", Summary.Read.FILE)));
    assertThat(kept()).hasSize(2);

    run(
        bot(request -> summary("fine", Summary.Read.FILE))
            .clock(PipelineFixtures.clock("2026-04-12T12:00:00Z")));
    assertThat(kept()).hasSize(2);
    run(
        bot(request -> summary("fine", Summary.Read.FILE))
            .clock(PipelineFixtures.clock("2026-04-13T12:00:00Z")));
    assertThat(kept()).isEmpty();
  }

  private void damage(String where) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(where))) {
      for (Path file : files.toList()) {
        Files.writeString(file, "{\"format\": 1, \"te");
      }
    }
  }

  private List<Path> kept() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("state/summaries"))) {
      return files.filter(file -> file.toString().endsWith(".json")).toList();
    }
  }

  private static RunReport run(ArxivBotBuilder builder) throws InterruptedException {
    try (ArxivBot bot = builder.build()) {
      return bot.run();
    }
  }

  private ArxivBotBuilder bot(StubSummarizer.Reader reader) {
    return PipelineFixtures.bot(
            readme(),
            source(
                batch(
                    "cs.LG",
                    DAY,
                    paper("2602.00001", NEW, "cs.LG"),
                    paper("2602.00002", NEW, "cs.LG"))))
        .summarizer(new StubSummarizer(reader))
        .summaries(all -> all.maxWorkers(1))
        .state(folder.resolve("state"));
  }

  private Path readme() {
    return folder.resolve("README.md");
  }

  private static Summary summary(String text) {
    return summary(text, Summary.Read.FILE);
  }

  private static Summary summary(String text, Summary.Read read) {
    return Summary.builder(text, "stub").read(read).usage(new ModelUsage(10, 5, 1)).build();
  }

  private static SummaryException throttled() {
    return new SummaryException(
        SummaryException.Scope.LATER, "throttled", new ModelUsage(1, 0, 1), null);
  }
}
