package io.github.arxivbot.dailybot.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Problem.Step;
import io.github.arxivbot.model.Verdict;
import io.github.arxivbot.model.Verdict.BatchState;
import io.github.arxivbot.run.RunOutcome;
import io.github.arxivbot.run.RunReport;
import io.github.arxivbot.testkit.samples.SampleDigests;
import io.github.arxivbot.testkit.samples.SamplePapers;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActionsReportTest {

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();

  @Test
  void the_summary_has_the_best_five_papers_and_the_verdicts() throws Exception {
    write(report(RunOutcome.WRITTEN));

    assertThat(summary())
        .content()
        .startsWith("### Digest of 2026-02-11: 7 papers\n\n1. [Paper 1](https://arxiv.org/abs/2602")
        .contains("[Paper 5]")
        .doesNotContain("[Paper 6]")
        .contains("| cs\\.LG | arxiv\\-rss | LATE | no items yet |")
        .contains("| cs\\.AI | arxiv\\-rss | FRESH | 7 papers |");
    assertThat(folder.resolve("output")).hasContent("day=2026-02-11");
  }

  @Test
  void each_degraded_batch_and_each_other_problem_is_a_warning_of_one_line() throws Exception {
    write(report(RunOutcome.WRITTEN));

    assertThat(out.toString().lines())
        .containsExactly(
            "::warning::arxiv-rss cs.LG LATE: no items yet",
            "::warning::2602.00001v1: 50%25 ::error::of it");
  }

  @Test
  void without_a_written_digest_there_is_no_day() throws Exception {
    write(report(RunOutcome.NOT_WRITTEN));

    assertThat(folder.resolve("output")).doesNotExist();
    assertThat(summary()).content().contains("LATE");
  }

  @Test
  void outside_of_a_workflow_nothing_is_written() throws Exception {
    ActionsReport.write(
        report(RunOutcome.WRITTEN),
        Map.of("GITHUB_STEP_SUMMARY", summary().toString()),
        new PrintWriter(out, true));

    assertThat(out.toString()).isEmpty();
    assertThat(summary()).doesNotExist();
  }

  @Test
  void a_title_is_text_and_no_markdown() throws Exception {
    Paper hostile = SamplePapers.paper("2602.00001v1", "x](//evil) <b> `a`\n| $c$").build();
    write(
        RunReport.builder(Instant.EPOCH)
            .outcome(RunOutcome.WRITTEN)
            .digests(List.of(SampleDigests.of(List.of(hostile))))
            .build());

    assertThat(summary())
        .content()
        .contains("1. [x\\]\\(\\/\\/evil\\) \\<b\\> \\`a\\` \\| \\$c\\$](https://arxiv.org/abs/");
  }

  private static RunReport report(RunOutcome outcome) {
    List<Paper> papers =
        IntStream.rangeClosed(1, 7)
            .mapToObj(i -> SamplePapers.paper("2602.0000" + i + "v1", "Paper " + i).build())
            .toList();
    return RunReport.builder(Instant.EPOCH)
        .outcome(outcome)
        .digests(List.of(SampleDigests.digest(LocalDate.parse("2026-02-11"), papers).build()))
        .verdicts(
            List.of(
                verdict("cs.AI", BatchState.FRESH, "7 papers"),
                verdict("cs.LG", BatchState.LATE, "no items yet")))
        .problems(
            List.of(
                new Problem(Step.FETCH, "cs.LG", "no items yet", true),
                new Problem(Step.SUMMARISE, "2602.00001v1", "50%\n::error::of it", true)))
        .build();
  }

  private static Verdict verdict(String category, BatchState state, String reason) {
    return Verdict.builder()
        .source("arxiv-rss")
        .category(category)
        .state(state)
        .reason(reason)
        .build();
  }

  private void write(RunReport report) throws Exception {
    ActionsReport.write(
        report,
        Map.of(
            "GITHUB_ACTIONS", "true",
            "GITHUB_STEP_SUMMARY", summary().toString(),
            "GITHUB_OUTPUT", folder.resolve("output").toString()),
        new PrintWriter(out, true));
  }

  private Path summary() {
    return folder.resolve("summary.md");
  }
}
