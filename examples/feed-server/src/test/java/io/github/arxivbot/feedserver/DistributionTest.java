package io.github.arxivbot.feedserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program. */
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
  void the_launchers_contain_no_unresolved_placeholders() throws Exception {
    for (String name : List.of("feed-server", "feed-server.bat")) {
      assertThat(BUILT.resolve("bin").resolve(name))
          .content()
          .contains("io.github.arxivbot.feedserver.FeedServer")
          .doesNotContain("${launcher");
    }
  }

  @Tag("slow")
  @Test
  void empty_environment_variables_are_ignored() throws Exception {
    assertThat(start(2, "--config=nothing.json")).startsWith("nothing.json: 1 error");
    Files.writeString(
        folder.resolve("config.json"), "{\"categories\": [\"cs.LG\"], \"keywords\": [\"a\"]}");
    assertThat(start(2, "--host=203.0.113.7")).contains("cannot listen at 203.0.113.7:1999: ");
  }

  private String start(String argument) throws Exception {
    return start(0, argument);
  }

  private String start(int code, String argument) throws Exception {
    Path out = folder.resolve("out.txt");
    ProcessBuilder builder =
        new ProcessBuilder(BUILT.resolve("bin").resolve("feed-server").toString(), argument)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().remove("JAVA_OPTS");
    builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    builder.environment().putAll(Map.of("PORT", "", "BASE_URL", ""));
    Process process = builder.start();
    boolean ended = process.waitFor(3, TimeUnit.MINUTES);
    process.destroyForcibly();
    assertThat(ended).as(() -> argument + " ends the program").isTrue();
    assertThat(process.exitValue()).isEqualTo(code);
    return Files.readString(out);
  }
}
