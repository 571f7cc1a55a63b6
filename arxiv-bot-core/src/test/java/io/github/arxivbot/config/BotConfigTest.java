package io.github.arxivbot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.arxivbot.discovery.PluginKind;
import io.github.arxivbot.discovery.PluginRegistry;
import io.github.arxivbot.spi.option.ConfigError;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BotConfigTest {

  private static final String LEAST = "\"categories\": [\"cs.LG\"], \"keywords\": [\"LLM\"]";

  @TempDir private static Path classes;
  private static PluginRegistry plugins;

  @TempDir private Path folder;

  @BeforeAll
  static void findPlugins() throws IOException {
    plugins = TestPlugins.in(classes);
    assertThat(plugins.rejected()).isEmpty();
  }

  @Test
  void a_minimal_configuration_has_categories_and_keywords() {
    assertThat(plan(""))
        .containsExactly(
            "categories: cs.LG",
            "sources:    arxiv-rss",
            "scorers:    keywords",
            "summaries:  none",
            "writes:     " + folder.resolve("README.md") + " (markdown)",
            "state:      " + folder.resolve(".arxiv-bot"),
            "archive:    none",
            "report:     none");
  }

  @Test
  void all_errors_are_reported_together_with_their_paths() {
    assertThat(
            errors(
                """
                {"categories": [], "keywords": ["a", "", 3], "max_papers": 1.5, "min_scor": 1,
                 "fetchers": [{"use": "arxiv-rs"}, {}, 7], "http": {"timeout": "30"},
                 "renderers": [{"use": "markdown", "flie": "x"}]}
                """))
        .containsExactlyInAnyOrder(
            "categories: expected at least one arXiv category, such as cs.LG; found none",
            "keywords[1]: expected text that is not blank, found \"\"",
            "keywords[2]: expected text that is not blank, found 3",
            "max_papers: expected a whole number from 1 to 10000, found 1.5",
            "min_scor: is no known key; did you mean \"min_score\"?",
            "fetchers[0].use: there is no fetcher named \"arxiv-rs\"; found: arxiv-rss;"
                + " did you mean \"arxiv-rss\"?",
            "fetchers[1].use: is missing; expected the name of a plugin",
            "fetchers[2]: expected an object such as {\"use\": \"arxiv-rss\"}, found 7",
            "http.timeout: expected a duration of at least PT0.001S, such as 30s, 2m or PT30S,"
                + " found \"30\"",
            "renderers[0].flie: is no known key; did you mean \"file\"?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"categories\": [\"../x\"], \"keywords\": [\"a\"]} | categories",
        "{\"categories\": [\"cs.LG?x=1\"], \"keywords\": [\"a\"]} | categories",
        "{\"categories\": \"cs.LG\", \"keywords\": [\"a\"]} | categories",
        "{\"categories\": [\"cs.LG\", \"cs.LG\"], \"keywords\": [\"a\"]} | categories",
        "{\"keywords\": [\"a\"]} | categories",
        "{\"categories\": [\"cs.LG\"]} | keywords",
        "{\"categories\": [\"cs.LG\"], \"keywords\": null} | keywords",
        "{\"categories\": [\"cs.LG\"], \"scorers\": [{\"use\": \"keywords\"}]} |"
            + " scorers[0].keywords",
        "{\"categories\": [\"cs.LG\"], \"scorers\": []} | scorers",
        "{\"categories\": [\"cs.LG\"], \"scorers\": [{\"use\": \"strict\"}]} | scorers[0]",
        "{\"categories\": [\"cs.LG\"], \"scorers\": [{\"use\": \"broken-check\"}]} | scorers[0]",
        "{\"categories\": [\"cs.LG\"], \"scorers\": [{\"use\": \"plain\", \"x\": 1}]} |"
            + " scorers[0].x",
      })
  void an_error_is_reported_at_its_place(String json, String path) {
    assertThat(catchThrowableOfType(ConfigurationException.class, () -> parse(json)).errors())
        .singleElement()
        .extracting(ConfigError::path)
        .isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"max_papers\": 0",
        "\"days_back\": -1",
        "\"min_score\": \"high\"",
        "\"merge\": \"best\"",
        "\"announce_types\": []",
        "\"announce_types\": [\"novel\"]",
        "\"deduplication_methods\": [\"doi\"]",
        "\"enable_deduplication\": 1",
        "\"memory_days\": 0",
        "\"state\": \"\"",
        "\"report\": 1",
        "\"http\": {\"request_interval\": \"PT1S\"}",
        "\"http\": {\"request_interval\": \"PT48H\"}",
        "\"http\": {\"contact\": \"me\\nX-Other: header\"}",
        "\"http\": []",
        "\"ai_summary\": {\"max_workers\": 0}",
        "\"ai_summary\": {\"modle\": \"x\"}",
        "\"ai_summary\": {\"use_pdf\": \"yes\"}",
        "\"summarizer\": {\"use\": \"qwen\"}",
        "\"summarizer\": {}",
        "\"renderers\": [{\"use\": \"markdown\"}, {\"use\": \"markdown\"}]",
        "\"renderers\": [{\"use\": \"markdown\", \"file\": \"{catgory}.md\"}]",
        "\"renderers\": []",
        "\"fetchers\": {\"use\": \"arxiv-rss\"}",
        "\"fetchers\": [{\"use\": \"arxiv-rss\", \"categories\": [\"../x\"]}]",
        "\"fetchers\": [{\"use\": \"arxiv-rss\", \"categories\": []}]",
        "\"fetchers\": [{\"use\": \"arxiv-rss\", \"base_url\": \"ftp://x/\"}]",
      })
  void an_invalid_value_is_one_error(String key) {
    assertThat(errors("{" + LEAST + "," + key + "}")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"max_papers\": 1",
        "\"days_back\": 0",
        "\"min_score\": -2.5",
        "\"merge\": \"first\"",
        "\"announce_types\": [\"new\", \"cross\", \"replace\", \"replace-cross\"]",
        "\"deduplication_methods\": []",
        "\"enable_deduplication\": false",
        "\"memory_days\": 1",
        "\"state\": \"none\"",
        "\"report\": \"logs/report.json\"",
        "\"http\": {\"timeout\": \"PT1M\", \"request_interval\": \"PT3S\", \"contact\": \"me\","
            + " \"max_attempts\": 2}",
        "\"http\": {\"request_interval\": \"PT0S\"},"
            + " \"fetchers\": [{\"use\": \"arxiv-rss\", \"base_url\": \"http://localhost/\"}]",
        "\"high_score_keywords\": [], \"low_score_keywords\": [], \"exclude_keywords\": [\"x\"]",
        "\"fetch_ratings\": true, \"display_limit\": 5, \"conferences\": {},"
            + " \"required_keywords\": [], \"allow_empty_result\": true",
        "\"ai_summary\": {\"enabled\": true, \"api_key_env\": \"KEY\", \"model\": \"m\","
            + " \"base_url\": \"https://x.example/\", \"prompt_file\": \"p.txt\", \"use_pdf\":"
            + " false, \"max_papers_to_summarize\": 3, \"max_workers\": 2}",
        "\"summarizer\": {\"use\": \"none\"}",
        "\"lock_timeout\": \"PT0S\"",
        "\"full_text\": {\"base_url\": \"https://x.example/\", \"max_bytes\": 1}",
        "\"ai_summary\": {\"max_total_tokens\": 5, \"max_cost\": 0.5, \"max_duration\": \"PT1M\"}",
        "\"$schema\": \"https://x.example/\"",
        "\"renderers\": [{\"use\": \"markdown\"}, {\"use\": \"markdown\", \"file\": \"two.md\"}]",
      })
  void valid_values_are_accepted(String key) {
    assertThat(plan("," + key)).isNotEmpty();
  }

  @Test
  void the_archive_must_not_contain_outputs_or_lie_in_the_state_folder() {
    assertThat(plan(", \"archive\": \"digests/\""))
        .contains("archive:    " + folder.resolve("digests"));
    assertThat(errors("{" + LEAST + ", \"archive\": \".arxiv-bot/old\"}"))
        .containsExactly(
            "archive: would be written into the state folder: " + folder.resolve(".arxiv-bot/old"));
    assertThat(
            errors(
                "{"
                    + LEAST
                    + ", \"archive\": \"old\", \"renderers\":"
                    + " [{\"use\": \"markdown\", \"file\": \"old/README.md\"}]}"))
        .containsExactly(
            "renderers[0].file: would be written into the archive: "
                + folder.resolve("old/README.md"));
  }

  @Test
  void new_versions_has_three_values() {
    assertThat(plan(", \"new_versions\": \"section\"")).isNotEmpty();
    assertThat(errors("{" + LEAST + ", \"new_versions\": \"show\"}"))
        .singleElement()
        .asString()
        .contains("new_versions: expected", "ignore", "section", "new");
  }

  @Test
  void comments_and_trailing_commas_are_allowed() {
    assertThat(plan(", /* a */ \"max_papers\": 3, // b\n")).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ \"categories\": [ | line 1, column 18: is not valid JSON: Unexpected end-of-input:"
            + " expected close marker for Array",
        "[] | expected { … }",
        "'' | expected { … }",
        "{} {} | is not valid JSON",
        "{\"max_papers\": 1, \"max_papers\": 2} | Duplicate field",
      })
  void text_that_is_not_a_json_object_is_an_error_with_its_place(String json, String message) {
    assertThat(errors(json)).singleElement().asString().contains(message);
  }

  @Test
  void a_file_that_cannot_be_read_is_an_error_with_the_reason() throws IOException {
    assertThat(readErrors(folder.resolve("none.json"))).contains("does not exist");
    assertThat(readErrors(folder)).contains("is a folder, expected a file");
    Path latin = Files.write(folder.resolve("latin.json"), new byte[] {'{', (byte) 0xE9, '}'});
    assertThat(readErrors(latin)).contains("is not UTF-8 text");
  }

  @Test
  void keywords_that_no_scorer_reads_are_noted() {
    BotConfig config =
        parse(
            "{\"categories\": [\"cs.AI+cs.CL\"], \"scorers\": [{\"use\": \"plain\"}],"
                + " \"keywords\": [\"LLM\"]}");

    assertThat(config.notes()).containsExactly("keywords: no configured scorer reads it");
  }

  @Test
  void keywords_at_the_top_are_defaults_for_scorers() {
    String rest = "{\"categories\": [\"cs.LG\"], \"keywords\": [\"top\"], \"scorers\": ";

    assertThat(parse(rest + "[{\"use\": \"keywords\"}]}").notes())
        .containsExactly("looks for [top]");
    assertThat(parse(rest + "[{\"use\": \"keywords\", \"keywords\": [\"own\"]}]}").notes())
        .containsExactly("looks for [own]");
  }

  @Test
  void keys_of_ai_summary_are_defaults_for_the_options_of_the_summarizer() {
    BotConfig config =
        parse(
            "{"
                + LEAST
                + ", \"ai_summary\": {\"model\": \"a\", \"temperature\": 1, \"api_key_env\":"
                + " \"KEY\", \"use_pdf\": true}, \"summarizer\": {\"use\": \"echo\", \"model\":"
                + " \"b\"}}");

    assertThat(config.notes()).contains("b 1.0 $KEY");
    assertThat(config.plan()).contains("summaries:  echo for the first 15, 3 at a time");
    assertThat(config.summariesUnavailable()).isEmpty();
  }

  @Test
  void a_disabled_summarizer_is_not_created() {
    assertThat(plan(", \"ai_summary\": {\"enabled\": false}, \"summarizer\": {\"use\": \"echo\"}"))
        .contains("summaries:  none");
  }

  @Test
  void unavailable_summaries_are_noted() {
    BotConfig config = parse("{" + LEAST + ", \"ai_summary\": {\"enabled\": true}}");

    assertThat(config.summariesUnavailable())
        .contains(
            "the digest is written without summaries: there is no summarizer named \"qwen\";"
                + " add the jar arxiv-bot-summarizer-qwen, which contains it");
    assertThat(config.notes()).anyMatch(note -> note.startsWith("ai_summary: the digest is"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sk-1234-abcd", "ab12cd34ef56ab12cd34ef56ab12cd34", "KEY KEY"})
  void a_secret_in_place_of_its_variable_is_rejected_and_not_shown(String key) {
    assertThat(errors("{" + LEAST + ", \"ai_summary\": {\"api_key_env\": \"" + key + "\"}}"))
        .singleElement()
        .asString()
        .startsWith("ai_summary.api_key_env: expected the name of an environment variable")
        .doesNotContain(key);
  }

  @Test
  void relative_paths_are_resolved_against_the_folders_of_configuration_and_outputs()
      throws IOException {
    Path file = folder.resolve("bot/config.json");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        "{"
            + LEAST
            + ", \"report\": \"r.json\", \"renderers\": [{\"use\": \"markdown\","
            + " \"file\": \"docs/day.md\", \"template\": \"../t.md\"}]}");
    Path out = folder.resolve("out");

    BotConfig config = BotConfig.reader().plugins(plugins).outputFolder(out).read(file);

    assertThat(config.notes()).contains("template " + folder.resolve("t.md"));
    assertThat(config.plan())
        .contains(
            "writes:     " + out.resolve("docs/day.md") + " (markdown)",
            "state:      " + folder.resolve("bot/.arxiv-bot"),
            "report:     " + out.resolve("r.json"));
  }

  @Test
  void a_missing_default_plugin_is_reported_at_the_key_that_names_another() {
    PluginRegistry none = PluginRegistry.find(ClassLoader.getPlatformClassLoader());
    ConfigurationException e =
        catchThrowableOfType(
            ConfigurationException.class,
            () -> BotConfig.reader().plugins(none).parse("config.json", "{" + LEAST + "}", folder));

    assertThat(e.errors())
        .extracting(ConfigError::toString)
        .containsExactly(
            "fetchers: there is no fetcher named \"arxiv-rss\"; add the jar"
                + " arxiv-bot-fetcher-arxiv, which contains it",
            "scorers: there is no scorer named \"keywords\"; add the jar arxiv-bot-scoring, which"
                + " contains it",
            "renderers: there is no renderer named \"markdown\"; add the jar"
                + " arxiv-bot-renderer-markdown, which contains it");
  }

  @Test
  void outputs_that_would_overwrite_needed_files_are_rejected() throws IOException {
    Path file = folder.resolve("config.json");
    Files.writeString(
        file,
        "{"
            + LEAST
            + ", \"report\": \"README.md\", \"renderers\": [{\"use\": \"markdown\"},"
            + " {\"use\": \"markdown\", \"file\": \"config.json\"},"
            + " {\"use\": \"markdown\", \"file\": \".arxiv-bot/delivered/default.json\"},"
            + " {\"use\": \"markdown\", \"file\": \"t.md\", \"template\": \"t.md\"}]}");

    assertThat(
            catchThrowableOfType(
                    ConfigurationException.class,
                    () -> BotConfig.reader().plugins(plugins).read(file))
                .errors())
        .extracting(ConfigError::path)
        .containsExactlyInAnyOrder(
            "report", "renderers[1].file", "renderers[2].file", "renderers[3].file");
  }

  @Test
  void a_byte_order_mark_is_ignored() throws IOException {
    Path file = folder.resolve("config.json");
    Files.writeString(file, "\uFEFF{" + LEAST + "}");

    assertThat(BotConfig.reader().plugins(plugins).read(file).plan()).isNotEmpty();
  }

  @Test
  void values_of_an_application_are_checked_like_a_file() {
    BotConfigReader reader = BotConfig.reader().plugins(plugins);
    Map<String, ?> values = Map.of("categories", List.of("cs.LG"), "keywords", List.of("LLM"));

    assertThat(reader.parse("settings", values, folder).plan()).isEqualTo(plan(""));
    assertThat(
            catchThrowableOfType(
                ConfigurationException.class,
                () ->
                    reader.parse(
                        "settings", Map.of("max_papers", BigDecimal.ZERO, "keyword", "x"), folder)))
        .hasMessageStartingWith("settings: ")
        .hasMessageContaining("max_papers: expected a whole number from 1 to 10000, found 0")
        .hasMessageContaining("keyword: is no known key; did you mean \"keywords\"?");
  }

  @Test
  void plugins_of_the_application_replace_the_default_plugins() {
    BotConfigReader reader =
        BotConfig.reader().plugins(plugins).provides(EnumSet.allOf(PluginKind.class));

    assertThat(reader.parse("config.json", "{\"categories\": [\"cs.LG\"]}", folder).plan())
        .noneMatch(line -> line.matches(".*(arxiv-rss|keywords|markdown).*"));
    assertThat(reader.parse("config.json", "{" + LEAST + "}", folder).plan())
        .contains("scorers:    keywords")
        .noneMatch(line -> line.matches(".*(arxiv-rss|markdown).*"));
    assertThat(
            reader
                .parse(
                    "config.json",
                    "{" + LEAST + ", \"fetchers\": [{\"use\": \"arxiv-rss\"}]}",
                    folder)
                .plan())
        .contains("sources:    arxiv-rss");
    assertThatThrownBy(() -> reader.parse("config.json", "{}", folder))
        .hasMessageContaining("categories: is missing");
  }

  private BotConfig parse(String json) {
    return BotConfig.reader().plugins(plugins).parse("config.json", json, folder);
  }

  private List<String> plan(String more) {
    BotConfig config = parse("{" + LEAST + more + "}");
    config.newBot().build().close();
    return config.plan();
  }

  private List<String> errors(String json) {
    return catchThrowableOfType(ConfigurationException.class, () -> parse(json)).errors().stream()
        .map(ConfigError::toString)
        .toList();
  }

  private static String readErrors(Path file) {
    return catchThrowableOfType(
            ConfigurationException.class, () -> BotConfig.reader().plugins(plugins).read(file))
        .getMessage();
  }
}
