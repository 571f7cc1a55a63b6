package io.github.arxivbot.dailybot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests the error messages for every mistake in a plugin, with real jars in the packaged program.
 */
@Tag("slow")
@DisabledOnOs(OS.WINDOWS)
class PluginMistakesTest {

  private static final String PAGE =
      "https://github.com/arxiv-bot/arxiv-bot/blob/main/docs/plugin.md#if-the-plugin-is-not-found";

  @TempDir private Path folder;
  private ProgramCopy program;
  private Path lib;

  @BeforeEach
  void copyTheProgram() throws IOException {
    program = ProgramCopy.in(folder.resolve("bot"));
    lib = program.lib();
  }

  @Test
  void no_plugin_is_found() throws Exception {
    program.remove("arxiv-bot-summarizer-qwen");

    assertThat(check("\"summarizer\": {\"use\": \"mine\"}"))
        .isEqualTo(
            "summarizer.use: there is no summarizer named \"mine\"; no plugin of this kind was found: add a jar that contains one, such as arxiv-bot-summarizer-langchain4j or"
                + " arxiv-bot-summarizer-qwen ("
                + PAGE
                + ")");
  }

  @Test
  void the_jar_of_a_known_plugin_is_missing() throws Exception {
    program.remove("arxiv-bot-scoring");

    assertThat(check("\"scorers\": [{\"use\": \"keywords\"}]"))
        .isEqualTo(
            "scorers[0].use: there is no scorer named \"keywords\"; add the jar arxiv-bot-scoring, which contains it");
  }

  @Test
  void the_name_is_misspelled() throws Exception {
    ThirdPartyJar.scorer("acme.Mine", "mine").drop(lib, "mine.jar");

    assertThat(check("\"scorers\": [{\"use\": \"mien\"}]"))
        .isEqualTo(
            "scorers[0].use: there is no scorer named \"mien\"; found: keywords, liked, mine; did you mean"
                + " \"mine\"?");
  }

  @Test
  void two_plugins_have_the_same_name() throws Exception {
    ThirdPartyJar.scorer("acme.One", "mine").drop(lib, "one.jar");
    ThirdPartyJar.scorer("acme.Two", "mine").drop(lib, "two.jar");

    assertThat(check("\"scorers\": [{\"use\": \"mine\"}]"))
        .startsWith("scorers[0].use: the scorer \"mine\" was rejected: the name \"mine\" is used")
        .contains("acme.One in LIB/one.jar", "acme.Two in LIB/two.jar")
        .endsWith(": remove one of these jars");
  }

  @Test
  void one_class_is_in_two_jars() throws Exception {
    ThirdPartyJar.scorer("acme.Mine", "mine").drop(lib, "mine-1.0.jar");
    ThirdPartyJar.scorer("acme.Mine", "mine").drop(lib, "mine-2.0.jar");

    assertThat(check("\"scorers\": [{\"use\": \"mine\"}]"))
        .startsWith("scorers[0].use: the scorer \"mine\" was rejected: acme.Mine in LIB/mine-")
        .contains("mine-1.0.jar", "mine-2.0.jar")
        .endsWith(": remove the older of these jars");
  }

  @Test
  void its_constructor_throws() throws Exception {
    ThirdPartyJar.scorer(
            "acme.Mine",
            "mine",
            "public Mine() { throw new IllegalStateException(\"no licence file\"); }")
        .drop(lib, "mine.jar");

    assertThat(check("\"scorers\": [{\"use\": \"mine\"}]"))
        .isEqualTo(
            "scorers[0].use: there is no scorer named \"mine\"; found: keywords, liked; rejected, possibly the requested one: acme.Mine in LIB/mine.jar cannot be loaded:"
                + " java.lang.IllegalStateException: no licence file; remove the jar, or report this to the plugin's author");
  }

