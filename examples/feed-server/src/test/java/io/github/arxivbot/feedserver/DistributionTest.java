package io.github.arxivbot.feedserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program as it is packaged. */
@DisabledOnOs(OS.WINDOWS)
class DistributionTest {

  private static final Path BUILT = Path.of("target", "feed-server").toAbsolutePath();

  @TempDir private Path folder;

  @Test
  void the_launcher_starts_the_server() throws Exception {
    assertThat(start("--help")).contains("Usage: feed-server", "--base-url");
    assertThat(start("--version")).startsWith("arxiv-bot ").doesNotContain("no version");
  }

  @Test
  void nothing_is_left_unfilled_in_the_launchers() throws Exception {
    for (String name : List.of("feed-server", "feed-server.bat")) {
      assertThat(BUILT.resolve("bin").resolve(name))
          .content()
          .contains("io.github.arxivbot.feedserver.FeedServer")
          .doesNotContain("${launcher");
    }
  }

  private String start(String argument) throws Exception {
    Path out = folder.resolve("out.txt");
    ProcessBuilder builder =
        new ProcessBuilder(BUILT.resolve("bin").resolve("feed-server").toString(), argument)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().remove("JAVA_OPTS");
    assertThat(builder.start().waitFor()).isZero();
    return Files.readString(out);
  }
}
