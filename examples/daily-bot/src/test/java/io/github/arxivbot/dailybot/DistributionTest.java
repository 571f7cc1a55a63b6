package io.github.arxivbot.dailybot;

import static io.github.arxivbot.dailybot.NumberedPapers.papers;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.testkit.ArxivService;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program as it is packaged: its launcher, its folder of jars, and jars dropped into it. */
@DisabledOnOs(OS.WINDOWS)
class DistributionTest {

  private static final String SCORER =
      """
      package %1$s;
      import io.github.arxivbot.model.*;
      import io.github.arxivbot.spi.*;
      import java.util.List;
      public final class Dropped implements ScorerFactory {
        public Dropped() { %3$s }
        public String name() { return "%2$s"; }
        public Scorer create(PluginContext context) {
          return paper -> Score.points(List.of(Reason.of("dropped", Field.OTHER, 42)));
        }
      }
      """;

  @TempDir private Path folder;
  private Path home;

  @BeforeEach
  void copyTheProgram() throws IOException {
    home = folder.resolve("a program");
    Path built = Path.of("target", "daily-bot");
    try (Stream<Path> files = Files.walk(built)) {
      for (Path file : files.toList()) {
        Files.copy(file, home.resolve(built.relativize(file).toString()));
      }
    }
  }

  @Test
  void the_launcher_runs_the_sample() throws Exception {
    Ran ran = start("run", "--sample");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.err()).contains("wrote digest/README.md");
    assertThat(folder.resolve("digest/README.md")).isNotEmptyFile();
    assertThat(folder.resolve("digest/report.json")).isNotEmptyFile();
  }

  @Test
  void a_jar_dropped_into_lib_is_listed_and_used_by_its_name() throws Exception {
    drop("mine-1.0.jar", "mine", "mine", "");

    assertThat(start("plugins").out()).containsPattern("scorer +mine .*mine-1.0.jar");
    try (ArxivService arxiv = ArxivService.start()) {
      arxiv.announce("cs.LG", papers("2602.00001"));
      Files.writeString(
          folder.resolve("config.json"),
          """
          {"categories": ["cs.LG"], "scorers": [{"use": "mine"}], "http": {"request_interval": "PT0S"},
           "fetchers": [{"use": "arxiv-rss", "base_url": "%s"}]}
          """
              .formatted(arxiv.rssUrl()));
      Ran ran = start("run", "--now", "2026-02-11T12:00:00Z");
      assertThat(ran.code()).as(ran.err()).isZero();
    }
    assertThat(folder.resolve("README.md")).content().contains("**Score**: 42.0  ");
  }

  @Test
  void two_jars_with_one_name_are_an_error_that_names_both() throws Exception {
    drop("one.jar", "one", "mine", "");
    drop("two.jar", "two", "mine", "");
    Files.writeString(
        folder.resolve("config.json"),
        "{\"categories\": [\"cs.LG\"], \"scorers\": [{\"use\": \"mine\"}]}");

    Ran ran = start("check");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("scorers[0].use", "one.jar", "two.jar", "remove one");
    assertThat(start("plugins").out()).contains("Turned down:", "one.jar", "two.jar");
  }

  @Test
  void a_jar_that_throws_while_loading_is_reported_and_the_rest_works() throws Exception {
    drop("broken.jar", "broken", "broken", "if (true) throw new IllegalStateException(\"ouch\");");

    Ran plugins = start("plugins");
    assertThat(plugins.out())
        .containsPattern("scorer +keywords")
        .contains("Turned down:", "broken.jar", "ouch");
    assertThat(start("run", "--sample").code()).isZero();
  }

  private void drop(String jar, String packageName, String name, String inConstructor)
      throws IOException {
    Path source = folder.resolve("src-" + packageName).resolve("Dropped.java");
    Files.createDirectories(source.getParent());
    Files.writeString(source, SCORER.formatted(packageName, name, inConstructor));
    Path classes = Files.createDirectories(folder.resolve("classes-" + packageName));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of(
              "-proc:none", "-cp", System.getProperty("java.class.path"), "-d", classes.toString());
      assertThat(
              compiler
                  .getTask(
                      null, files, null, options, null, files.getJavaFileObjects(source.toFile()))
                  .call())
          .isTrue();
    }
    Map<String, byte[]> entries =
        Map.of(
            packageName + "/Dropped.class",
            Files.readAllBytes(classes.resolve(packageName).resolve("Dropped.class")),
            "META-INF/services/io.github.arxivbot.spi.ScorerFactory",
            (packageName + ".Dropped\n").getBytes(StandardCharsets.UTF_8));
    try (OutputStream out = Files.newOutputStream(home.resolve("lib").resolve(jar));
        JarOutputStream archive = new JarOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        archive.putNextEntry(new JarEntry(entry.getKey()));
        archive.write(entry.getValue());
        archive.closeEntry();
      }
    }
  }

  private Ran start(String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin").resolve("daily-bot").toString());
    command.addAll(List.of(arguments));
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().remove("JAVA_OPTS");
    int code = builder.start().waitFor();
    return new Ran(code, Files.readString(out), Files.readString(err));
  }
}