  @Test
  void its_create_throws() throws Exception {
    ThirdPartyJar.scorer(
            "acme.Mine",
            "mine",
            "public Scorer create(PluginContext context) {"
                + " throw new IllegalStateException(\"no licence file\"); }")
        .drop(lib, "mine.jar");

    assertThat(check("\"scorers\": [{\"use\": \"mine\"}]"))
        .isEqualTo(
            "scorers[0]: \"mine\" (acme.Mine in LIB/mine.jar) could not be created:"
                + " java.lang.IllegalStateException: no licence file; report this to the plugin's author");
  }

  @Test
  void it_rejects_its_options() throws Exception {
    ThirdPartyJar.scorer(
            "acme.Mine",
            "mine",
            "public Scorer create(PluginContext context) {"
                + " throw new PluginException(\"least is more than most\"); }")
        .drop(lib, "mine.jar");

    assertThat(check("\"scorers\": [{\"use\": \"mine\"}]"))
        .isEqualTo("scorers[0]: least is more than most");
  }

  @Test
  void its_class_is_missing() throws Exception {
    ThirdPartyJar.scorer("acme.Mine", "mine").without("acme.Mine").drop(lib, "mine.jar");

    assertThat(check("\"scorers\": [{\"use\": \"mine\"}]"))
        .isEqualTo(
            "scorers[0].use: there is no scorer named \"mine\"; found: keywords, liked; rejected, possibly the requested one: acme.Mine in LIB/mine.jar is registered as a scorer but does not exist: replace the jar by a complete one");
  }

  @Test
  void it_was_built_against_another_version_of_the_core() throws Exception {
    ThirdPartyJar.scorer(
            "acme.Mine", "mine", "private final Object x = new io.github.arxivbot.spi.Newer();")
        .source(
            "io.github.arxivbot.spi.Newer", "package io.github.arxivbot.spi; public class Newer {}")
        .without("io.github.arxivbot.spi.Newer")
        .version("3.1")
        .drop(lib, "mine.jar");

    assertThat(check("\"scorers\": [{\"use\": \"mine\"}]"))
        .isEqualTo(
            "scorers[0].use: there is no scorer named \"mine\"; found: keywords, liked; rejected, possibly the requested one: acme.Mine in LIB/mine.jar cannot be loaded:"
                + " java.lang.NoClassDefFoundError: io/github/arxivbot/spi/Newer; it was built against classes that are missing: its version is 3.1, that of arxiv-bot-core is"
                + " VERSION; use compatible versions");
  }

  @Test
  void its_dependency_is_missing() throws Exception {
    ThirdPartyJar.scorer(
            "acme.Mine",
            "mine",
            "public Scorer create(PluginContext context) {"
                + " new acme.Library().newer(); return paper -> Score.noMatch(); }")
        .source("acme.Library", "package acme; public class Library { public void newer() {} }")
        .without("acme.Library")
        .version("3.1")
        .drop(lib, "mine.jar");

    assertThat(check("\"scorers\": [{\"use\": \"mine\"}]"))
        .isEqualTo(
            "scorers[0]: \"mine\" (acme.Mine in LIB/mine.jar) could not be created:"
                + " java.lang.NoClassDefFoundError: acme/Library; it was built against classes that are missing: its version is 3.1, that of arxiv-bot-core is VERSION; use compatible versions");
  }

  @Test
  void its_services_file_names_a_class_that_is_not_a_factory() throws Exception {
    ThirdPartyJar.scorer("acme.Other", "mine")
        .replace("implements ScorerFactory", "")
        .drop(lib, "mine.jar");

    assertThat(check("\"scorers\": [{\"use\": \"mine\"}]"))
        .isEqualTo(
            "scorers[0].use: there is no scorer named \"mine\"; found: keywords, liked; rejected, possibly the requested one: acme.Other in LIB/mine.jar is registered as a scorer but does not"
                + " implement io.github.arxivbot.spi.ScorerFactory: implement it, or remove the class from META-INF/services");
  }

