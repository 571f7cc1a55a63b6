package io.github.arxivbot.feedserver;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of the attempts to refresh. It outlives the process, so that a server that is started
 * again and again does not ask arXiv each time. Immutable.
 */
final class Attempts {

  private final @Nullable Instant last;
  private final @Nullable Instant lastGood;
  private final @Nullable LocalDate settled;
  private final @Nullable LocalDate day;
  private final int tries;

  Attempts(
      @Nullable Instant last,
      @Nullable Instant lastGood,
      @Nullable LocalDate settled,
      @Nullable LocalDate day,
      int tries) {
    this.last = last;
    this.lastGood = lastGood;
    this.settled = settled;
    this.day = day;
    this.tries = tries;
  }

  static Attempts none() {
    return new Attempts(null, null, null, null, 0);
  }

  /**
   * After one more.
   *
   * @param at when it was begun
   * @param due the announcement that it was for
   * @param isWritten whether it brought a digest
   * @param isSettled whether there is nothing left to be had of that announcement
   */
  Attempts and(Instant at, LocalDate due, boolean isWritten, boolean isSettled) {
    return new Attempts(
        at,
        isWritten ? at : lastGood,
        isSettled ? due : settled,
        due,
        due.equals(day) ? tries + 1 : 1);
  }

  /** When the last was begun. */
  Optional<Instant> last() {
    return Optional.ofNullable(last);
  }

  /** When the last that brought a digest was begun. */
  Optional<Instant> lastGood() {
    return Optional.ofNullable(lastGood);
  }

  /** The newest announcement of which nothing is left to be had. */
  Optional<LocalDate> settled() {
    return Optional.ofNullable(settled);
  }

  /** The announcement that the last one was for. */
  Optional<LocalDate> day() {
    return Optional.ofNullable(day);
  }

  /** How many there were for that announcement. */
  int tries() {
    return tries;
  }

  /** Whether the last one brought a digest. */
  boolean isLastGood() {
    return last != null && last.equals(lastGood);
  }
}
