package io.github.arxivbot.fetcher.arxiv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OaiSmallHeapTest {

  @Test
  void a_hundred_thousand_records_are_read_with_a_heap_of_64_mebibytes(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path output = folder.resolve("output");
    Process machine =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                everything(),
                OaiSmallHeapMain.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      assertThat(machine.waitFor(5, TimeUnit.MINUTES)).as("it ended").isTrue();
      assertThat(machine.exitValue()).as(Files.readString(output)).isZero();
    } finally {
      machine.destroyForcibly();
    }
  }

  /** Returns class path and module path as one class path. */
  private static String everything() {
    return Stream.of("jdk.module.path", "java.class.path", "surefire.test.class.path")
        .map(System::getProperty)
        .filter(path -> path != null && !path.isEmpty())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
