package io.github.arxivbot.feedserver.refresh;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The outcome of past refreshes. It is kept on disk, so that a server that restarts often does not
 * send requests to arXiv each time.
 *
 * @param lastAttempt the start of the last refresh
 * @param lastSuccess the start of the last refresh that wrote a digest
 * @param settledDay the newest announcement that needs no further refresh
 * @param attemptedDay the announcement that the last refresh was for
 * @param attempts the number of refreshes for that announcement
 */
record RefreshHistory(
    Optional<Instant> lastAttempt,
    Optional<Instant> lastSuccess,
    Optional<LocalDate> settledDay,
    Optional<LocalDate> attemptedDay,
    int attempts) {

  static final RefreshHistory EMPTY =
      new RefreshHistory(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0);

  /**
   * Returns the history after another refresh.
   *
   * @param start when it started
   * @param day the announcement that it was for
   * @param isWritten whether it wrote a digest
   * @param isSettled whether that announcement needs no further refresh
   */
  RefreshHistory with(Instant start, LocalDate day, boolean isWritten, boolean isSettled) {
    return new RefreshHistory(
        Optional.of(start),
        isWritten ? Optional.of(start) : lastSuccess,
        isSettled ? Optional.of(day) : settledDay,
        Optional.of(day),
        attemptedDay.equals(Optional.of(day)) ? attempts + 1 : 1);
  }

  boolean isLastSuccessful() {
    return lastAttempt.isPresent() && lastAttempt.equals(lastSuccess);
  }
}
