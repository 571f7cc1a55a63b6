package io.github.arxivbot.mcpserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arxivbot.config.BotConfig;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that an agent starts. */
class RunTodayTest {

  private static final Map<String, Object> NO_WAIT = Map.of("wait_seconds", 0);
  private static final Map<String, Object> LONG_WAIT = Map.of("wait_seconds", 120);

  @TempDir private Path folder;
  private final HeldHttp arxiv = new HeldHttp();

  private AgentSession connect(String config) throws IOException {
    return AgentSession.withRuns(
        folder,
        config,
        () -> BotConfig.reader().clock(AgentSession.CLOCK).environment(name -> null).http(arxiv));
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
