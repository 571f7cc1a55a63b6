package io.github.arxivbot.fetcher.arxiv.calendar;

import io.github.arxivbot.internal.calendar.ArxivCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The days on which arXiv announces papers, and what is announced on them.
 *
 * <p>A day is the date that the feeds carry, Eastern time: what is announced on Sunday at 20:00 is
 * Monday's, what is announced on Thursday at 20:00 is Friday's, and nothing is announced on Friday
 * and Saturday evening. It holds what was submitted before 14:00 Eastern of the working day before
 * (source: <a href="https://info.arxiv.org/help/availability.html">arXiv's help page "Availability
 * of submissions"</a>). What would have been announced on a holiday is announced on the next day
 * that is none.
 *
 * <p>That is the rule and not a promise: a paper may be held back by the moderators, and arXiv may
 * announce late. Before 2017 the deadline was another one, which this calendar does not know.
 * Immutable and thread-safe.
 *
 * <pre>{@code
 * AnnouncementCalendar.arxiv().due(clock.instant()); // what the feeds should show now, if anything
 * }</pre>
 */
public final class AnnouncementCalendar {

  private static final LocalTime DEADLINE = LocalTime.of(14, 0);
  private static final AnnouncementCalendar ARXIV =
      new AnnouncementCalendar(ArxivCalendar.holidays());

  private final Set<LocalDate> holidays;

  private AnnouncementCalendar(Set<LocalDate> holidays) {
    this.holidays = Set.copyOf(holidays);
  }

  /**
   * The calendar with the holidays that are known to us. Of a year without such data it knows the
   * weekends only.
   *
   * @return arXiv's calendar
   */
  public static AnnouncementCalendar arxiv() {
    return ARXIV;
  }

  /**
   * This calendar with more holidays.
   *
   * @param more days whose feeds hold no announcement, Eastern time; those that are known already
   *     and weekends do no harm
   * @return a new calendar
   */
  public AnnouncementCalendar withHolidays(Collection<LocalDate> more) {
    Set<LocalDate> all = new HashSet<>(holidays);
    all.addAll(List.copyOf(Objects.requireNonNull(more, "more")));
    return new AnnouncementCalendar(all);
  }

  /**
   * Whether the feeds of a day hold an announcement.
   *
   * @param day an Eastern day
   * @return true from Monday to Friday, unless the day is a holiday
   */
  public boolean isAnnounced(LocalDate day) {
    return ArxivCalendar.isWorkingDay(Objects.requireNonNull(day, "day"))
        && !holidays.contains(day);
  }

  /**
   * The announcement that the feeds should show at a moment.
   *
   * @param now the moment
   * @return its Eastern day; nothing where none is due, on a weekend or a holiday
   */
  public Optional<LocalDate> due(Instant now) {
    return Optional.of(ArxivCalendar.dayOf(now)).filter(this::isAnnounced);
  }

  /**
   * The newest announcement that there is at a moment.
   *
   * @param now the moment
   * @return its Eastern day, or the last announced day before it
   */
  public LocalDate latest(Instant now) {
    return previous(ArxivCalendar.dayOf(now).plusDays(1));
  }

  /**
   * The announced day before a day.
   *
   * @param day any day, announced or not
   * @return the last announced day that is earlier
   */
  public LocalDate previous(LocalDate day) {
    LocalDate earlier = Objects.requireNonNull(day, "day").minusDays(1);
    while (!isAnnounced(earlier)) {
      earlier = earlier.minusDays(1);
    }
    return earlier;
  }

  /**
   * The announced days of a span.
   *
   * @param first its first day
   * @param last its last day, included
   * @return in their order; empty where none is announced or the last day is before the first
   */
  public List<LocalDate> days(LocalDate first, LocalDate last) {
    Objects.requireNonNull(last, "last");
    return last.isBefore(Objects.requireNonNull(first, "first"))
        ? List.of()
        : first.datesUntil(last.plusDays(1)).filter(this::isAnnounced).toList();
  }

  /**
   * When the papers were submitted that are announced as new on a day. The spans of announced days
   * that follow each other join.
   *
   * @param day an announced day
   * @return the span of their first versions
   * @throws IllegalArgumentException if nothing is announced on that day
   */
  public Submissions submissions(LocalDate day) {
    if (!isAnnounced(day)) {
      throw new IllegalArgumentException(
          "submissions: expected a day on which arXiv announces, found "
              + day
              + ", a weekend or holiday; ask isAnnounced first");
    }
    return new Submissions(deadline(previous(day)), deadline(day));
  }

  /**
   * The day on which something is announced as new, by when it was submitted.
   *
   * @param submitted when version 1 was submitted
   * @return the announced day in whose {@link #submissions} it lies
   */
  public LocalDate dayOf(Instant submitted) {
    ZonedDateTime eastern =
        Objects.requireNonNull(submitted, "submitted").atZone(ArxivCalendar.EASTERN);
    LocalDate day = eastern.toLocalDate();
    boolean inTime = ArxivCalendar.isWorkingDay(day) && eastern.toLocalTime().isBefore(DEADLINE);
    LocalDate announced = (inTime ? day : nextWorkingDay(day)).plusDays(1);
    while (!isAnnounced(announced)) {
      announced = announced.plusDays(1);
    }
    return announced;
  }

  /**
   * The moment that the feeds of a day state as the time of their announcement.
   *
   * @param day an Eastern day
   * @return its midnight
   */
  public static Instant startOf(LocalDate day) {
    return ArxivCalendar.startOf(day);
  }

  /** A holiday moves an announcement, not a deadline: that of Tuesday is on Monday in any week. */
  private static Instant deadline(LocalDate day) {
    LocalDate before = day.minusDays(1);
    while (!ArxivCalendar.isWorkingDay(before)) {
      before = before.minusDays(1);
    }
    return before.atTime(DEADLINE).atZone(ArxivCalendar.EASTERN).toInstant();
  }

  private static LocalDate nextWorkingDay(LocalDate day) {
    LocalDate later = day.plusDays(1);
    while (!ArxivCalendar.isWorkingDay(later)) {
      later = later.plusDays(1);
    }
    return later;
  }

  /**
   * A span of submissions.
   *
   * @param from its first moment
   * @param until its end, not included
   */
  public record Submissions(Instant from, Instant until) {

    /**
     * Refuses what is no span.
     *
     * @param from its first moment
     * @param until its end
     * @throws IllegalArgumentException if it ends before it begins
     */
    public Submissions {
      if (until.isBefore(from)) {
        throw new IllegalArgumentException(
            "submissions: expected an end from " + from + " on, found " + until);
      }
    }

    /**
     * Whether something was submitted within this span.
     *
     * @param submitted when it was submitted
     * @return true from {@link #from} on and before {@link #until}
     */
    public boolean contains(Instant submitted) {
      return !submitted.isBefore(from) && submitted.isBefore(until);
    }
  }
}
