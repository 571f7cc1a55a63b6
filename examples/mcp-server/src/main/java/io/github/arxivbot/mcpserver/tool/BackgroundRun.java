package io.github.arxivbot.mcpserver.tool;

import io.github.arxivbot.ArxivBot;
import io.github.arxivbot.config.BotConfig;
import io.github.arxivbot.run.RunReport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A run of the bot in a thread of its own. */
final class BackgroundRun {

  private final Instant started;
  private final FutureTask<RunReport> task;
  private final Thread thread;

  /** Starts a run. */
  BackgroundRun(BotConfig config, Clock clock) {
    started = clock.instant();
    task =
        new FutureTask<>(
            () -> {
              try (ArxivBot bot = config.newBot().build()) {
                return bot.run();
              }
            });
    thread = new Thread(task, "mcp-server-run");
    thread.start();
  }

  Instant started() {
    return started;
  }

  boolean isDone() {
    return task.isDone();
  }

  /**
   * Waits for the end of the run.
   *
   * @return the report; empty if the run is still under way after this time
   * @throws ExecutionException if the run failed
   */
  Optional<RunReport> await(Duration limit) throws InterruptedException, ExecutionException {
    try {
      return Optional.of(task.get(limit.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    }
  }

  /** Interrupts the run, which then touches no output, and waits for its end. */
  void stop(Duration limit) throws InterruptedException {
    thread.interrupt();
    thread.join(limit.toMillis());
  }
}
