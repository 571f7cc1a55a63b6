package io.github.arxivbot.mcpserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.arxivbot.config.BotConfig;
import io.github.arxivbot.discovery.PluginRegistry;
import io.github.arxivbot.mcpserver.tool.AgentTool;
import io.github.arxivbot.mcpserver.tool.ToolArguments;
import io.github.arxivbot.mcpserver.tool.ToolParameter;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.Scorer;
import io.github.arxivbot.spi.ScorerFactory;
import io.github.arxivbot.testkit.samples.SampleDigests;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plugins that throw errors of the JVM, as an incomplete jar causes them. */
class BrokenPluginTest {

  /** The factory of a scorer whose jar lacks a class. */
  public static final class BrokenScorerFactory implements ScorerFactory {

    @Override
    public String name() {
      return "broken";
    }

    @Override
    public Scorer create(PluginContext context) {
      return new Scorer() {
        @Override
        public Score score(Paper paper) {
          throw new NoClassDefFoundError("com/example/Missing");
        }
      };
    }
  }

  @TempDir private Path folder;

  @Test
  void explain_score_answers_with_the_stored_score_and_the_failure_of_the_plugin()
      throws Exception {
    AgentSession.store(folder, SampleDigests.ordinary());
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(
        services.resolve(ScorerFactory.class.getName()), BrokenScorerFactory.class.getName());
    String config =
        "{\"categories\": [\"cs.LG\"], \"scorers\": [{\"use\": \"broken\"}], \"archive\":"
            + " \"days\"}";
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()});
        AgentSession agent =
            AgentSession.withRuns(
                folder, config, () -> BotConfig.reader().plugins(PluginRegistry.find(loader)))) {
      for (int call = 0; call < 20; call++) { // more than requests may be open at a time
        JsonNode answer = agent.call("explain_score", Map.of("id", "2602.00001"));
        assertThat(answer.at("/stored/score").asDouble()).isEqualTo(2.5);
        assertThat(answer.at("/now/problem").asText())
            .isEqualTo("a scorer failed: java.lang.NoClassDefFoundError: com/example/Missing");
      }
    }
  }

  @Test
  void an_error_of_a_tool_is_answered_without_its_details() {
    AgentTool broken =
        new AgentTool() {
          @Override
          public String name() {
            return "broken";
          }

          @Override
          public String description() {
            return "Fails.";
          }

          @Override
          public List<ToolParameter<?>> parameters() {
            return List.of();
          }

          @Override
          public Map<String, Object> execute(ToolArguments arguments) {
            throw new StackOverflowError("com.example");
          }
        };
    assertThatThrownBy(() -> new ToolCaller(new ObjectMapper()).call(broken, Map.of()))
        .isInstanceOf(ToolCaller.CallException.class)
        .hasMessage("internal error; the standard error of the server has the details");
  }
}
