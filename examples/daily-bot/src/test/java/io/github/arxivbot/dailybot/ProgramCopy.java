package io.github.arxivbot.dailybot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A copy of the packaged program, whose jars can be replaced. It runs in its own JVM. */
final class ProgramCopy {

  private final Path home;

  private ProgramCopy(Path home) {
    this.home = home;
  }

  static ProgramCopy in(Path home) throws IOException {
    copy(Path.of("target", "daily-bot"), home);
    return new ProgramCopy(home);
  }

  Path lib() {
    return home.resolve("lib");
  }

  /** Deletes a jar of any version. */
  void remove(String artifact) throws IOException {
    try (Stream<Path> jars = Files.list(lib())) {
      for (Path jar : jars.toList()) {
        if (jar.getFileName().toString().startsWith(artifact + "-")) {
          Files.delete(jar);
        }
      }
    }
  }

  /** Adds the jars of a folder. */
  void add(Path jars) throws IOException {
    copy(jars, lib());
  }

  CommandResult start(Path folder, String... arguments) throws Exception {
    return start(folder, Map.of(), arguments);
  }

  CommandResult start(Path folder, Map<String, String> environment, String... arguments)
      throws Exception {
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin").resolve("daily-bot").toString());
    command.addAll(List.of(arguments));
    return start(folder, environment, command);
  }

  /** Runs another main class, on the module path. */
  CommandResult startModule(Path folder, String mainClass) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return start(
        folder, Map.of(), List.of(java, "--module-path", lib().toString(), "--module", mainClass));
  }

  private static CommandResult start(
      Path folder, Map<String, String> environment, List<String> command) throws Exception {
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().remove("JAVA_OPTS");
    builder.environment().remove("CI");
    builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    builder.environment().putAll(environment);
    Process process = builder.start();
    if (!process.waitFor(3, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError(command + " did not end: " + Files.readString(err));
    }
    return new CommandResult(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (!Files.isDirectory(target)) {
          Files.copy(file, target);
        }
      }
    }
  }
}
