package io.github.arxivbot.dailybot;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.model.Problem;
import io.github.arxivbot.run.RunReport;
import io.github.arxivbot.testkit.server.ModelCall;
import io.github.arxivbot.testkit.server.ModelResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests after which failures a model service is not called any more. */
class ModelCircuitTest {

  private static final int PAPERS = 8;
  private static final ModelResponse AWAY =
      ModelResponse.error(503, "overloaded", "words-of-the-service").header("Retry-After", "0");

  @TempDir private Path folder;
  private SummaryScenario day;

  @BeforeEach
  void start() throws Exception {
    day = new SummaryScenario(folder).papers(PAPERS).with("\"max_attempts\": 2");
  }

  @AfterEach
  void stop() {
    day.close();
  }

  @Test
  void after_five_failed_papers_in_a_row_the_service_is_not_called() throws Exception {
    day.service().onChat(chat -> AWAY);

    RunReport report = day.run();

    assertThat(day.chats()).as("five papers, two attempts each").isEqualTo(10);
    assertThat(day.service().requests(ModelCall.CHAT))
        .extracting(SummaryScenario::paper)
        .containsExactly(1, 1, 2, 2, 3, 3, 4, 4, 5, 5);
    assertThat(SummaryScenario.summaries(report))
        .startsWith(nCopies(6, "failed").toArray(String[]::new))
        .endsWith("skipped", "skipped");
    assertThat(report.problems()).hasSize(6).allMatch(Problem::retryable);
    assertThat(report.problems().subList(0, 5))
        .allSatisfy(problem -> assertThat(problem.message()).contains("answered 503 (overloaded)"));
    assertThat(report.problems().get(5).message())
        .contains("the service failed for 5 papers in a row", "not called again in this run");
    assertThat(day.service().files()).isEmpty();
    assertThat(day.digest()).doesNotContain("AI Summary", "words-of-the-service", "503");
  }

  @Tag("slow")
  @Test
  void the_next_run_calls_the_service_for_all_papers_again() throws Exception {
    day.service().onChat(chat -> AWAY);
    day.run();
    day.service().onChat(ModelResponse::summary);

    RunReport next = day.run();

    assertThat(SummaryScenario.summaries(next)).containsOnly("new file").hasSize(PAPERS);
    assertThat(next.problems()).isEmpty();
    assertThat(day.chats()).isEqualTo(10 + PAPERS);
  }

  @Test
  void after_the_fifth_failure_only_calls_in_flight_are_completed() throws Exception {
    day.with("\"max_workers\": 3, \"max_attempts\": 1").service().onChat(chat -> AWAY);

    RunReport report = day.run();

    assertThat(day.chats()).isBetween(5, 7);
    assertThat(SummaryScenario.summaries(report)).isSubsetOf("failed", "skipped");
    assertThat(day.service().files()).isEmpty();
  }

  @Tag("slow")
  @Test
  void a_success_resets_the_count_of_failures() throws Exception {
    day.service()
        .onChat(chat -> SummaryScenario.paper(chat) == 5 ? ModelResponse.summary(chat) : AWAY);

    RunReport report = day.run();

    assertThat(day.chats()).as("seven papers twice, one once").isEqualTo(15);
    assertThat(SummaryScenario.summaries(report).get(4)).isEqualTo("new file");
    assertThat(report.problems()).hasSize(7);
  }

  @Test
  void a_failing_file_endpoint_is_skipped_and_the_chat_continues() throws Exception {
    day.service().answer(ModelCall.UPLOAD, nCopies(50, AWAY).toArray(ModelResponse[]::new));

    RunReport report = day.run();

    assertThat(day.uploads()).as("five papers, two attempts each").isEqualTo(10);
    assertThat(day.chats()).isEqualTo(PAPERS);
    assertThat(SummaryScenario.summaries(report)).containsOnly("new text").hasSize(PAPERS);
    assertThat(report.problems()).isEmpty();
  }

  @Test
  void after_a_rejected_key_only_calls_in_flight_are_made() throws Exception {
    day.with("\"max_workers\": 3").service().onChat(chat -> ModelResponse.status(401, ""));

    RunReport report = day.run();

    assertThat(day.chats()).isBetween(1, 3);
    assertThat(report.problems())
        .hasSize(day.chats())
        .allSatisfy(problem -> assertThat(problem.message()).contains("TEST_KEY"));
    assertThat(SummaryScenario.summaries(report))
        .filteredOn("skipped"::equals)
        .hasSize(PAPERS - day.chats());
  }
}
