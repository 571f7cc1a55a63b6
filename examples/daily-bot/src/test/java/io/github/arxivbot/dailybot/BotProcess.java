package io.github.arxivbot.dailybot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program in its own process, which can be killed. Closing it kills the process. */
final class BotProcess implements AutoCloseable {

  static final String KEY_VARIABLE = "KILLED_RUNS_KEY";

  /** The exit code of a process that was ended by SIGKILL. */
  static final int KILLED = 128 + 9;

  private final Process process;
  private final Path log;

  private BotProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Starts a run of the folder's config.json, with a folder for temporary files next to it. */
  static BotProcess start(Path folder, String key) throws IOException {
    return start(folder, key, "2026-02-11T12:00:00Z");
  }

  /** Starts a run at the given time. */
  static BotProcess start(Path folder, String key, String now) throws IOException {
    Path temporary = Files.createDirectories(folder.resolveSibling(folder.getFileName() + "-tmp"));
    Path log = temporary.resolve("log.txt");
    ProcessBuilder builder =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-Xshare:auto",
                    "-XX:+UseSerialGC",
                    "-Djava.io.tmpdir=" + temporary,
                    "-cp",
                    System.getProperty("java.class.path"),
                    DailyBot.class.getName(),
                    "run",
                    "--config",
                    folder.resolve("config.json").toString(),
                    "--now",
                    now))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
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
