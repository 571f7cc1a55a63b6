package io.github.arxivbot.fetcher.arxiv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiSmallHeapTest {

  @Test
  void all_results_of_a_query_are_read_with_a_heap_of_64_mebibytes(@TempDir Path folder)
      throws Exception {
    Path said = folder.resolve("said");
    Process harvest =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                classPath(),
                ApiSmallHeapMain.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    try {
      assertThat(harvest.waitFor(2, TimeUnit.MINUTES)).as("it ends").isTrue();
      assertThat(harvest.exitValue()).as(Files.readString(said)).isZero();
    } finally {
      harvest.destroyForcibly();
    }
  }

  /** Returns the class path and the module path. */
  private static String classPath() throws URISyntaxException {
    Path here =
        Path.of(ApiSmallHeapTest.class.getResource("LongHarvestTest.class").toURI())
            .getParent(); // of the package, which has five names
    Path tests = here.getParent().getParent().getParent().getParent().getParent();
    return Stream.of(
            tests.toString(),
            System.getProperty("jdk.module.path"),
            System.getProperty("java.class.path"))
        .filter(Objects::nonNull)
        .collect(Collectors.joining(File.pathSeparator));
  }
}
