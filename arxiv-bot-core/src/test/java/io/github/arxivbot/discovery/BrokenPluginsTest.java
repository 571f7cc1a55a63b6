package io.github.arxivbot.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.PluginException;
import io.github.arxivbot.spi.RendererFactory;
import io.github.arxivbot.spi.ScorerFactory;
import io.github.arxivbot.spi.notify.NotifierFactory;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests broken jars of all known kinds. The intact jar next to them must work. */
class BrokenPluginsTest {

  private static final String SERVICES = "META-INF/services/io.github.arxivbot.spi.ScorerFactory";

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
  void a_constructor_that_throws_is_reported_with_its_cause() throws Exception {
    Path jar =
        lib.jar("bad.jar")
            .scorer("acme.Bad", "bad", "public Bad() { throw new IllegalStateException(\"no\"); }")
            .write();

    PluginRegistry plugins = lib.find(jar);

    assertThat(lib.reasons(plugins))
        .containsExactly(
            "acme.Bad in bad.jar cannot be loaded: java.lang.IllegalStateException: no;"
                + " remove the jar, or report this to the plugin's author");
    assertThatThrownBy(() -> plugins.get(ScorerFactory.class, "bad"))
        .hasMessageStartingWith(
            "there is no scorer named \"bad\"; found: good;"
                + " rejected, possibly the requested one: acme.Bad in ");
    assertThatThrownBy(() -> plugins.get(ScorerFactory.class, "keywords"))
        .hasMessageContaining("arxiv-bot-scoring, which contains it; rejected, possibly the");
  }

  @Test
  void a_constructor_may_throw_an_error_or_a_checked_exception() throws Exception {
    PluginRegistry plugins =
        lib.find(
            lib.jar("error.jar")
                .scorer("acme.A", "a", "public A() { throw new AssertionError(\"no\"); }")
                .write(),
            lib.jar("checked.jar")
                .scorer(
                    "acme.B", "b", "public B() throws Exception { throw new Exception(\"x\"); }")
                .write());

    assertThat(lib.reasons(plugins))
        .containsExactly(
            "acme.A in error.jar cannot be loaded: java.lang.AssertionError: no;"
                + " remove the jar, or report this to the plugin's author",
            "acme.B in checked.jar cannot be loaded: java.lang.Exception: x;"
                + " remove the jar, or report this to the plugin's author");
  }

  @Test
  void a_static_initializer_that_throws_is_no_question_of_versions() throws Exception {
    Path jar =
        lib.jar("bad.jar")
            .scorer("acme.Bad", "bad", "static final int X = Integer.parseInt(\"?\");")
            .write();

    assertThat(lib.reasons(lib.find(jar)))
        .containsExactly(
            "acme.Bad in bad.jar cannot be loaded: java.lang.NumberFormatException:"
                + " For input string: \"?\"; remove the jar, or report this to the plugin's author");
  }

  @Test
  void a_name_that_throws_is_reported_even_where_two_jars_have_the_class() throws Exception {
    String source =
        PluginJar.factory(
            "public ",
            "acme.Bad",
            "String.valueOf(fail())",
            "private static int fail() { throw new AssertionError(\"no name\"); }");
    Path one = lib.bad("one.jar", source);
    Path two = lib.bad("two.jar", source);

    assertThat(lib.reasons(lib.find(one)))
        .containsExactly(
            "acme.Bad in one.jar cannot be loaded: java.lang.AssertionError: no name;"
                + " remove the jar, or report this to the plugin's author");
    assertThat(lib.reasons(lib.find(one, two)))
        .containsExactly("acme.Bad in one.jar and in two.jar: remove the older of these jars");
  }

