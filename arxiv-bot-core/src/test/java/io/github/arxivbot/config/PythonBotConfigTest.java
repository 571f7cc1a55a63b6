package io.github.arxivbot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.github.arxivbot.discovery.PluginRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests recorded configurations of the Python bot. */
@Tag("recorded")
class PythonBotConfigTest {

  private static final List<String> RECORDED_NOTES =
      List.of(
          "fetch_ratings: accepted, without effect; it belongs to the Python bot",
          "display_limit: accepted, without effect; it belongs to the Python bot",
          "ai_summary: the digest is written without summaries: there is no summarizer named"
              + " \"qwen\"; add the jar arxiv-bot-summarizer-qwen, which contains it");

  @TempDir private static Path classes;
  private static PluginRegistry plugins;

  @TempDir private Path out;

  @BeforeAll
  static void findPlugins() throws IOException {
    plugins = TestPlugins.in(classes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"seed.json", "upstream.json"})
  void a_recorded_configuration_is_valid_unchanged(String name) {
    BotConfig config = read(name);

    assertThat(withoutKeywords(config)).containsExactlyElementsOf(RECORDED_NOTES);
    assertThat(config.plan()).contains("categories: cs.AI, cs.CL, cs.DC, cs.LG");
    assertOutput(config);
  }

  @Test
  void a_newer_recorded_configuration_is_valid_unchanged() {
    BotConfig config = read("newer.json");

    assertThat(withoutKeywords(config))
        .containsExactly(
            RECORDED_NOTES.get(0),
            RECORDED_NOTES.get(1),
            "conferences: accepted, without effect; it belongs to the Python bot",
            RECORDED_NOTES.get(2));
    assertThat(config.plan()).contains("categories: cs.AI, cs.CL, cs.DC, cs.LG, cs.AR");
    assertOutput(config);
  }

  private void assertOutput(BotConfig config) {
    config.newBot().build().close();
    assertThat(config.summariesUnavailable()).isPresent();
    assertThat(config.plan())
        .contains("summaries:  none", "writes:     " + out.resolve("README.md") + " (markdown)");
  }

  private BotConfig read(String name) {
    return BotConfig.reader()
        .plugins(plugins)
        .outputFolder(out)
        .read(folder().resolve("configs").resolve(name));
  }

  private static List<String> withoutKeywords(BotConfig config) {
    return config.notes().stream().filter(note -> !note.startsWith("looks for [")).toList();
  }

  private static Path folder() {
    Path here = Path.of("").toAbsolutePath();
    return Stream.iterate(here, above -> above != null, Path::getParent)
        .map(above -> above.resolve("shared").resolve("data"))
        .filter(Files::isDirectory)
        .findFirst()
        .orElseGet(() -> abort("there is no recorded data next to this checkout"));
  }
}
