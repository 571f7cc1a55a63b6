package io.github.arxivbot.dailybot;

import static io.github.arxivbot.dailybot.NumberedPapers.papers;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.testkit.server.ArxivServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program as it is packaged: its launcher, its folder of jars, and jars dropped into it. */
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
    CommandResult ran = start("run", "--sample");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.err()).contains("wrote digest/README.md");
    assertThat(folder.resolve("digest/README.md")).isNotEmptyFile();
    assertThat(folder.resolve("digest/report.json")).isNotEmptyFile();
  }

  @Test
  void a_jar_dropped_into_lib_is_listed_and_used_by_its_name() throws Exception {
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
      CommandResult ran = start("run", "--now", "2026-02-11T12:00:00Z");
      assertThat(ran.code()).as(ran.err()).isZero();
    }
    assertThat(folder.resolve("README.md")).content().contains("**Score**: 42.0  ");
  }

  @Test
  void a_jar_that_throws_while_loading_is_reported_and_the_rest_works() throws Exception {
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