  @Test
  void its_factory_is_not_public() throws Exception {
    ThirdPartyJar.scorer("acme.Mine", "mine", "public Mine() {}")
        .replace("public class", "class")
        .drop(lib, "mine.jar");

    assertThat(check("\"scorers\": [{\"use\": \"mine\"}]"))
        .isEqualTo(
            "scorers[0].use: there is no scorer named \"mine\"; found: keywords, liked; rejected, possibly the requested one: acme.Mine in LIB/mine.jar is not public: make the class and its"
                + " constructor public");
  }

  @Test
  void its_services_file_is_missing() throws Exception {
    ThirdPartyJar.scorer("acme.Mine", "mine").registered("").drop(lib, "mine.jar");

    assertThat(check("\"scorers\": [{\"use\": \"mine\"}]"))
        .isEqualTo(
            "scorers[0].use: there is no scorer named \"mine\"; found: keywords, liked; acme.Mine in"
                + " LIB/mine.jar implements ScorerFactory but is not registered, so it is not found: put @AutoService(ScorerFactory.class) on it, with auto-service among the"
                + " compiler's annotationProcessorPaths, or name it in"
                + " META-INF/services/io.github.arxivbot.spi.ScorerFactory");
    assertThat(program.start(folder, "plugins").out()).contains("Not registered:", "acme.Mine in ");
  }

  @Test
  void its_module_does_not_provide_it() throws Exception {
    ThirdPartyJar.scorer("acme.Mine", "mine")
        .source(
            "module-info", "module acme.mine { requires io.github.arxivbot.core; exports acme; }")
        .source(
            "acme.Main",
            """
            package acme;
            public class Main {
              public static void main(String[] arguments) {
                System.out.println(io.github.arxivbot.discovery.PluginRegistry.find());
              }
            }
            """)
        .drop(lib, "mine.jar");

    CommandResult result = program.startModule(folder, "acme.mine/acme.Main");

    assertThat(words(result.out()))
        .as(result.err())
        .contains("scorer keywords (")
        .endsWith(
            "rejected: \n"
                + "  scorer: acme.Mine in LIB/mine.jar is not provided by its module acme.mine: add"
                + " `provides io.github.arxivbot.spi.ScorerFactory with acme.Mine` to"
                + " module-info.java\n");
  }

  @Test
  void an_option_has_an_invalid_value() throws Exception {
    assertThat(check("\"scorers\": [{\"use\": \"keywords\", \"weight\": \"much\"}]"))
        .isEqualTo("scorers[0].weight: expected a number from -1000000 to 1000000, found \"much\"");
  }

  @Test
  void an_option_belongs_to_another_plugin() throws Exception {
    ThirdPartyJar.scorer("acme.Mine", "mine").drop(lib, "mine.jar");

    assertThat(check("\"scorers\": [{\"use\": \"mine\", \"min_score\": 1, \"match\": \"word\"}]"))
        .isEqualTo(
            "scorers[0].min_score: is a key of the whole configuration, not of a plugin: move it to"
                + " the top\n"
                + "scorers[0].match: is an option of the scorer \"keywords\", not of \"mine\", which has"
                + " weight");
  }

  /** Returns the errors that the program prints for a configuration. */
  private String check(String plugin) throws Exception {
    Files.writeString(
        folder.resolve("config.json"),
        "{\"categories\": [\"cs.LG\"], \"keywords\": [\"LLM\"], " + plugin + "}");
    CommandResult result = program.start(folder, "check");
    assertThat(result.code()).as(result.err()).isEqualTo(2);
    return words(result.err())
        .strip()
        .replaceFirst("config.json: \\d errors?\\s+", "")
        .replaceAll("\n +", "\n");
  }

  private String words(String output) {
    return output
        .replace(lib.toString(), "LIB")
        .replaceAll("(?<=arxiv-bot-core is )[^;]+", "VERSION");
  }
}
