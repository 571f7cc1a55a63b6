package io.github.arxivbot.dailybot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The jars of the packaged program, with a class-data archive for many starts of it. */
final class PackagedJars {

  private static final Path LIB = Path.of("target", "daily-bot", "lib");

  private final Path archive;

  private PackagedJars(Path archive) {
    this.archive = archive;
  }

  /** Makes the archive with a run of the sample. */
  static PackagedJars archivedIn(Path folder) throws IOException, InterruptedException {
    Path archive = folder.resolve("daily-bot.jsa");
    Path log = folder.resolve("archive.txt");
    List<String> command = new ArrayList<>(BotProcess.JAVA);
    command.addAll(List.of("-XX:ArchiveClassesAtExit=" + archive, "-cp", classPath()));
    command.addAll(List.of(DailyBot.class.getName(), "run", "--sample"));
    command.addAll(List.of("--out", folder.resolve("sample").toString()));
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(process.waitFor()).as(() -> command + " ended, see " + log).isZero();
    return new PackagedJars(archive);
  }

  /** Returns the options of Java for the program. */
  List<String> options() {
    return List.of("-XX:SharedArchiveFile=" + archive, "-cp", classPath());
  }

  private static String classPath() {
    try (Stream<Path> jars = Files.list(LIB)) {
      return jars.sorted()
          .map(jar -> jar.toAbsolutePath().toString())
          .collect(Collectors.joining(File.pathSeparator));
    } catch (IOException e) {
      throw new AssertionError(LIB + " is missing: this test runs after the package phase", e);
    }
  }
}
