package io.github.arxivbot.fetcher.arxiv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs a program in a JVM of its own with a heap of 64 mebibytes. */
final class SmallHeap {

  private SmallHeap() {}

  /** Runs a program to its end; fails unless its exit code is 0. */
  static void run(Class<?> program, int maxMinutes, String... arguments)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile("output", ".txt");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx64m", "-cp", classPath(), program.getName()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      assertThat(process.waitFor(maxMinutes, TimeUnit.MINUTES)).as("it ends").isTrue();
      assertThat(process.exitValue()).as(Files.readString(output)).isZero();
    } finally {
      process.destroyForcibly();
      Files.delete(output);
    }
  }

  /** Returns class path and module path as one class path. */
  private static String classPath() {
    return Stream.concat(
            Stream.of("target/test-classes", "target/classes"),
            Stream.of("jdk.module.path", "java.class.path", "surefire.test.class.path")
                .map(System::getProperty))
        .filter(path -> path != null && !path.isEmpty())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
