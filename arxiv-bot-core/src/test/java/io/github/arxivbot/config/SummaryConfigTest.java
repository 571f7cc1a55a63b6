package io.github.arxivbot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.arxivbot.discovery.PluginRegistry;
import io.github.arxivbot.spi.option.ConfigError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the sections {@code ai_summary} and {@code summarizer}. */
class SummaryConfigTest {

  private static final String LEAST = "\"categories\": [\"cs.LG\"], \"keywords\": [\"LLM\"]";

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
        "null | ai_summary: expected an object, found null",
        "{\"language\": null} | ai_summary.language: expected text that is not blank, found null",
        "{\"model\": null} | ai_summary.model: expected text that is not blank, found null",
        "{\"modle\": \"x\"} | ai_summary.modle: is no known key; did you mean \"model\"?",
        "{\"max_workers\": 99} | ai_summary.max_workers: expected a whole number from 1 to 64,"
            + " found 99",
      })
  void an_error_in_ai_summary_is_reported_once(String section, String error) {
    assertThat(errors("\"ai_summary\": " + section)).containsExactly(error);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "null | summarizer: expected an object, found null",
        "[] | summarizer: expected an object, found a list of 0",
        "{} | summarizer.use: is missing; expected the name of a plugin",
        "{\"use\": 5} | summarizer.use: expected text that is not blank, found 5",
        "{\"use\": \"ecko\"} | summarizer.use: there is no summarizer named \"ecko\"; found: echo, llm;"
            + " did you mean \"echo\"?",
        "{\"use\": \"none\", \"model\": \"x\"} | summarizer.model: is no known key; expected one of"
            + " use",
        "{\"use\": \"echo\", \"temperature\": 3} | summarizer.temperature: expected a number from 0"
            + " to 2, found 3",
        "{\"use\": \"echo\", \"colour\": 3} | summarizer.colour: is no known key; expected one of"
            + " model, temperature, api_key_env",
      })
  void an_error_in_summarizer_is_reported_once(String section, String error) {
    assertThat(errors("\"summarizer\": " + section)).containsExactly(error);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"temperature\": 3} | ai_summary.temperature: expected a number from 0 to 2, found 3",
        "{\"temperature\": null} | ai_summary.temperature: expected a number from 0 to 2, found null",
        "{\"temprature\": 1} | ai_summary.temprature: is no known key; did you mean"
            + " \"temperature\"?",
      })
  void an_option_of_the_summarizer_is_reported_where_it_was_written(String section, String error) {
    assertThat(errors("\"summarizer\": {\"use\": \"echo\"}, \"ai_summary\": " + section))
        .containsExactly(error);
  }

  @Test
  void keys_of_other_summarizers_are_checked_too() {
    String keys = "\"summarizer\": {\"use\": \"echo\"}, \"ai_summary\": ";

    assertThat(parse(keys + "{\"language\": \"fr\"}").plan()).isNotEmpty();
    assertThat(errors(keys + "{\"language\": 5}"))
        .containsExactly("ai_summary.language: expected text that is not blank, found 5");
    assertThat(errors(keys + "{\"tone\": \"dry\"}"))
        .singleElement()
        .asString()
        .startsWith("ai_summary.tone: is no known key; expected one of enabled, ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\"summarizer\": {\"use\": \"none\"}, "})
  void keys_of_an_absent_summarizer_are_accepted_while_no_summarizer_is_used(String keys) {
    assertThat(parse(keys + "\"ai_summary\": {\"enable_thinking\": true}").plan())
        .contains("summaries:  none");
    assertThat(errors(keys + "\"ai_summary\": {\"langauge\": \"fr\"}"))
        .containsExactly("ai_summary.langauge: is no known key; did you mean \"language\"?");
  }

  @Test
  void with_an_unknown_summarizer_only_the_pipelines_keys_are_checked() {
    assertThat(
            errors(
                "\"summarizer\": {\"use\": \"ecko\"},"
                    + " \"ai_summary\": {\"temperature\": 1, \"max_cost\": -1}"))
        .containsExactly(
            "summarizer.use: there is no summarizer named \"ecko\"; found: echo, llm; did you mean"
                + " \"echo\"?",
            "ai_summary.max_cost: expected a number from 0 to 1000000000, found -1");
  }

  @Test
  void a_named_summarizer_is_enabled_by_default() {
    assertThat(parse("\"summarizer\": {\"use\": \"echo\"}").plan())
        .contains("summaries:  echo for the first 15, 3 at a time");
    assertThat(parse("\"summarizer\": {\"use\": \"none\"}, \"ai_summary\": {\"enabled\": true}"))
        .satisfies(config -> assertThat(config.plan()).contains("summaries:  none"))
        .satisfies(config -> assertThat(config.summariesUnavailable()).isEmpty());
  }

  @Test
  void a_named_summarizer_that_is_disabled_is_noted() {
    String named = "\"summarizer\": {\"use\": \"echo\"}, \"ai_summary\": ";

    assertThat(parse(named + "{\"enabled\": false}").notes())
        .filteredOn(note -> note.startsWith("ai_summary"))
        .containsExactly("ai_summary.enabled: is false, so the summarizer \"echo\" is not used");
    assertThat(parse(named + "{\"enabled\": true}").notes())
        .noneMatch(note -> note.startsWith("ai_summary"));
    assertThat(parse("\"ai_summary\": {\"enabled\": false}").notes())
        .noneMatch(note -> note.startsWith("ai_summary"));
  }

  @Test
  void keys_that_the_named_summarizer_does_not_have_are_noted() {
    String named = "\"summarizer\": {\"use\": \"echo\"}, \"ai_summary\": ";

    assertThat(
            parse(named + "{\"temperature\": 1, \"language\": \"fr\", \"use_pdf\": true}").notes())
        .filteredOn(note -> note.startsWith("ai_summary"))
        .containsExactly(
            "ai_summary.language: the summarizer \"echo\" has no such option",
            "ai_summary.use_pdf: the summarizer \"echo\" has no such option");
  }

  @Test
  void disabled_summaries_are_not_reported_as_unavailable() {
    assertThat(parse("\"ai_summary\": {\"enabled\": false}").summariesUnavailable()).isEmpty();
    assertThat(parse("\"ai_summary\": {\"model\": \"x\"}").summariesUnavailable()).isEmpty();
  }

  private BotConfig parse(String keys) {
    return BotConfig.reader()
        .plugins(plugins)
        .parse("config.json", "{" + LEAST + ", " + keys + "}", folder);
  }

  private List<String> errors(String keys) {
    return catchThrowableOfType(ConfigurationException.class, () -> parse(keys)).errors().stream()
        .map(ConfigError::toString)
        .toList();
  }
}