  @Test
  void a_name_of_another_form_is_rejected() throws Exception {
    String expected = ": expected lower-case letters, digits and single hyphens, such as my-plugin";
    for (String name : List.of("", "My Plugin", "-a", "a--b", "a-", "1st", "süd", "a_b")) {
      assertThat(lib.reasons(lib.find(lib.jar("bad.jar").scorer("acme.Bad", name).write())))
          .containsExactly("acme.Bad in bad.jar has the name \"" + name + "\"" + expected);
    }
    Path none = lib.bad("none.jar", PluginJar.factory("public ", "acme.Bad", "null"));
    assertThat(lib.reasons(lib.find(none)))
        .containsExactly("acme.Bad in none.jar returns null as its name" + expected);
  }

  @Test
  void options_are_held_against_the_contract() throws Exception {
    assertThat(reasonForOptions("List.of(Option.text(\"a\", \"\"), Option.flag(\"a\", \"\"))"))
        .isEqualTo("declares the option \"a\" twice: remove one");
    assertThat(reasonForOptions("List.of(Option.text(\"use\", \"\"))"))
        .isEqualTo(
            "declares the option \"use\", which names the plugin in a configuration: rename it");
    assertThat(reasonForOptions("null"))
        .isEqualTo("returns null as its options: expected a list, empty if there are none");
    assertThat(reasonForOptions("java.util.Collections.singletonList(null)"))
        .isEqualTo("has null among its options: remove it");
  }

  @Test
  void a_renderer_does_not_declare_the_option_file() throws Exception {
    String source =
        "package acme; import io.github.arxivbot.spi.*; import io.github.arxivbot.spi.option.*; import java.util.List;"
            + "public class Page implements RendererFactory {"
            + "public String name() { return \"page\"; }"
            + "public String mediaType() { return \"text/plain\"; }"
            + "public String defaultFile() { return \"page.txt\"; }"
            + "public List<Option<?>> options() { return List.of(Option.path(\"file\", \"\")); }"
            + "public Renderer create(PluginContext context) { return (request, out) -> {}; } }";
    Path jar =
        lib.jar("page.jar")
            .source("acme.Page", source)
            .service(RendererFactory.class, "acme.Page")
            .write();

    assertThat(lib.reasons(lib.find(jar)))
        .containsExactly(
            "acme.Page in page.jar declares the option \"file\","
                + " which names its output in a configuration: rename it");
  }

  @Test
  void a_notifier_does_not_declare_an_option_of_every_channel() throws Exception {
    String source =
        "package acme; import io.github.arxivbot.spi.*; import io.github.arxivbot.spi.notify.*;"
            + "import io.github.arxivbot.spi.option.*; import java.util.List;"
            + "public class Pager implements NotifierFactory {"
            + "public String name() { return \"pager\"; }"
            + "public List<Option<?>> options() { return List.of(Option.text(\"when\", \"\")); }"
            + "public Notifier create(PluginContext context) { return null; } }";
    Path jar =
        lib.jar("pager.jar")
            .source("acme.Pager", source)
            .service(NotifierFactory.class, "acme.Pager")
            .write();

    assertThat(lib.reasons(lib.find(jar)))
        .containsExactly(
            "acme.Pager in pager.jar declares the option \"when\","
                + " which the bot reads for every channel: rename it");
  }

  @Test
  void a_scorer_does_not_declare_the_option_weight() throws Exception {
    assertThat(reasonForOptions("List.of(Option.number(\"weight\", \"\", 0, 1))"))
        .isEqualTo(
            "declares the option \"weight\", which every scorer has in a configuration:"
                + " rename it");
  }

  @Test
  void a_registered_class_that_is_not_there_is_reported_with_its_jar() throws Exception {
    Path jar =
        lib.jar("half.jar")
            .scorer("acme.Gone2", "gone-two")
            .service(ScorerFactory.class, "acme.Gone")
            .write();

    PluginRegistry plugins = lib.find(jar);

    assertThat(lib.reasons(plugins))
        .containsExactly(
            "acme.Gone in half.jar is registered as a scorer but does not exist:"
                + " replace the jar by a complete one");
    assertThat(plugins.has(PluginKind.SCORER, "gone-two")).isTrue();
  }

