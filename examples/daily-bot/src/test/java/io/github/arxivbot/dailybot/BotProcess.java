package io.github.arxivbot.dailybot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program in its own process, which can be killed. Closing it kills the process. */
final class BotProcess implements AutoCloseable {

  static final String KEY_VARIABLE = "KILLED_RUNS_KEY";

  /** The time of a run if a test does not set it. */
  static final String NOW = "2026-02-11T12:00:00Z";

  /** The exit code of a process that was ended by SIGKILL. */
  static final int KILLED = 128 + 9;

  /** Java, with the options of the launcher for a process that ends soon. */
  static final List<String> JAVA =
      List.of(
          Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          "-XX:TieredStopAtLevel=1",
          "-XX:CompileThresholdScaling=2",
          "-XX:-UsePerfData",
          "-Xms32m",
          "-XX:NewSize=11m",
          "-Xshare:auto",
          "-XX:+UseSerialGC");

  private final Process process;
  private final Path log;

  private BotProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Starts a run of the folder's config.json, with a folder for temporary files next to it. */
  static BotProcess start(Path folder, String key) throws IOException {
    return start(folder, key, NOW);
  }

  /** Starts a run at the given time. */
  static BotProcess start(Path folder, String key, String now) throws IOException {
    return start(List.of("-cp", System.getProperty("java.class.path")), folder, key, now);
  }

  /** Starts a run of a packaged program, which needs half the time to start. */
  static BotProcess start(PackagedJars jars, Path folder, String key, String now)
      throws IOException {
    return start(jars.options(), folder, key, now);
  }

  private static BotProcess start(List<String> classPath, Path folder, String key, String now)
      throws IOException {
    Path temporary = Files.createDirectories(folder.resolveSibling(folder.getFileName() + "-tmp"));
    Path log = temporary.resolve("log.txt");
    List<String> command = new ArrayList<>(JAVA);
    command.add("-Djava.io.tmpdir=" + temporary);
    command.addAll(classPath);
    command.add(DailyBot.class.getName());
    command.addAll(List.of("run", "--config", folder.resolve("config.json").toString()));
    command.addAll(List.of("--now", now));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put(KEY_VARIABLE, key);
    return new BotProcess(builder.start(), log);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Waits a moment for the end of the process, and tests whether it has ended. */
  boolean hasEndedSoon() throws InterruptedException {
    return process.waitFor(2, TimeUnit.MILLISECONDS);
  }

  /** Kills the process after a while, unless it has ended, and returns its exit code. */
  int killAfter(long nanos) throws InterruptedException {
    if (!process.waitFor(nanos, TimeUnit.NANOSECONDS)) {
      process.destroyForcibly();
    }
    return process.waitFor();
  }

  int kill() throws InterruptedException {
    process.destroyForcibly();
    return process.waitFor();
  }

  /** Asks the process to end, as Ctrl-C does, and returns its exit code. */
  int stop() throws InterruptedException {
    process.destroy();
    return process.waitFor();
  }

  int end() throws InterruptedException {
    return process.waitFor();
  }

  String story() throws IOException {
    return Files.readString(log);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
