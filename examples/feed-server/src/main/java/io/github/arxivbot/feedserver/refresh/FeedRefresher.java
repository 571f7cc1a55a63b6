package io.github.arxivbot.feedserver.refresh;

import io.github.arxivbot.ArxivBot;
import io.github.arxivbot.feedserver.content.SiteContent;
import io.github.arxivbot.feedserver.content.SiteReader;
import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.model.ArxivBotException;
import io.github.arxivbot.run.RunOutcome;
import io.github.arxivbot.run.RunReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the bot on schedule and on request, one run at a time, and publishes what a run wrote when
 * it has ended. Until then, and after a failure, the previous site stays. Thread-safe.
 */
public final class FeedRefresher {

  /** The minimum time between a refresh and the next request for one. */
  public static final Duration MIN_INTERVAL = Duration.ofMinutes(1);

  private static final Logger LOG = LoggerFactory.getLogger(FeedRefresher.class);

  /** The interval between two checks of the clock: a timer would be late after a suspend. */
  private static final Duration POLL_INTERVAL = Duration.ofSeconds(30);

  private final ArxivBot bot;
  private final SiteReader reader;
  private final Path historyFile;
  private final RefreshSchedule schedule;
  private final Clock clock;
  private final ScheduledExecutorService executor;
  private final AtomicBoolean running = new AtomicBoolean();
  private volatile SiteContent site;
  private volatile RefreshHistory history;
  private volatile Optional<String> reason = Optional.empty();

  /**
   * Reads what the last run wrote.
   *
   * @param executor runs refreshes; has one thread
   * @throws IOException if what was read cannot be stored for serving
   */
  public FeedRefresher(
      ArxivBot bot,
      SiteReader reader,
      Path historyFile,
      RefreshSchedule schedule,
      Clock clock,
      ScheduledExecutorService executor)
      throws IOException {
    this.bot = bot;
    this.reader = reader;
    this.historyFile = historyFile;
    this.schedule = schedule;
    this.clock = clock;
    this.executor = executor;
    this.site = reader.read();
    this.history = RefreshHistory.read(historyFile);
  }

  /** The reply to a request for a refresh. */
  public enum Reply {
    /** A refresh starts now. */
    STARTED,
    /** A refresh is running. */
    ALREADY_RUNNING,
    /** The last refresh was less than {@link #MIN_INTERVAL} ago. */
    TOO_SOON,
    /** The server stops. */
    STOPPING
  }

  public void start() {
    executor.execute(this::renderAgain);
    Future<?> unused =
        executor.scheduleWithFixedDelay(
            this::refreshIfDue, 0, POLL_INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
  }

  public SiteContent site() {
    return site;
  }

  /** {@return the status of the server as JSON} */
  public String statusJson() {
    Instant now = clock.instant();
    return new RefreshStatus(now, site, history, running.get(), schedule.next(history, now))
        .toJson(reason);
  }

  /** Starts a refresh, unless one is running or the last one has only just been made. */
  public Reply requestRefresh() {
    if (!running.compareAndSet(false, true)) {
      return Reply.ALREADY_RUNNING;
    }
    Optional<Instant> earliest = history.lastAttempt().map(last -> last.plus(MIN_INTERVAL));
    if (earliest.isPresent() && clock.instant().isBefore(earliest.get())) {
      running.set(false);
      return Reply.TOO_SOON;
    }
    try {
      executor.execute(this::refresh);
      return Reply.STARTED;
    } catch (RejectedExecutionException e) {
      running.set(false);
      return Reply.STOPPING;
    }
  }

  public void refreshIfDue() {
    Instant now = clock.instant();
    if (!schedule.next(history, now).isAfter(now) && running.compareAndSet(false, true)) {
      refresh();
    }
  }

  /**
   * Renders the newest digest again, because the configuration or the address may have changed. It
   * also completes a run that was killed, and sends no requests.
   */
  public void renderAgain() {
    Optional<LocalDate> day = site.newestDay();
    try {
      if (day.isPresent()) {
        bot.render(day.get());
        publish();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | RuntimeException e) {
      LOG.warn(
          "the digest of {} stays as it was: {}",
          day.orElseThrow(),
          SafeText.printable(e.toString()));
    }
    logStatus();
  }

  /**
   * Reads what the last run wrote and serves it.
   *
   * @throws IOException if it cannot be stored for serving
   */
  public void publish() throws IOException {
    site = reader.read();
  }

  private void logStatus() {
    Instant now = clock.instant();
    Instant next = schedule.next(history, now);
    LOG.info(
        "{}; next request to arXiv {}",
        site.newestDay()
            .map(day -> "serving the digest of " + day)
            .orElse("no digest yet" + reason.map(why -> ": " + why).orElse("")),
        next.isAfter(now) ? "at " + next.truncatedTo(ChronoUnit.SECONDS) : "now");
  }

  private void refresh() {
    Instant start = clock.instant();
    LocalDate due = schedule.due(start);
    RefreshOutcome outcome = RefreshOutcome.FAILED;
    try {
      RunReport report = bot.run();
      if (report.outcome() != RunOutcome.NOT_WRITTEN) {
        publish();
      }
      outcome = RefreshOutcome.of(report);
      reason = RefreshReason.of(report);
    } catch (InterruptedException e) { // the server stops; the next one repeats the refresh
      Thread.currentThread().interrupt();
      return;
    } catch (ArxivBotException | IOException e) {
      reason = RefreshReason.FAILED;
      LOG.error("refresh failed: {}", SafeText.printable(String.valueOf(e.getMessage())));
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      reason = RefreshReason.FAILED;
      LOG.error("refresh failed with an internal error, please report it", e);
    } finally {
      if (!Thread.currentThread().isInterrupted()) {
        history = history.with(start, due, outcome);
        history.write(historyFile);
        logStatus();
      }
      running.set(false);
    }
  }
}