  @Test
  void a_registered_class_that_is_no_factory_is_reported() throws Exception {
    Path jar = lib.bad("odd.jar", "package acme; public class Bad {}");

    assertThat(lib.reasons(lib.find(jar)))
        .containsExactly(
            "acme.Bad in odd.jar is registered as a scorer but does not implement"
                + " io.github.arxivbot.spi.ScorerFactory: implement it,"
                + " or remove the class from META-INF/services");
  }

  @Test
  void a_factory_that_is_not_public_is_reported() throws Exception {
    Path hidden = lib.bad("hidden.jar", PluginJar.factory("", "acme.Bad", "\"hidden\""));
    Path half =
        lib.bad("half.jar", PluginJar.factory("", "acme.Bad", "\"hidden\"", "public Bad() {}"));
    Path options =
        lib.bad(
            "needy.jar", PluginJar.factory("public ", "acme.Bad", "\"x\"", "public Bad(int i) {}"));

    assertThat(lib.reasons(lib.find(hidden)))
        .containsExactly(
            "acme.Bad in hidden.jar has no public constructor without parameters: add one");
    assertThat(lib.reasons(lib.find(half)))
        .containsExactly(
            "acme.Bad in half.jar is not public: make the class and its constructor public");
    assertThat(lib.reasons(lib.find(options)))
        .containsExactly(
            "acme.Bad in needy.jar has no public constructor without parameters: add one");
  }

  @Test
  void garbage_for_a_services_file_is_reported_with_its_jar() throws Exception {
    Path jar =
        lib.jar("junk.jar")
            .scorer("acme.Fine", "fine")
            .service(ScorerFactory.class, "# a remark", "<html>not found</html>")
            .write();

    assertThat(lib.reasons(lib.find(jar)))
        .containsExactly(
            SERVICES
                + " in junk.jar holds \"<html>not found</html>\", which is not a class name,"
                + " so that no scorer of this jar can be used: replace the jar by a complete one");
  }

  @Test
  void a_services_file_that_cannot_be_read_is_reported_with_its_jar() throws Exception {
    Path jar = lib.jar("torn.jar").scorer("acme.Torn", "torn").write();
    byte[] bytes = Files.readAllBytes(jar);
    int name = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(SERVICES);
    for (int i = 0; i < 8; i++) {
      bytes[name + SERVICES.length() + i] = (byte) 0xff;
    }
    Files.write(jar, bytes);

    assertThat(lib.reasons(lib.find(jar)))
        .singleElement()
        .asString()
        .startsWith(
            SERVICES + " in torn.jar cannot be read: replace the jar by a complete one (java.");
  }

  @Test
  void a_class_with_missing_dependencies_is_reported_with_versions() throws Exception {
    String core = PluginOrigin.of(PluginRegistry.class).version();
    Path inConstructor =
        lib.jar("late.jar")
            .version("0.9")
            .onlyToCompile("lib.Newer", "package lib; public class Newer {}")
            .scorer("acme.Late", "late", "private final Object x = new lib.Newer();")
            .write();
    Path inClass =
        lib.jar("early.jar")
            .version("0.8")
            .onlyToCompile("lib.Base", "package lib; public class Base {}")
            .source(
                "acme.Early",
                PluginJar.factory("public ", "acme.Early", "\"early\"")
                    .replace("class Early", "class Early extends lib.Base"))
            .service(ScorerFactory.class, "acme.Early")
            .write();

    assertThat(lib.reasons(lib.find(inConstructor, inClass)))
        .containsExactly(
            "acme.Late in late.jar cannot be loaded: java.lang.NoClassDefFoundError: lib/Newer;"
                + " it was built against classes that are missing: its version is 0.9,"
                + " that of arxiv-bot-core is "
                + core
                + "; use compatible versions",
            "acme.Early in early.jar cannot be loaded: java.lang.NoClassDefFoundError: lib/Base;"
                + " it was built against classes that are missing: its version is 0.8,"
                + " that of arxiv-bot-core is "
                + core
                + "; use compatible versions");
  }

