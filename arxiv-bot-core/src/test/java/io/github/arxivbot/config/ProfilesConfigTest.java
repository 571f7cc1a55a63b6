package io.github.arxivbot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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

/** Tests the section {@code profiles}. */
class ProfilesConfigTest {

  @TempDir private static Path classes;
  private static PluginRegistry plugins;

  @TempDir private Path folder;

  @BeforeAll
  static void findPlugins() throws IOException {
    plugins = TestPlugins.in(classes);
  }

  @Test
  void a_profile_inherits_from_the_top() {
    BotConfig config =
        parse(
            """
            "keywords": ["LLM"],
            "renderers": [{"use": "markdown", "file": "{profile}.md"}],
            "profiles": {
              "systems": {"keywords": ["kv cache"], "max_papers": 5},
              "all": {"renderers": [{"use": "markdown", "file": "everything.md"}]}
            }
            """);

    assertThat(config.plan())
        .containsSubsequence(
            "profile:    systems, by keywords",
            "writes:     " + folder.resolve("{profile}.md") + " (markdown)",
            "profile:    all, by keywords",
            "writes:     " + folder.resolve("everything.md") + " (markdown)");
  }

  @Test
  void with_profiles_keywords_at_the_top_are_optional() {
    assertThat(
            parse(
                    """
                    "renderers": [{"use": "markdown", "file": "{profile}.md"}],
                    "profiles": {"systems": {"keywords": ["kv cache"]}}
                    """)
                .notes())
        .containsExactly("looks for [kv cache]");
  }

  @Test
  void a_configuration_without_profiles_has_a_default_one() {
    assertThat(parse("\"keywords\": [\"LLM\"]").profiles()).containsExactly("default");
  }

  @Test
  void a_scorer_is_created_only_for_profiles_that_add_points() {
    BotConfig config =
        parse(
            """
            "scorers": [{"use": "plain"}],
            "renderers": [{"use": "markdown", "file": "{profile}.md"}],
            "profiles": {"systems": {}, "all": {"combine": "ranks"}}
            """);

    assertThat(config.profiles()).containsExactly("systems", "all");
    assertThat(config.newScorer("systems")).isNotNull();
    assertThat(
            catchThrowableOfType(ConfigurationException.class, () -> config.newScorer("all"))
                .errors())
        .extracting(ConfigError::toString)
        .containsExactly(
            "profiles.all.combine: expected \"sum\" to score papers one by one; ranks need all"
                + " papers of a day");
    assertThatThrownBy(() -> config.newScorer("../x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("profile: expected one of [systems, all], found \"../x\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\": {\"keywords\": [\"x\", 3]}} | profiles.a.keywords[1]: expected text that is not"
            + " blank, found 3",
        "{\"a\": {\"max_papers\": 0}} | profiles.a.max_papers: expected a whole number from 1 to"
            + " 10000, found 0",
        "{\"a\": {\"max_paper\": 1}} | profiles.a.max_paper: is no known key;"
            + " did you mean \"max_papers\"?",
        "{\"a\": {\"categories\": [\"cs.LG\"]}} | profiles.a.categories: is no known key; expected"
            + " one of max_papers, days_back, min_score, announce_types, new_versions, withdrawn,"
            + " combine, scorers, rerank, renderers, notify, keywords, high_score_keywords,"
            + " low_score_keywords, exclude_keywords, interest",
        "{\"A\": {}} | profiles.A: expected a name of lower-case letters, digits and single hyphens"
            + " that begins with a letter, found \"A\"",
        "{\"a\": 1} | profiles.a: expected an object, found 1",
        "[] | profiles: expected an object such as {\"systems\": {\"keywords\": [\"kv cache\"]}},"
            + " found an empty list",
        "{\"a\": {}, \"b\": {}} | renderers.file: would be written by several profiles: add"
            + " {profile} to its name; found \"README.md\"",
        "{\"a\": {\"scorers\": [{\"use\": \"keyword\"}]}} | profiles.a.scorers[0].use: there is no"
            + " scorer named \"keyword\"; found: broken, broken-check, keywords, nothing, picky,"
            + " plain, strict, stuck, watched; did you mean \"keywords\"?",
        "{\"a\": {\"scorers\": [{\"use\": \"plain\", \"weight\": \"2\"}]}} |"
            + " profiles.a.scorers[0].weight: expected a number from -1000000 to 1000000, found"
            + " \"2\"",
      })
  void an_error_in_a_profile_is_reported_at_its_place(String profiles, String error) {
    assertThat(
            catchThrowableOfType(
                    ConfigurationException.class,
                    () -> parse("\"keywords\": [\"LLM\"], \"profiles\": " + profiles))
                .errors())
        .extracting(ConfigError::toString)
        .containsExactly(error);
  }

  private BotConfig parse(String keys) {
    return BotConfig.reader()
        .plugins(plugins)
        .outputFolder(folder)
        .parse("config.json", "{\"categories\": [\"cs.LG\"], " + keys + "}", folder);
  }
}
