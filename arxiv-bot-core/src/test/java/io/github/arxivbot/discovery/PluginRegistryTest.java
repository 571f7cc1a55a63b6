package io.github.arxivbot.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.arxivbot.spi.FetcherFactory;
import io.github.arxivbot.spi.PluginException;
import io.github.arxivbot.spi.RendererFactory;
import io.github.arxivbot.spi.ScorerFactory;
import io.github.arxivbot.spi.SummarizerFactory;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real jars on a real class path: what is found, and by which name. */
class PluginRegistryTest {

  private static final String LINK =
      " (https://github.com/arxiv-bot/arxiv-bot/blob/main/docs/plugin.md#if-the-plugin-is-not-found)";
  private static final String NEW_LINE = System.lineSeparator();

  @TempDir static Path shared;
  @TempDir Path folder;
  private LibFolder lib;

  @BeforeAll
  static void compile_a_good_plugin() throws IOException {
    LibFolder.writeGood(shared);
  }

  @BeforeEach
  void open() {
    lib = new LibFolder(folder, shared);
  }

  @AfterEach
  void close() throws IOException {
    lib.close();
  }

  @Test
  void none_is_found_where_there_is_no_jar() throws Exception {
    PluginRegistry none = PluginRegistry.find(lib.loader());

    assertThat(none).hasToString("found: <none>\nrejected: <none>".replace("\n", NEW_LINE));
    assertThatThrownBy(() -> none.get(ScorerFactory.class, "mine"))
        .isInstanceOf(PluginException.class)
        .hasMessage(
            "there is no scorer named \"mine\"; no plugin of this kind was found: add a jar that contains one,"
                + " such as arxiv-bot-scorer-liked or arxiv-bot-scoring"
                + LINK);
    assertThatThrownBy(() -> none.get(SummarizerFactory.class, "mine"))
        .hasMessage(
            "there is no summarizer named \"mine\"; no plugin of this kind was found: add a jar that contains one, such as arxiv-bot-summarizer-langchain4j or arxiv-bot-summarizer-qwen"
                + LINK);
  }

  @Test
  void a_plugin_is_found_with_its_name_class_jar_and_version() throws Exception {
    PluginRegistry plugins = lib.find();

    assertThat(plugins.found()).hasSize(1);
    Plugin plugin = plugins.found().get(0);
    assertThat(plugin.kind()).isEqualTo(PluginKind.SCORER);
    assertThat(plugin.name()).isEqualTo("good");
    assertThat(plugin.className()).isEqualTo("good.Good");
    assertThat(plugin.jar()).isEqualTo(lib.good().toString());
    assertThat(plugin.version()).isEqualTo("1.4");
    assertThat(plugins)
        .hasToString(
            "found: \n  scorer good (good.Good in %s, 1.4)\nrejected: <none>"
                .replace("\n", NEW_LINE)
                .formatted(lib.good()));
  }

  @ParameterizedTest
  @CsvSource({"plain.jar, (no version)", "plain-2.1.jar, 2.1", "-.jar, (no version)"})
  void a_jar_whose_manifest_states_no_version_has_the_one_in_its_name(String name, String version)
      throws Exception {
    PluginRegistry plugins = lib.find(lib.jar(name).scorer("acme.Plain", "plain").write());

    assertThat(plugins.found())
        .filteredOn(plugin -> plugin.name().equals("plain"))
        .extracting(Plugin::version)
        .containsExactly(version);
  }

