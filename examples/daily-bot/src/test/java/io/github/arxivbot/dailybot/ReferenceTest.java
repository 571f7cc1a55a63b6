package io.github.arxivbot.dailybot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.github.arxivbot.config.BotConfig;
import io.github.arxivbot.discovery.Plugin;
import io.github.arxivbot.discovery.PluginRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests that the documented reference of all keys equals the declarations of all plugins, optional
 * ones included, and that the schema agrees with the bot.
 */
class ReferenceTest {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  @TempDir private Path folder;
  private ClassLoader before;
  private URLClassLoader family;

  @BeforeEach
  void add_the_jars() throws IOException {
    before = Thread.currentThread().getContextClassLoader();
    family = OptionalJars.loader();
    Thread.currentThread().setContextClassLoader(family);
  }

  @AfterEach
  void take_them_away() throws IOException {
    Thread.currentThread().setContextClassLoader(before);
    family.close();
  }

  @Test
  void the_tables_of_the_page_equal_the_output_of_the_program() throws IOException {
    assertThat(DocumentFiles.read("docs/configuration.md"))
        .as("docs/configuration.md; run .ci/reference to update it")
        .contains("<!-- reference -->\n" + printed("--reference") + "<!-- /reference -->\n");
  }

  @Test
  void the_schema_equals_the_output_of_the_program() throws IOException {
    assertThat(DocumentFiles.read("docs/config.schema.json"))
        .as("docs/config.schema.json; run .ci/reference to update it")
        .isEqualTo(printed("--schema"));
  }

  @Test
  void every_configuration_in_the_documents_is_valid_for_the_bot_and_the_schema()
      throws IOException {
    int shown = 0;
    for (String page : List.of("README.md", "docs/configuration.md")) {
      Matcher block = Pattern.compile("(?s)```jsonc\n(.*?)```").matcher(DocumentFiles.read(page));
      while (block.find()) {
        assertThat(complaints(block.group(1))).as(block.group(1)).isEmpty();
        read(block.group(1));
        shown++;
      }
    }
    assertThat(shown).isGreaterThanOrEqualTo(3);
  }

  @Test
  void an_optional_plugin_is_valid_for_the_bot_and_the_schema() throws IOException {
    String configuration =
        """
        {"categories": ["cs.LG"], "keywords": ["LLM"], "ai_summary": {"enabled": true, "language": "en"},
         "summarizer": {"use": "langchain4j", "provider": "ollama", "model": "qwen3:8b",
           "num_ctx": 32768}}
        """;

    assertThat(complaints(configuration)).isEmpty();
    read(configuration);
    assertThat(complaints(configuration.replace("num_ctx", "num_context"))).isNotEmpty();
  }

  @Test
  void the_page_names_the_optional_plugins_and_their_artifacts() throws IOException {
    List<String> carried = names(PluginRegistry.find(before));
    List<String> added = names(PluginRegistry.find());
    added.removeAll(carried);

    assertThat(added).containsExactly("langchain4j");
    assertThat(DocumentFiles.read("docs/configuration.md"))
        .contains("include all plugins except `langchain4j`.")
        .contains(
            "### The summarizer `langchain4j`\n\nIn `arxiv-bot-summarizer-langchain4j`.\n\n|");
  }

  @Test
  @Tag("recorded")
  void the_configurations_of_the_python_bot_are_valid_for_the_schema() throws IOException {
    try (Stream<Path> files = Files.list(RecordedData.data().resolve("configs"))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".json")).toList()) {
        assertThat(complaints(Files.readString(file))).as(file.toString()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"fetchers\": [{\"use\": \"biorxiv\", \"categories\": [\"zoology\"]}, {\"use\":"
            + " \"arxiv-rss\"}]}",
        "{\"categories\": [\"cs.LG\"], \"max_paper\": 3}",
        "{\"categories\": [\"cs.LG\"], \"max_papers\": 0}",
        "{\"categories\": [\"cs.LG\"], \"merge\": \"best\"}",
        "{\"categories\": [\"cs.LG\"], \"keywords\": [{\"term\": \"RL\", \"match\": \"words\"}]}",
        "{\"categories\": [\"cs.LG\"], \"keywords\": [{\"any\": [{\"term\": \"RL\", \"weight\":"
            + " 1}]}]}",
        "{\"categories\": [\"cs.LG\"], \"fetchers\": [{\"use\": \"arxiv-rs\"}]}",
        "{\"categories\": [\"cs.LG\"], \"fetchers\": [{\"use\": \"arxiv-snapshot\"}]}",
        "{\"categories\": [\"cs.LG\"], \"renderers\": [{\"use\": \"markdown\", \"days\": 3}]}",
        "{\"categories\": [\"cs.LG\"], \"profiles\": {\"A\": {}}}",
        "{\"categories\": [\"cs.LG\"], \"ai_summary\": {\"modle\": \"x\"}}",
        "{\"categories\": [\"cs.LG\"], \"http\": {\"timeout\": 30}}",
      })
  void the_schema_rejects_what_the_bot_rejects(String configuration) throws IOException {
    assertThat(complaints(configuration)).isNotEmpty();
  }

  @Test
  void the_schema_accepts_sources_that_all_have_categories() throws IOException {
    assertThat(
            complaints("{\"fetchers\": [{\"use\": \"biorxiv\", \"categories\": [\"zoology\"]}]}"))
        .isEmpty();
  }

  private static Set<ValidationMessage> complaints(String configuration) throws IOException {
    JsonNode schema = JSON.readTree(DocumentFiles.read("docs/config.schema.json"));
    JsonSchema validator =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
    return validator.validate(JSON.readTree(configuration));
  }

  private void read(String configuration) {
    BotConfig.reader()
        .environment(Map.<String, String>of()::get)
        .parse("config.json", configuration, folder);
  }

  private static List<String> names(PluginRegistry plugins) {
    assertThat(plugins.rejected()).isEmpty();
    return plugins.found().stream()
        .map(Plugin::name)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static String printed(String what) {
    StringWriter out = new StringWriter();
    assertThat(
            DailyBot.execute(
                new PrintWriter(out), new PrintWriter(new StringWriter()), "plugins", what))
        .isZero();
    return out.toString();
  }
}
