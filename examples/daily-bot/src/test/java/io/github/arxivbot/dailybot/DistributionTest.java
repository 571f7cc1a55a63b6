package io.github.arxivbot.dailybot;

import static io.github.arxivbot.dailybot.NumberedPapers.papers;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.testkit.server.ArxivServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Tests the packaged program: its launcher and additional jars in its {@code lib/}. */
@DisabledOnOs(OS.WINDOWS)
class DistributionTest {

  @TempDir private Path folder;
  private ProgramCopy program;

  @BeforeEach
  void copyTheProgram() throws IOException {
    program = ProgramCopy.in(folder.resolve("a program"));
  }

  @Test
  void the_launcher_runs_the_sample() throws Exception {
    CommandResult result = start("run", "--sample");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.err()).contains("wrote digest/README.md");
    assertThat(folder.resolve("digest/README.md")).isNotEmptyFile();
    assertThat(folder.resolve("digest/report.json")).isNotEmptyFile();
  }

  @Test
  void the_help_is_printed_and_the_shell_completes_commands() throws Exception {
    CommandResult help = start("help", "run");
    assertThat(help.out()).contains("Usage: daily-bot run", "Examples:");
    assertThat(start("run", "--help")).isEqualTo(help);

    Path script = Path.of("target", "daily-bot", "completion", "daily-bot.bash").toAbsolutePath();
    String complete =
        "source '"
            + script
            + "'; COMP_WORDS=(daily-bot ru); COMP_CWORD=1; _complete_daily-bot;"
            + " echo \"${COMPREPLY[@]}\"";
    Process bash = new ProcessBuilder("bash", "-c", complete).redirectErrorStream(true).start();
    assertThat(new String(bash.getInputStream().readAllBytes(), UTF_8)).isEqualTo("run\n");
  }

  @Tag("slow")
  @Test
  void a_run_makes_a_class_data_archive_that_later_commands_use() throws Exception {
    // Java 17 does not archive classes from a folder with a space in its name.
    program = ProgramCopy.in(folder.resolve("program"));
    try (ArxivServer arxiv = ArxivServer.start()) {
      arxiv.announce("cs.LG", papers("2602.00001"));
      Files.writeString(
          folder.resolve("config.json"),
          """
          {"categories": ["cs.LG"], "keywords": ["agent"], "http": {"request_interval": "PT0S"},
           "fetchers": [{"use": "arxiv-rss", "base_url": "%s"}]}
          """
              .formatted(arxiv.rssUrl()));
      CommandResult run = start("run", "--now", "2026-02-11T12:00:00Z");
      assertThat(run.code()).as(run.err()).isZero();

      // The second run reads what the first has stored.
      CommandResult again =
          program.start(
              folder,
              Map.of("JAVA_OPTS", "-Xlog:class+load"),
              "run",
              "--now",
              "2026-02-11T12:00:00Z");
      assertThat(again.code()).as(again.err()).isZero();
      assertThat(again.out().lines())
          .filteredOn(line -> line.contains("arxivbot.internal.archive.DigestJson$$Lambda"))
          .isNotEmpty()
          .allMatch(line -> line.contains("source: shared objects file"));
      assertThat(again.out())
          .as("classes for TLS, which nothing used")
          .doesNotContain("sun.security.ssl");
    }

    CommandResult check = start("plugins");
    assertThat(check.code()).isZero();
    assertThat(check.err()).isEmpty();
    try (Stream<Path> files = Files.list(folder.resolve("cache/arxiv-bot"))) {
      assertThat(files).hasSize(2).anyMatch(file -> file.toString().endsWith(".jsa"));
    }
    CommandResult with = program.start(folder, Map.of("JAVA_OPTS", "-Xlog:class+load"), "plugins");
    assertThat(with.out())
        .containsPattern("io[.]github[.]arxivbot[.]\\S+ source: shared objects file");
    assertThat(with.code()).isZero();
  }

  @Tag("slow")
  @Test
  void a_plugin_jar_in_lib_is_listed_and_used() throws Exception {
    ThirdPartyJar.scorer("acme.Mine", "mine").drop(program.lib(), "mine-1.0.jar");

    assertThat(start("plugins").out()).containsPattern("scorer +mine .*mine-1.0.jar");
    try (ArxivServer arxiv = ArxivServer.start()) {
      arxiv.announce("cs.LG", papers("2602.00001"));
      Files.writeString(
          folder.resolve("config.json"),
          """
          {"categories": ["cs.LG"], "scorers": [{"use": "mine"}], "http": {"request_interval": "PT0S"},
           "fetchers": [{"use": "arxiv-rss", "base_url": "%s"}]}
          """
              .formatted(arxiv.rssUrl()));
      CommandResult result = start("run", "--now", "2026-02-11T12:00:00Z");
      assertThat(result.code()).as(result.err()).isZero();
    }
    assertThat(folder.resolve("README.md")).content().contains("**Score**: 42.0  ");
  }

  @Tag("slow")
  @Test
  void a_plugin_that_throws_while_loading_is_rejected_and_the_others_work() throws Exception {
    ThirdPartyJar.scorer(
            "acme.Broken",
            "broken",
            "public Broken() { throw new IllegalStateException(\"ouch\"); }")
        .drop(program.lib(), "broken.jar");

    CommandResult plugins = start("plugins");
    assertThat(plugins.out())
        .containsPattern("scorer +keywords")
        .contains("Rejected:", "broken.jar", "ouch");
    assertThat(start("run", "--sample").code()).isZero();
  }

  private CommandResult start(String... arguments) throws Exception {
    return program.start(folder, arguments);
  }
}
