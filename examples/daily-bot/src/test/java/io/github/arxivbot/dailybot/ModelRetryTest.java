package io.github.arxivbot.dailybot;

import static io.github.arxivbot.testkit.server.ModelResponse.error;
import static io.github.arxivbot.testkit.server.ModelResponse.status;
import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.run.RunReport;
import io.github.arxivbot.testkit.server.ModelCall;
import io.github.arxivbot.testkit.server.ModelResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests faults after which a call is retried. All faults occur at the same time, to save time. */
@Tag("slow")
class ModelRetryTest {

  private static final ModelResponse PROCESSING = status(200, "{\"status\": \"processing\"}");

  @TempDir private Path folder;
  private SummaryScenario day;

  @BeforeEach
  void start() {
    day = new SummaryScenario(folder);
  }

  @AfterEach
  void stop() {
    day.close();
  }

  @Test
  void a_broken_or_late_response_is_retried_after_a_pause() throws Exception {
    List<ModelResponse> first =
        List.of(
            ModelResponse.reset(),
            ModelResponse.cutBody(),
            ModelResponse.stalled(Duration.ofMinutes(1)),
            status(200, "{\"choices\":[{"),
            status(500, ""),
            status(429, ""),
            error(429, "insufficient_quota", "quota exceeded: 1000 tokens per minute"),
            status(429, "", "Retry-After", "1"));
    Map<Integer, List<Long>> asked = new ConcurrentHashMap<>();
    day.papers(first.size())
        .service()
        .onChat(
            chat -> {
              int paper = SummaryScenario.paper(chat);
              List<Long> times = asked.computeIfAbsent(paper, n -> new CopyOnWriteArrayList<>());
              times.add(System.nanoTime());
              return times.size() == 1 ? first.get(paper - 1) : ModelResponse.summary(chat);
            });

    RunReport report =
        day.with("\"max_workers\": 8, \"max_attempts\": 2, \"timeout\": \"PT4S\"").run();

    assertThat(SummaryScenario.summaries(report)).isEqualTo(nCopies(first.size(), "new file"));
    assertThat(report.problems()).isEmpty();
    assertThat(day.service().files()).isEmpty();
    assertThat(asked)
        .hasSize(first.size())
        .allSatisfy((paper, times) -> assertThat(times).as("calls for %s", paper).hasSize(2))
        .allSatisfy(
            (paper, times) ->
                assertThat(Duration.ofNanos(times.get(1) - times.get(0)))
                    .as("the pause before the second call for %s", paper)
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(1)));
  }

  @Test
  void with_one_attempt_a_failure_is_not_retried_nor_printed() throws Exception {
    List<ModelResponse> first =
        List.of(
            ModelResponse.reset(),
            ModelResponse.cutBody(),
            ModelResponse.stalled(Duration.ofMinutes(1)));
    day.papers(first.size())
        .with("\"max_attempts\": 1, \"max_workers\": 3, \"timeout\": \"PT2S\"")
        .service()
        .onChat(chat -> first.get(SummaryScenario.paper(chat) - 1));

    RunReport report = day.run();

    assertThat(day.chats()).isEqualTo(first.size());
    assertThat(SummaryScenario.summaries(report)).containsOnly("failed");
    assertThat(report.problems())
        .allSatisfy(problem -> assertThat(problem.retryable()).isTrue())
        .extracting(problem -> problem.message())
        .containsExactly(
            "127.0.0.1 closed the connection or sent an invalid HTTP response",
            "127.0.0.1 closed the connection or sent an invalid HTTP response",
            "127.0.0.1 gave no complete answer within 2000 ms");
    assertThat(day.digest())
        .doesNotContain("AI Summary", "127.0.0.1", "closed the connection", "2000 ms");
  }

  @Test
  void a_run_waits_until_the_service_has_processed_the_file() throws Exception {
    day.papers(1).service().answer(ModelCall.STATUS, PROCESSING);

    RunReport report = day.run();

    assertThat(SummaryScenario.summaries(report)).containsExactly("new file");
    assertThat(day.service().count(ModelCall.STATUS)).isEqualTo(2);
    assertThat(day.chats()).isEqualTo(1);
  }

  @Test
  void a_file_that_is_never_processed_is_deleted_and_its_text_is_sent() throws Exception {
    day.papers(1)
        .service()
        .answer(ModelCall.STATUS, nCopies(9, PROCESSING).toArray(ModelResponse[]::new));

    RunReport report = day.with("\"timeout\": \"PT3S\"").run();

    assertThat(SummaryScenario.summaries(report)).containsExactly("new text");
    assertThat(report.problems()).isEmpty();
    assertThat(List.of(day.uploads(), day.chats(), day.deletions())).containsExactly(1, 1, 1);
    assertThat(day.service().files()).isEmpty();
  }
}
