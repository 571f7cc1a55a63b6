package io.github.arxivbot.mcpserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.arxivbot.config.BotConfig;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page {@code docs/agents.md} describes the server as it is. */
class AgentsPageTest {

  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `(?<tool>\\w+)` \\| (?<arguments>[^|]*) \\|");
  private static final Pattern JSON = Pattern.compile("(?s)```json\n(.*?)```");
  private static final Pattern NAME = Pattern.compile("`(\\w+)`");

  @TempDir private Path folder;
  private String page;

  @BeforeEach
  void readThePage() throws IOException {
    page = Files.readString(Path.of("..", "..", "docs", "agents.md"));
  }

  @Test
  void its_table_has_the_tools_and_their_arguments() throws Exception {
    Map<String, List<String>> described =
        ROW.matcher(page)
            .results()
            .collect(
                Collectors.toMap(
                    row -> row.group(1),
                    row -> NAME.matcher(row.group(2)).results().map(n -> n.group(1)).toList()));
    try (AgentSession agent =
        AgentSession.withRuns(folder, AgentSession.CONFIG, BotConfig::reader)) {
      assertThat(agent.client.listTools().tools())
          .extracting(Tool::name)
          .containsExactlyInAnyOrderElementsOf(described.keySet());
      for (Tool tool : agent.client.listTools().tools()) {
        assertThat(((Map<?, ?>) tool.inputSchema().get("properties")).keySet())
            .as(tool.name())
            .map(String::valueOf)
            .containsExactlyInAnyOrderElementsOf(described.get(tool.name()));
      }
    }
  }

  @Test
  void its_configurations_start_the_server_with_arguments_that_it_understands() throws Exception {
    Matcher blocks = JSON.matcher(page);
    int found = 0;
    while (blocks.find()) {
      JsonNode server = new ObjectMapper().readTree(blocks.group(1)).findValue("arxiv-bot");
      assertThat(server.at("/command").asText()).endsWith("/bin/mcp-server");
      String[] arguments = new ObjectMapper().convertValue(server.at("/args"), String[].class);
      assertThat(ServerOptions.parse(arguments).config()).hasFileName("config.json");
      found++;
    }
    assertThat(found).isEqualTo(2);
  }
}
