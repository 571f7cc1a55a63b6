package io.github.arxivbot.feedserver.web;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts the requests with a wrong token, and logs the count at most once a minute. Each one in a
 * row delays the response twice as long, so that guessing is slow; no thread waits. Thread-safe.
 */
final class WrongTokens {

  static final Duration MAX_DELAY = Duration.ofSeconds(4);
  static final int MAX_WAITING = 32;

  private static final Logger LOG = LoggerFactory.getLogger(WrongTokens.class);
  private static final long FIRST_DELAY_MILLIS = 125;
  private static final int MAX_DOUBLINGS = 5;
  private static final long LOG_INTERVAL_NANOS = TimeUnit.MINUTES.toNanos(1);

  private long total;
  private long logged;
  private int inRow;
  private int waiting;
  private long lastLog;

  /**
   * Counts a wrong token.
   *
   * @return how long to delay the response, after which {@link #end} is called; empty if too many
   *     responses wait
   */
  synchronized Optional<Duration> add(long nanoTime) {
    total++;
    if (logged == 0 || nanoTime - lastLog >= LOG_INTERVAL_NANOS) {
      LOG.warn(
          "{} requests with a wrong token since the last line, {} in all", total - logged, total);
      logged = total;
      lastLog = nanoTime;
    }
    Duration delay = Duration.ofMillis(FIRST_DELAY_MILLIS << Math.min(inRow, MAX_DOUBLINGS));
    inRow++;
    if (waiting == MAX_WAITING) {
      return Optional.empty();
    }
    waiting++;
    return Optional.of(delay);
  }

  /** Ends the delay of a response. */
  synchronized void end() {
    waiting--;
  }

  /** Ends the row: the right token was sent. */
  synchronized void reset() {
    inRow = 0;
  }
}
