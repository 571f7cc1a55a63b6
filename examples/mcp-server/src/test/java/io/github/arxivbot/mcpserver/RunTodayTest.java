package io.github.arxivbot.mcpserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arxivbot.config.BotConfig;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that an agent starts. */
class RunTodayTest {

  private static final Map<String, Object> NO_WAIT = Map.of("wait_seconds", 0);
  private static final Map<String, Object> LONG_WAIT = Map.of("wait_seconds", 120);

  @TempDir private Path folder;
  private final HeldHttp arxiv = new HeldHttp();

  private AgentSession connect(String config) throws IOException {
    return connect(config, AgentSession.CLOCK);
  }

  private AgentSession connect(String config, Clock clock) throws IOException {
    return AgentSession.withRuns(
        folder,
        config,
        () -> BotConfig.reader().clock(AgentSession.CLOCK).environment(name -> null).http(arxiv),
        clock);
  }

  private static void awaitTheEndOfTheRun() throws InterruptedException {
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().equals("mcp-server-run")) {
        thread.join();
      }
    }
  }

  /** A clock that a test sets. */
  private static final class SettableClock extends Clock {

    private volatile Instant now = AgentSession.CLOCK.instant();

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @Test
  void a_run_writes_the_digest_that_the_other_tools_read() throws Exception {
    arxiv.gate.countDown();
    try (AgentSession agent = connect(AgentSession.CONFIG)) {
      assertThat(agent.client.listTools().tools())
          .filteredOn(tool -> tool.name().equals("run_today"))
          .extracting(Tool::annotations)
          .allSatisfy(hints -> assertThat(hints.readOnlyHint()).isFalse())
          .hasSize(1);

      JsonNode report = agent.call("run_today", LONG_WAIT);

      assertThat(report.at("/state").asText()).isEqualTo("finished");
      assertThat(report.at("/started").asText()).isEqualTo("2026-02-11T12:00:00Z");
      assertThat(report.at("/outcome").asText()).isEqualTo("written");
      assertThat(report.at("/verdicts/0/state").asText()).isEqualTo("fresh");
      assertThat(report.at("/digests/0/counts/kept").asInt()).isPositive();
      assertThat(report.at("/problems_total").asInt()).isEqualTo(report.at("/problems").size());
      assertThat(agent.call("get_digest", Map.of()).at("/papers/0/title_by_authors").asText())
          .contains("KV Cache");
    }
  }

  @Test
  void a_second_call_waits_for_the_run_that_is_under_way() throws Exception {
    try (AgentSession agent = connect(AgentSession.CONFIG)) {
      JsonNode first = agent.call("run_today", NO_WAIT);
      assertThat(first.at("/state").asText()).isEqualTo("running");
      assertThat(first.at("/started").asText()).isEqualTo("2026-02-11T12:00:00Z");
      arxiv.asked.await();
      assertThat(agent.call("list_days", Map.of()).at("/total").asInt())
          .as("other tools answer meanwhile")
          .isZero();

      arxiv.gate.countDown();

      assertThat(agent.call("run_today", LONG_WAIT).at("/state").asText()).isEqualTo("finished");
      assertThat(arxiv.requests).hasValue(1);
    }
  }

  @Test
  void a_report_that_nobody_has_fetched_is_returned_for_an_hour() throws Exception {
    arxiv.gate.countDown();
    SettableClock clock = new SettableClock();
    try (AgentSession agent = connect(AgentSession.CONFIG, clock)) {
      agent.call("run_today", NO_WAIT);
      awaitTheEndOfTheRun();

      clock.now = clock.now.plus(Duration.ofMinutes(59));
      JsonNode report = agent.call("run_today", LONG_WAIT);
      assertThat(report.at("/started").asText()).isEqualTo("2026-02-11T12:00:00Z");
      assertThat(arxiv.requests).hasValue(1);
    }
  }

  @Test
  void an_old_report_is_dropped_and_a_run_is_started() throws Exception {
    arxiv.gate.countDown();
    SettableClock clock = new SettableClock();
    try (AgentSession agent = connect(AgentSession.CONFIG, clock)) {
      agent.call("run_today", NO_WAIT);
      awaitTheEndOfTheRun();

      clock.now = clock.now.plus(Duration.ofMinutes(61));
      JsonNode report = agent.call("run_today", LONG_WAIT);
      assertThat(report.at("/state").asText()).isEqualTo("finished");
      assertThat(report.at("/started").asText()).isEqualTo("2026-02-11T13:01:00Z");
      assertThat(arxiv.requests).hasValue(2);
    }
  }

  @Test
  void an_internal_error_of_a_run_is_logged_to_standard_error() throws Exception {
    Clock broken =
        new Clock() {
          @Override
          public ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            if (Thread.currentThread().getName().equals("mcp-server-run")) {
              throw new IllegalStateException("the clock is broken");
            }
            return AgentSession.CLOCK.instant();
          }
        };
    PrintStream original = System.err;
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    try (AgentSession agent =
        AgentSession.withRuns(
            folder,
            AgentSession.CONFIG,
            () -> BotConfig.reader().clock(broken).environment(name -> null).http(arxiv))) {
      assertThat(agent.error("run_today", LONG_WAIT))
          .isEqualTo(
              "the run that was started at 2026-02-11T12:00:00Z failed with an internal error;"
                  + " the standard error of the server has the details");
    } finally {
      System.setErr(original);
    }
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains(
            "IllegalStateException: the clock is broken", "\tat " + RunTodayTest.class.getName());
  }

  @Tag("slow")
  @Test
  void a_run_that_is_under_way_ends_with_the_input_and_writes_nothing() throws Exception {
    try (AgentSession agent = connect(AgentSession.CONFIG)) {
      agent.call("run_today", NO_WAIT);
      arxiv.asked.await();
    }
    assertThat(folder.resolve("days")).doesNotExist();
    assertThat(folder.resolve("README.md")).doesNotExist();
  }

  @Test
  void a_run_without_a_plugin_is_an_error_and_the_next_call_tries_again() throws Exception {
    String config =
        AgentSession.CONFIG.replace(
            "\"archive\"",
            "\"renderers\": [{\"use\": \"markdown\", \"file\": \"README.md\","
                + " \"template\": \"none.md\"}], \"archive\"");
    try (AgentSession agent = connect(config)) {
      assertThat(agent.error("run_today", LONG_WAIT)).contains("none.md");
      assertThat(agent.error("run_today", LONG_WAIT)).contains("none.md");
      assertThat(agent.error("run_today", Map.of("wait_seconds", 601)))
          .isEqualTo("wait_seconds: expected a whole number from 0 to 600, found 601");
    }
  }
}
