package io.github.arxivbot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.arxivbot.discovery.PluginRegistry;
import io.github.arxivbot.spi.option.ConfigError;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the files of outputs. */
class OutputConfigTest {

  @TempDir private static Path classes;
  private static PluginRegistry plugins;

  @TempDir private Path folder;

  @BeforeAll
  static void findPlugins() throws IOException {
    plugins = TestPlugins.in(classes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"renderers\": [{\"use\": \"markdown\"}, {\"use\": \"markdown\", \"file\": \"x/../README.md\"}]"
            + " | renderers[1].file: is already the file of renderers[0]; found \"x/../README.md\"",
        "\"renderers\": [{\"use\": \"markdown\", \"file\": \"{date}.md\"}]"
            + " | renderers[0].file: expected only the placeholders {profile}, {category}, {day}, {id};"
            + " found \"{date}.md\"",
        "\"renderers\": [{\"use\": \"markdown\", \"file\": \"{category}.md\"},"
            + " {\"use\": \"markdown\", \"file\": \"cs.LG.md\"}]"
            + " | renderers[1].file: is already the file of renderers[0]; found \"cs.LG.md\"",
        "\"renderers\": [{\"use\": \"markdown\", \"file\": \"{id}/note.md\"}]"
            + " | renderers[0].file: expected {id} only in the name of the file, not of its folder;"
            + " found \"{id}/note.md\"",
        "\"renderers\": [{\"use\": \"markdown\", \"file\": \"{id}.md\"},"
            + " {\"use\": \"markdown\", \"file\": \"{id}.md\"}]"
            + " | renderers[1].file: is already the file of renderers[0]; found \"{id}.md\"",
        "\"renderers\": [{\"use\": \"markdown\", \"file\": \" \"}]"
            + " | renderers[0].file: expected text that is not blank, found \" \"",
        "\"renderers\": [] | renderers: expected a list of objects such as [{\"use\": \"markdown\"}],"
            + " found an empty list",
        "\"renderers\": null | renderers: expected a list of objects such as [{\"use\": \"markdown\"}],"
            + " found null",
        "\"renderers\": [\"markdown\"] | renderers[0]: expected an object such as"
            + " {\"use\": \"markdown\"}, found text",
      })
  void an_invalid_output_is_one_error(String keys, String error) {
    assertThat(catchThrowableOfType(ConfigurationException.class, () -> parse(keys)).errors())
        .extracting(ConfigError::toString)
        .containsExactly(error);
  }

  @Test
  void an_invalid_path_is_rejected() {
    String file = "\"renderers\": [{\"use\": \"markdown\", \"file\": \"a\\u0000b\"}]";

    assertThat(catchThrowableOfType(ConfigurationException.class, () -> parse(file)).errors())
        .singleElement()
        .asString()
        .startsWith("renderers[0].file: expected a file or folder: ");
  }

  @Test
  void an_absolute_file_stays_where_it_is() {
    Path elsewhere = folder.resolve("elsewhere.md");
    String written = elsewhere.toString().replace("\\", "\\\\");

    assertThat(
            parse("\"renderers\": [{\"use\": \"markdown\", \"file\": \"" + written + "\"}]").plan())
        .contains("writes:     " + elsewhere + " (markdown)");
  }

  private BotConfig parse(String keys) {
    return BotConfig.reader()
        .plugins(plugins)
        .outputFolder(folder.resolve("out"))
        .parse(
            "config.json",
            "{\"categories\": [\"cs.LG\"], \"keywords\": [\"LLM\"], " + keys + "}",
            folder);
  }
}
