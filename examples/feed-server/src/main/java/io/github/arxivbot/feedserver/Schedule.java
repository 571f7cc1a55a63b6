package io.github.arxivbot.feedserver;

import io.github.arxivbot.fetcher.arxiv.calendar.AnnouncementCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * When arXiv is asked. Its feeds are made anew at midnight Eastern, before each day with an
 * announcement; some time after that the first attempt is made, and where the announcement was not
 * yet there, or not whole, a few more, ever further apart. Weekends and holidays are left alone.
 * Immutable.
 */
final class Schedule {

  /** How long arXiv may take to make its feeds. */
  private static final Duration AFTER_MIDNIGHT = Duration.ofMinutes(20);

  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofMinutes(30),
          Duration.ofHours(1),
          Duration.ofHours(2),
          Duration.ofHours(4),
          Duration.ofHours(4));

  private final AnnouncementCalendar calendar;
  private final Duration delay;

  /**
   * A schedule.
   *
   * @param spread how long after the others this server asks, so that not all ask at once
   */
  Schedule(AnnouncementCalendar calendar, Duration spread) {
    this.calendar = calendar;
    this.delay = AFTER_MIDNIGHT.plus(spread);
  }

  /** The newest announcement whose first attempt is due. */
  LocalDate due(Instant now) {
    return calendar.latest(now.minus(delay));
  }

  /** When the next attempt is to be made; a moment that has passed where it should have been. */
  Instant next(Attempts past, Instant now) {
    LocalDate due = due(now);
    Optional<LocalDate> settled = past.settled();
    if (settled.isPresent() && !settled.get().isBefore(due)) {
      return first(following(settled.get()));
    }
    Optional<Instant> last = past.last().filter(at -> !at.isBefore(first(due)));
    if (last.isEmpty()) {
      return first(due);
    }
    if (past.tries() > PAUSES.size()) {
      return first(following(due));
    }
    Instant again = last.get().plus(PAUSES.get(Math.max(past.tries(), 1) - 1));
    Instant nextDay = first(following(due));
    return again.isBefore(nextDay) ? again : nextDay;
  }

  private Instant first(LocalDate day) {
    return AnnouncementCalendar.startOf(day).plus(delay);
  }

  private LocalDate following(LocalDate day) {
    LocalDate later = day.plusDays(1);
    while (!calendar.isAnnounced(later)) {
      later = later.plusDays(1);
    }
    return later;
  }
}
