package io.github.arxivbot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.arxivbot.discovery.PluginRegistry;
import io.github.arxivbot.spi.option.ConfigError;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the syntax of configurations and the order of errors. */
class ConfigTextTest {

  private static final String LEAST = "{\"categories\": [\"cs.LG\"], \"keywords\": [\"LLM\"]}";

  @TempDir private static Path classes;
  private static PluginRegistry plugins;

  @TempDir private Path folder;

  @BeforeAll
  static void findPlugins() throws IOException {
    plugins = TestPlugins.in(classes);
  }

  @Test
  void a_syntax_error_is_reported_with_line_and_column() {
    ConfigurationException e = rejection("{\n  \"categories\": [\"cs.LG\"]\n  \"keywords\": []\n}");

    assertThat(e.errors()).hasSize(1);
    assertThat(e.errors().get(0).path()).isEqualTo("line 3, column 3");
    assertThat(e.errors().get(0).message()).startsWith("is not valid JSON: Unexpected character");
  }

  @Test
  void a_word_without_quotation_marks_is_not_shown() {
    assertThat(rejection(with("\"ai_summary\": {\"api_key_env\": ab12cd34ef56}")))
        .hasMessageContaining("a word without quotation marks; expected")
        .hasMessageNotContaining("ab12");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e99999999999", "1e999999999", "-1e999999999", "1e-999999999"})
  void a_number_with_a_huge_exponent_is_one_error(String number) {
    assertThat(rejection(with("\"max_papers\": " + number)).errors()).hasSize(1);
  }

  @Test
  void deeply_nested_values_are_rejected() {
    String deep = "[".repeat(100_000);

    assertThat(rejection(with("\"conferences\": " + deep)).errors()).hasSize(1);
  }

  @Test
  void the_root_of_the_file_system_is_rejected_as_a_folder() {
    Path root = folder.getRoot();

    assertThat(catchThrowableOfType(ConfigurationException.class, () -> reader().read(root)))
        .hasMessageContaining("is a folder, expected a file");
  }

  @Test
  void null_arguments_are_rejected() {
    assertThatNullPointerException().isThrownBy(() -> reader().read(nothing())).withMessage("file");
    assertThatNullPointerException()
        .isThrownBy(() -> reader().parse("config.json", LEAST, nothing()))
        .withMessage("folder");
  }

  @Test
  void errors_are_reported_once_and_in_the_order_of_the_file() {
    ConfigurationException e =
        rejection(
            """
            {"state": 1,
             "scorers": [{"use": "keywords"}, {"use": "keywords"}],
             "profiles": 1,
             "keywords": ["a", 2],
             "colour": "red",
             "max_papers": 0}
            """);

    assertThat(e.errors())
        .extracting(ConfigError::path)
        .containsExactly("state", "profiles", "keywords[1]", "colour", "max_papers", "categories");
    assertThat(e).hasMessageStartingWith("config.json: 6 errors\n  state: expected text");
  }

  @Test
  void the_errors_survive_serialization() throws Exception {
    ConfigurationException e = rejection("[]");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(e);
    }

    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(((ConfigurationException) in.readObject()).errors()).isEqualTo(e.errors());
    }
  }

  @Test
  void an_unknown_key_is_reported_with_the_known_ones() {
    assertThat(rejection(with("\"colour\": 1")).errors())
        .singleElement()
        .extracting(ConfigError::message)
        .asString()
        .startsWith("is no known key; expected one of categories, max_papers")
        .doesNotContain("fetch_ratings");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "categories",
        "keywords",
        "max_papers",
        "min_score",
        "fetchers",
        "scorers",
        "renderers",
        "summarizer",
        "ai_summary",
        "http",
        "full_text",
        "state",
        "report",
        "profiles",
        "archive",
      })
  void null_is_one_error_and_never_a_default(String key) {
    String json =
        LEAST.contains("\"" + key + "\"")
            ? LEAST.replaceFirst("\"" + key + "\": \\[[^]]*]", "\"" + key + "\": null")
            : with("\"" + key + "\": null");

    assertThat(rejection(json).errors()).extracting(ConfigError::path).containsExactly(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fetch_ratings",
        "display_limit",
        "conferences",
        "required_keywords",
        "allow_empty_result",
      })
  void a_key_without_effect_may_have_any_value(String key) {
    for (String value : List.of("null", "{}", "\"x\"")) {
      BotConfig config = reader().parse("config.json", with("\"" + key + "\": " + value), folder);

      assertThat(config.notes())
          .contains(key + ": accepted, without effect; it belongs to the Python bot");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"state", "report"})
  void an_invalid_path_is_rejected(String key) {
    assertThat(rejection(with("\"" + key + "\": \"a\\u0000b\"")).errors())
        .singleElement()
        .asString()
        .startsWith(key + ": expected a file or folder: ");
  }

  private BotConfigReader reader() {
    return BotConfig.reader().plugins(plugins);
  }

  private static String with(String key) {
    return LEAST.replaceFirst("}$", ", ") + key + "}";
  }

  private ConfigurationException rejection(String json) {
    return catchThrowableOfType(
        ConfigurationException.class, () -> reader().parse("config.json", json, folder));
  }

  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
  private static <T> T nothing() {
    return null;
  }
}
