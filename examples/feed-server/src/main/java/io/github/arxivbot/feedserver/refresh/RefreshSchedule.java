package io.github.arxivbot.feedserver.refresh;

import io.github.arxivbot.fetcher.arxiv.calendar.AnnouncementCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The times of refreshes. arXiv rebuilds its feeds at midnight Eastern time before each day with an
 * announcement. The first refresh for it starts some time later. While the announcement is late or
 * incomplete, a few more follow at growing intervals. There is none on weekends and holidays.
 */
public final class RefreshSchedule {

  /** The time that arXiv may take to rebuild its feeds. */
  private static final Duration MIN_DELAY = Duration.ofMinutes(20);

  private static final List<Duration> RETRY_DELAYS =
      List.of(
          Duration.ofMinutes(30),
          Duration.ofHours(1),
          Duration.ofHours(2),
          Duration.ofHours(4),
          Duration.ofHours(4));

  private final AnnouncementCalendar calendar;
  private final Duration delay;

  /** Creates a schedule with a delay, so that not all servers send their requests at once. */
  public RefreshSchedule(AnnouncementCalendar calendar, Duration jitter) {
    this.calendar = calendar;
    this.delay = MIN_DELAY.plus(jitter);
  }

  /** Returns the newest announcement whose first refresh is due. */
  LocalDate due(Instant now) {
    return calendar.latest(now.minus(delay));
  }

  /** Returns the time of the next refresh; it is in the past if a refresh is overdue. */
  Instant next(RefreshHistory history, Instant now) {
    LocalDate due = due(now);
    Optional<LocalDate> settled = history.settledDay().filter(day -> !day.isBefore(due));
    if (settled.isPresent()) {
      return first(calendar.next(settled.get()));
    }
    Optional<Instant> last = history.lastAttempt().filter(time -> !time.isBefore(first(due)));
    if (last.isEmpty()) {
      return first(due);
    }
    Instant nextDay = first(calendar.next(due));
    if (history.attempts() > RETRY_DELAYS.size()) {
      return nextDay;
    }
    Instant retry = last.get().plus(RETRY_DELAYS.get(Math.max(history.attempts(), 1) - 1));
    return retry.isBefore(nextDay) ? retry : nextDay;
  }

  private Instant first(LocalDate day) {
    return AnnouncementCalendar.startOf(day).plus(delay);
  }
}