  @Test
  void the_context_class_loader_is_the_default() throws Exception {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(lib.loader(lib.good()));
    try {
      assertThat(PluginRegistry.find().has(PluginKind.SCORER, "good")).isTrue();
      thread.setContextClassLoader(null);
      assertThat(PluginRegistry.find().found()).isEmpty();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void an_unknown_name_is_reported_with_the_existing_names() throws Exception {
    PluginRegistry plugins = lib.find(lib.jar("b.jar").scorer("acme.Semantic", "semantic").write());

    assertThatThrownBy(() -> plugins.get(ScorerFactory.class, "semantics"))
        .hasMessage(
            "there is no scorer named \"semantics\"; found: good, semantic;"
                + " did you mean \"semantic\"?");
    assertThatThrownBy(() -> plugins.get(ScorerFactory.class, "quite-another"))
        .hasMessage("there is no scorer named \"quite-another\"; found: good, semantic");
    assertThatThrownBy(() -> plugins.get(ScorerFactory.class, ""))
        .hasMessage("there is no scorer named \"\"; found: good, semantic");
    assertThat(plugins.has(PluginKind.RENDERER, "semantic")).isFalse();
  }

  @Test
  void an_unregistered_factory_is_reported_with_the_remedy() throws Exception {
    Path jar =
        lib.jar("mine.jar")
            .source("acme.Mine", PluginJar.factory("public ", "acme.Mine", "\"mine\""))
            .source("acme.Base", PluginJar.factory("public abstract ", "acme.Base", "\"base\""))
            .source(
                "acme.Wrapped",
                PluginJar.factory(
                    "public ", "acme.Wrapped", "\"wrapped\"", "public Wrapped(Object other) {}"))
            .write();
    String complaint =
        "acme.Mine in "
            + jar
            + " implements ScorerFactory but is not registered, so it is not found:"
            + " put @AutoService(ScorerFactory.class) on it, with auto-service among the"
            + " compiler's annotationProcessorPaths, or name it in"
            + " META-INF/services/io.github.arxivbot.spi.ScorerFactory";

    PluginRegistry plugins = lib.find(jar);

    assertThat(plugins.rejected()).isEmpty();
    assertThat(plugins.unregistered())
        .filteredOn(plugin -> plugin.reason().startsWith("acme."))
        .containsExactly(new RejectedPlugin(PluginKind.SCORER, "", complaint));
    assertThatThrownBy(() -> plugins.get(ScorerFactory.class, "mine"))
        .hasMessage("there is no scorer named \"mine\"; found: good; " + complaint);
    assertThatThrownBy(() -> plugins.get(RendererFactory.class, "mine"))
        .hasMessageNotContaining("acme.Mine");
  }

  @Test
  void an_unregistered_nested_class_is_found_if_it_is_public_and_static() throws Exception {
    String nested =
        PluginJar.factory("public static ", "acme.Factory", "\"mine\"")
            .replaceFirst("^.*?;(?=public static)", "");
    String imports = PluginJar.factory("", "acme.Mine", "\"x\"").replaceFirst("class Mine.*", "");
    Path jar =
        lib.jar("mine.jar")
            .source("acme.Mine", imports + "public class Mine { " + nested + " }")
            .source(
                "acme.Own",
                imports + "public class Own { " + nested.replace("public static", "static") + " }")
            .source(
                "acme.Inner",
                imports
                    + "public class Inner { "
                    + nested.replace("public static", "public")
                    + " }")
            .source("acme.Hidden", imports + "class Hidden { " + nested + " }")
            .write();

    assertThat(lib.find(jar).unregistered())
        .extracting(RejectedPlugin::reason)
        .filteredOn(reason -> reason.startsWith("acme."))
        .singleElement()
        .asString()
        .startsWith(
            "acme.Mine$Factory in " + jar + " implements ScorerFactory but is not registered");
  }

  @Test
  void a_plugin_of_another_kind_with_the_name_is_reported() throws Exception {
    PluginRegistry plugins = lib.find(lib.jar("lead.jar").scorer("acme.Lead", "lead").write());

    assertThatThrownBy(() -> plugins.get(RendererFactory.class, "lead"))
        .hasMessageStartingWith(
            "there is no renderer named \"lead\"; no plugin of this kind was found: ")
        .hasMessageEndingWith("; \"lead\" is a scorer");
  }

  @Test
  void a_folder_that_can_not_be_read_hides_no_other() throws Exception {
    Path jar = forgotten();
    Path locked = Files.createDirectories(folder.resolve("classes/locked"));
    assumeTrue(locked.toFile().setReadable(false) && !Files.isReadable(locked), "root reads all");
    try {
      PluginRegistry plugins = lib.find(locked.getParent(), jar);

      assertThatThrownBy(() -> plugins.get(ScorerFactory.class, "mine"))
          .hasMessageContaining("there is no scorer named \"mine\"")
          .hasMessageContaining("acme.Mine in " + jar + " implements");
    } finally {
      assertThat(locked.toFile().setReadable(true)).isTrue();
    }
  }

  @Test
  void a_file_that_is_not_a_jar_hides_no_plugin() throws Exception {
    Path none = Files.writeString(folder.resolve("a-none.jar"), "<html>not found</html>");
    Path jar = forgotten();

    assertNamed(lib.find(none, jar));
  }

  @Test
  void an_unregistered_factory_is_found_in_a_jar_without_a_manifest() throws Exception {
    Path jar = forgotten();
    try (FileSystem inside = FileSystems.newFileSystem(jar)) {
      Files.delete(inside.getPath("META-INF/MANIFEST.MF"));
    }

    assertNamed(lib.find(jar));
  }

  @Test
  void an_unregistered_factory_is_not_initialized() throws Exception {
    Path jar = forgotten("static { if (true) throw new AssertionError(\"it was started\"); }");

    assertNamed(lib.find(jar));
  }

  @Test
  void a_well_known_name_is_reported_with_the_jar_that_contains_it() throws Exception {
    PluginRegistry plugins = lib.find();

    assertThatThrownBy(() -> plugins.get(ScorerFactory.class, "keywords"))
        .hasMessage(
            "there is no scorer named \"keywords\";"
                + " add the jar arxiv-bot-scoring, which contains it");
    assertThatThrownBy(() -> plugins.get(FetcherFactory.class, "arxiv-rss"))
        .hasMessageEndingWith("add the jar arxiv-bot-fetcher-arxiv, which contains it");
    assertThatThrownBy(() -> plugins.get(RendererFactory.class, "markdown"))
        .hasMessageEndingWith("add the jar arxiv-bot-renderer-markdown, which contains it");
    assertThatThrownBy(() -> plugins.get(ScorerFactory.class, "keyword"))
        .hasMessageEndingWith("did you mean \"keywords\"?");
  }

  @Test
  void an_artifact_is_suggested_only_for_a_plugin_of_this_project() throws Exception {
    Path ours = lib.jar("ours.jar").scorer("io.github.arxivbot.scoring.Mine", "keywords").write();
    Path theirs = lib.jar("theirs.jar").scorer("acme.Words", "keywords").write();

    assertThat(artifacts(lib.find(ours))).containsExactly("arxiv-bot-scoring");
    assertThat(artifacts(lib.find(theirs))).isEmpty();
  }

  @Test
  void two_factories_of_one_name_are_both_turned_down() throws Exception {
    Path one = lib.jar("one.jar").scorer("acme.One", "same").write();
    Path two = lib.jar("two.jar").scorer("acme.Two", "same").write();

    for (PluginRegistry plugins : List.of(lib.find(one, two), lib.find(two, one))) {
      assertThat(plugins.has(PluginKind.SCORER, "same")).isFalse();
      assertThat(lib.reasons(plugins))
          .containsAnyOf(
              "the name \"same\" is used by acme.One in one.jar and by acme.Two in two.jar:"
                  + " remove one of these jars",
              "the name \"same\" is used by acme.Two in two.jar and by acme.One in one.jar:"
                  + " remove one of these jars")
          .hasSize(1);
      assertThatThrownBy(() -> plugins.get(ScorerFactory.class, "same"))
          .hasMessageStartingWith(
              "the scorer \"same\" was rejected: the name \"same\" is used by acme.")
          .hasMessageContaining(one.toString())
          .hasMessageContaining(two.toString());
    }
  }

  @Test
  void an_old_jar_next_to_a_new_one_is_an_error_that_names_both() throws Exception {
    Path old = lib.jar("fast-1.0.jar").scorer("acme.Fast", "fast").version("1.0").write();
    Path young = lib.jar("fast-2.0.jar").scorer("acme.Fast", "fast").version("2.0").write();

    PluginRegistry plugins = lib.find(old, young);

    assertThat(plugins.has(PluginKind.SCORER, "fast")).isFalse();
    assertThat(lib.reasons(plugins))
        .containsExactly(
            "acme.Fast in fast-1.0.jar and in fast-2.0.jar: remove the older of these jars");
    assertThatThrownBy(() -> plugins.get(ScorerFactory.class, "fast"))
        .hasMessageStartingWith("the scorer \"fast\" was rejected: acme.Fast in ");
  }

  @Test
  void a_name_that_two_versions_of_one_jar_use_is_not_given_to_a_third_plugin() throws Exception {
    Path old = lib.jar("fast-1.0.jar").scorer("acme.Fast", "fast").write();
    Path young = lib.jar("fast-2.0.jar").scorer("acme.Fast", "fast").write();
    Path third = lib.jar("third.jar").scorer("acme.Third", "fast").write();

    PluginRegistry plugins = lib.find(old, young, third);

    assertThat(plugins.has(PluginKind.SCORER, "fast")).isFalse();
    assertThat(lib.reasons(plugins))
        .containsExactly(
            "acme.Fast in fast-1.0.jar and in fast-2.0.jar: remove the older of these jars",
            "the name \"fast\" is used by acme.Fast in fast-1.0.jar and in fast-2.0.jar"
                + " and by acme.Third in third.jar: remove one of these jars");
  }

  @Test
  void a_rejected_plugin_shows_its_kind_and_name() {
    assertThat(new RejectedPlugin(PluginKind.SCORER, "x", "why")).hasToString("scorer x: why");
    assertThat(new RejectedPlugin(PluginKind.FETCHER, "", "why")).hasToString("fetcher: why");
  }

  private static List<String> artifacts(PluginRegistry plugins) {
    return plugins.found().stream().flatMap(plugin -> plugin.artifact().stream()).toList();
  }

  /** A jar with the unregistered factory acme.Mine. */
  private Path forgotten(String... members) throws IOException {
    String factory = PluginJar.factory("public ", "acme.Mine", "\"mine\"", members);
    return lib.jar("mine.jar").source("acme.Mine", factory).write();
  }

  private static void assertNamed(PluginRegistry plugins) {
    assertThat(plugins.unregistered())
        .extracting(RejectedPlugin::reason)
        .anyMatch(reason -> reason.startsWith("acme.Mine in "));
  }
}
