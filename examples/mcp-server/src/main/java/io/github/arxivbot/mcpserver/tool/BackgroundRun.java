package io.github.arxivbot.mcpserver.tool;

import io.github.arxivbot.ArxivBot;
import io.github.arxivbot.config.BotConfig;
import io.github.arxivbot.internal.text.EnumWords;
import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.model.ArxivBotException;
import io.github.arxivbot.run.RunReport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A run of the bot in a thread of its own. It logs how it ends, as nobody may ask. Thread-safe. */
final class BackgroundRun {

  private static final Logger LOG = LoggerFactory.getLogger(BackgroundRun.class);

  private final Clock clock;
  private final Instant started;
  private final FutureTask<RunReport> task;
  private final Thread thread;
  private volatile @Nullable Instant ended;

  /** Starts a run. */
  BackgroundRun(BotConfig config, Clock clock) {
    this.clock = clock;
    started = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    task = new FutureTask<>(() -> run(config));
    thread = new Thread(task, "mcp-server-run");
    thread.start();
  }

  private RunReport run(BotConfig config) throws InterruptedException {
    try (ArxivBot bot = config.newBot().build()) {
      RunReport report = bot.run();
      LOG.info(
          "the run that was started at {} has ended: {}, problems: {}",
          started,
          EnumWords.of(report.outcome()),
          report.problems().size());
      return report;
    } catch (InterruptedException e) {
      LOG.info("the run that was started at {} was interrupted", started);
      throw e;
    } catch (ArxivBotException e) {
      LOG.error(
          "the run that was started at {} failed: {}",
          started,
          SafeText.printableLines(String.valueOf(e.getMessage())));
      throw e;
    } catch (RuntimeException | Error e) {
      LOG.error(
          "the run that was started at {} failed; please report it with the following stack trace",
          started,
          e);
      throw e;
    } finally {
      ended = clock.instant();
    }
  }

  /** {@return the time of the start} */
  Instant started() {
    return started;
  }

  /** Tests whether the run ended longer ago than a duration. */
  boolean hasEndedBefore(Duration age) {
    Instant end = ended;
    return end != null && end.isBefore(clock.instant().minus(age));
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

  /** Interrupts the run and waits for its end, as {@link RunTodayTool#stop} describes. */
  void stop(Duration limit) throws InterruptedException {
    thread.interrupt();
    thread.join(limit.toMillis());
  }
}