  private String reasonForOptions(String code) throws Exception {
    Path jar =
        lib.jar("bad.jar")
            .scorer("acme.Bad", "bad", "public List<Option<?>> options() { return " + code + "; }")
            .write();
    PluginRegistry plugins = lib.find(jar);
    String reason = lib.reasons(plugins).get(0);
    assertThat(reason).startsWith("acme.Bad in bad.jar ");
    assertThatThrownBy(() -> plugins.get(ScorerFactory.class, "bad"))
        .hasMessageStartingWith("the scorer \"bad\" was rejected: acme.Bad in ");
    return reason.substring("acme.Bad in bad.jar ".length());
  }

  @Test
  void a_jar_for_a_newer_java_is_rejected_with_both_versions() throws Exception {
    Path jar =
        lib.jar("newer.jar")
            .scorer("acme.Newer", "newer")
            .classVersion(44 + Runtime.version().feature() + 4)
            .write();

    assertThat(lib.reasons(lib.find(jar)))
        .containsExactly(
            "acme.Newer in newer.jar cannot be loaded: it needs Java %d, this is Java %d; use a newer Java, or a version of the plugin for this one"
                .formatted(Runtime.version().feature() + 4, Runtime.version().feature()));
  }

  @Test
  void jars_inside_a_jar_are_not_searched() throws Exception {
    URI outer = URI.create("jar:" + folder.resolve("application.jar").toUri());
    try (FileSystem application = FileSystems.newFileSystem(outer, Map.of("create", "true"))) {
      Path inner = Files.createFile(application.getPath("inner.jar"));
      try (URLClassLoader loader = new URLClassLoader(new URL[] {inner.toUri().toURL()})) {
        assertThat(PluginRegistry.find(loader).unreadableJars()).isEmpty();
      }
    }
  }

  @Test
  void a_jar_that_cannot_be_opened_is_reported_and_does_not_affect_others() throws Exception {
    Path whole = lib.jar("cut.jar").scorer("acme.Cut", "cut").write();
    byte[] bytes = Files.readAllBytes(whole);
    Files.write(whole, Arrays.copyOf(bytes, bytes.length / 2));
    Path empty = Files.createFile(folder.resolve("empty.jar"));
    Path text = Files.writeString(folder.resolve("page.jar"), "<html>404 Not Found</html>");

    PluginRegistry plugins = lib.find(whole, empty, text);

    assertThat(plugins.unreadableJars())
        .extracting(jar -> jar.replace(folder + File.separator, "").replaceFirst("[(].*[)]", "(…)"))
        .containsExactly(
            "cut.jar cannot be opened (…), so its plugins are not found: replace it by a complete jar",
            "empty.jar cannot be opened (…), so its plugins are not found: replace it by a complete jar",
            "page.jar cannot be opened (…), so its plugins are not found: replace it by a complete jar");
    assertThatThrownBy(() -> plugins.get(ScorerFactory.class, "cut"))
        .hasMessageStartingWith("there is no scorer named \"cut\"; found: good; ")
        .hasMessageContaining("cut.jar cannot be opened (");
  }

  @Test
  void any_error_of_create_is_reported_with_the_jar() throws Exception {
    for (String statement :
        List.of(
            "throw new AssertionError(\"impossible\");",
            "return create(context);",
            "throw new java.util.ServiceConfigurationError(\"no service\");")) {
      String source =
          PluginJar.factory("public ", "acme.Bad", "\"bad\"")
              .replaceFirst("return paper -> [^;]*;", Matcher.quoteReplacement(statement));
      PluginRegistry plugins = lib.find(lib.bad("bad.jar", source));
      ScorerFactory factory = plugins.get(ScorerFactory.class, "bad");

      assertThatThrownBy(
              () ->
                  PluginRegistry.create(factory, PluginContext.builder(factory.options()).build()))
          .as(statement)
          .isInstanceOf(PluginException.class)
          .hasMessageStartingWith("\"bad\" (acme.Bad in ")
          .hasMessageContaining("bad.jar) could not be created: java.")
          .hasMessageEndingWith("; report this to the plugin's author");
    }
  }
}
