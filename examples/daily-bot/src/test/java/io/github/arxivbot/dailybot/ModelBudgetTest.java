package io.github.arxivbot.dailybot;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.model.Problem;
import io.github.arxivbot.run.RunReport;
import io.github.arxivbot.testkit.server.ModelResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the budget of a run; an ordinary answer takes 1000 input and 200 output tokens. */
class ModelBudgetTest {

  private static final int PAPERS = 8;
  private static final String PRICES =
      "\"prices\": {\"qwen-long\": {\"input\": 0.5, \"output\": 2.0, \"per\": 1000000}}";

  @TempDir private Path folder;
  private SummaryScenario day;

  @BeforeEach
  void start() {
    day = new SummaryScenario(folder).papers(PAPERS);
  }

  @AfterEach
  void stop() {
    day.close();
  }

  @Test
  void a_call_that_would_exceed_the_token_limit_is_not_made() throws Exception {
    RunReport report = day.with("\"max_total_tokens\": 5000").run();

    assertThat(day.chats()).isEqualTo(4);
    assertThat(report.usage().tokens()).isEqualTo(4800);
    assertThat(SummaryScenario.summaries(report)).isEqualTo(papers("new file", 4, "failed"));
    assertThat(report.problems())
        .singleElement()
        .returns("2602.00005v1", Problem::subject)
        .returns(true, Problem::retryable)
        .returns(
            "the next call would exceed the budget's max_total_tokens (5000); it is not made",
            Problem::message);
    assertThat(day.service().files()).isEmpty();
    assertThat(day.digest()).doesNotContain("budget");
  }

  @Test
  void the_next_run_has_a_new_budget_and_continues() throws Exception {
    day.with("\"max_total_tokens\": 5000").run();

    RunReport next = day.run();

    assertThat(day.chats()).isEqualTo(PAPERS);
    assertThat(next.problems()).isEmpty();
    assertThat(next.usage().tokens()).isEqualTo(4800);
    assertThat(SummaryScenario.summaries(next))
        .startsWith(nCopies(4, "cached file").toArray(String[]::new))
        .endsWith(nCopies(4, "new file").toArray(String[]::new));
  }

  @Test
  void a_call_that_would_exceed_the_cost_limit_is_not_made() throws Exception {
    RunReport report = day.with(PRICES + ", \"max_cost\": 0.0045").run();

    assertThat(day.chats()).as("five at 0.0009 each").isEqualTo(5);
    assertThat(SummaryScenario.summaries(report)).isEqualTo(papers("new file", 5, "failed"));
    assertThat(report.problems())
        .singleElement()
        .extracting(Problem::message)
        .asString()
        .contains("max_cost (0.0045)");
    assertThat(SummaryScenario.json(report).path("usage").path("models").path("qwen-long"))
        .hasToString(
            "{\"prompt_tokens\":5000,\"completion_tokens\":1000,\"requests\":5,\"cost\":0.0045}");
  }

  @Test
  void a_failed_answer_counts_towards_the_budget() throws Exception {
    String[] reasons = {"stop", "length"}; // not the same problem three times in a row
    day.service().onChat(chat -> ModelResponse.chat("cut", reasons[day.chats() % 2], 1000, 200));

    RunReport report = day.with("\"max_total_tokens\": 5000").run();

    assertThat(day.chats()).isEqualTo(4);
    assertThat(report.usage().tokens()).isEqualTo(4800);
    assertThat(SummaryScenario.summaries(report).subList(0, 4))
        .containsExactly("failed", "failed", "failed", "skipped");
  }

  @Test
  void the_limit_is_exceeded_by_at_most_the_calls_in_flight() throws Exception {
    day.service()
        .onChat(chat -> ModelResponse.chat("more than was expected", "length", 3000, 1000));

    RunReport report = day.with("\"max_total_tokens\": 10000, \"max_workers\": 3").run();

    assertThat(report.usage().tokens()).isEqualTo(4000L * day.chats());
    assertThat(report.usage().tokens()).isBetween(4000L, 10_000L + 3 * 4000);
    assertThat(SummaryScenario.summaries(report)).contains("skipped");
  }

  @Test
  void without_a_limit_all_papers_are_summarized() throws Exception {
    RunReport report = day.with(PRICES).run();

    assertThat(report.problems()).isEmpty();
    assertThat(report.usage().requests()).isEqualTo(PAPERS);
    assertThat(report.usage().cost()).isEqualByComparingTo("0.0072");
  }

  /**
   * Returns a status for the first papers, another one for the next, and "skipped" for the rest.
   */
  private static List<String> papers(String summary, int number, String then) {
    List<String> papers = new ArrayList<>(nCopies(number, summary));
    papers.add(then);
    papers.addAll(nCopies(PAPERS - papers.size(), "skipped"));
    return papers;
  }
}
