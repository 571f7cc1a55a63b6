package io.github.arxivbot.feedserver;

import io.github.arxivbot.ArxivBot;
import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.model.ArxivBotException;
import io.github.arxivbot.run.RunOutcome;
import io.github.arxivbot.run.RunReport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what is shown fresh: runs the bot when it is time or when somebody asks, one run at a time,
 * and shows what the run wrote as soon as it has ended. Meanwhile, and whatever goes wrong, what
 * was there is shown. Thread-safe.
 */
final class Refreshing {

  /** How long after one attempt another may be asked for. */
  static final Duration PAUSE = Duration.ofMinutes(1);

  private static final Logger LOG = LoggerFactory.getLogger(Refreshing.class);

  /** The clock is looked at so often, for a machine that slept has missed its alarm. */
  private static final Duration LOOK = Duration.ofSeconds(30);

  private final ArxivBot bot;
  private final SiteReader reader;
  private final AttemptsFile file;
  private final Schedule schedule;
  private final Clock clock;
  private final ScheduledExecutorService thread;
  private final AtomicBoolean underWay = new AtomicBoolean();
  private volatile Site site;
  private volatile Attempts attempts;

  Refreshing(
      ArxivBot bot,
      SiteReader reader,
      AttemptsFile file,
      Schedule schedule,
      Clock clock,
      ScheduledExecutorService thread) {
    this.bot = bot;
    this.reader = reader;
    this.file = file;
    this.schedule = schedule;
    this.clock = clock;
    this.thread = thread;
    this.site = reader.read();
    this.attempts = file.read();
  }

  /** What became of a request. */
  enum Reply {
    STARTED,
    UNDER_WAY,
    TOO_SOON
  }

  /** Begins to look at the clock. */
  void start() {
    thread.execute(this::renderAgain);
    Future<?> unused =
        thread.scheduleWithFixedDelay(this::look, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Whether there is anything to show. */
  boolean hasSomething() {
    return site.feeds() > 0;
  }

  /** What is to be shown now. */
  Site site() {
    return site;
  }

  Status status() {
    Instant now = clock.instant();
    return new Status(now, site, attempts, underWay.get(), schedule.next(attempts, now));
  }

  /** Has the feeds refreshed now, unless that is being done or was done just before. */
  Reply request() {
    Instant earliest = attempts.last().map(last -> last.plus(PAUSE)).orElse(Instant.MIN);
    if (!underWay.compareAndSet(false, true)) {
      return Reply.UNDER_WAY;
    }
    if (clock.instant().isBefore(earliest)) {
      underWay.set(false);
      return Reply.TOO_SOON;
    }
    try {
      thread.execute(this::refresh);
    } catch (RejectedExecutionException e) { // the server is about to stop
      underWay.set(false);
      return Reply.TOO_SOON;
    }
    return Reply.STARTED;
  }

  /** Refreshes, if it is time. */
  void look() {
    Instant now = clock.instant();
    if (!schedule.next(attempts, now).isAfter(now) && underWay.compareAndSet(false, true)) {
      refresh();
    }
  }

  /**
   * Writes everything once more from the newest digest, for the configuration or the address may
   * have changed since; a run that was killed is ended by this, too. It asks nobody.
   */
  void renderAgain() {
    site.newest()
        .ifPresent(
            day -> {
              try {
                bot.render(day);
                site = reader.read();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              } catch (RuntimeException e) {
                LOG.warn("the digest of {} is shown as it was: {}", day, SafeText.printable(e.toString()));
              }
            });
    tell();
  }

  /** For who looks after the server: what its readers see, and until when. */
  private void tell() {
    Instant now = clock.instant();
    Instant next = schedule.next(attempts, now);
    String shown =
        site.newest()
            .map(day -> "the digest of " + day + " is shown")
            .orElse("nothing to show yet");
    LOG.info(
        "{}; arXiv is asked {}",
        shown,
        next.isAfter(now) ? "again at " + next.truncatedTo(ChronoUnit.SECONDS) : "now");
  }

  private void refresh() {
    Instant begun = clock.instant();
    LocalDate due = schedule.due(begun);
    boolean isWritten = false;
    boolean isSettled = false;
    try {
      RunReport report = bot.run();
      isWritten = report.outcome() == RunOutcome.WRITTEN;
      isSettled = Settling.isSettled(report);
      if (isWritten) {
        site = reader.read();
      }
    } catch (InterruptedException e) { // the server stops; the next one makes the attempt
      Thread.currentThread().interrupt();
      return;
    } catch (ArxivBotException e) {
      LOG.error("the refresh failed: {}", SafeText.printable(String.valueOf(e.getMessage())));
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      LOG.error("the refresh failed; this is a defect of ours, please report it", e);
    } finally {
      if (!Thread.currentThread().isInterrupted()) {
        attempts = attempts.and(begun, due, isWritten, isSettled);
        file.write(attempts);
        tell();
      }
      underWay.set(false);
    }
  }
}
