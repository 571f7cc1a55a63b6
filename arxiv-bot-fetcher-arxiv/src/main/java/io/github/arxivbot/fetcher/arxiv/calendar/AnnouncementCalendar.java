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
 * The days on which arXiv announces papers, and the time in which the papers of a day are
 * submitted.
 *
 * <p>A day is the Eastern date that the feeds carry: papers announced on Sunday at 20:00 are dated
 * Monday, those announced on Thursday at 20:00 are dated Friday, and there is no announcement on
 * Friday and Saturday evening. An announcement holds the papers that were submitted before 14:00
 * Eastern time of the working day before (source: <a
 * href="https://info.arxiv.org/help/availability.html">arXiv's help page "Availability of
 * submissions"</a>). If that day is a holiday, they are announced on the next announcement day.
 *
 * <p>arXiv may deviate from these rules: moderators hold papers back, and announcements can be
 * late. Before 2017 the deadline was different, which this calendar does not know. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * AnnouncementCalendar.arxiv().due(clock.instant()); // the announcement that the feeds should show
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
   * Returns the calendar with the built-in holidays. In a year without data only weekends have no
   * announcement.
   *
   * @return arXiv's calendar
   */
  public static AnnouncementCalendar arxiv() {
    return ARXIV;
  }

  /**
   * Returns this calendar with more holidays.
   *
   * @param more Eastern days whose feeds hold no announcement; known holidays and weekends may be
   *     among them
   * @return a new calendar
   */
  public AnnouncementCalendar withHolidays(Collection<LocalDate> more) {
    Set<LocalDate> all = new HashSet<>(holidays);
    all.addAll(List.copyOf(Objects.requireNonNull(more, "more")));
    return new AnnouncementCalendar(all);
  }

  /**
   * Tests whether the feeds of a day hold an announcement.
   *
   * @param day an Eastern day
   * @return true from Monday to Friday, except on holidays
   */
  public boolean isAnnounced(LocalDate day) {
    return ArxivCalendar.isWorkingDay(Objects.requireNonNull(day, "day"))
        && !holidays.contains(day);
  }

  /**
   * Returns the announcement that the feeds should show at a moment.
   *
   * @param now the moment
   * @return its Eastern day; empty on weekends and holidays
   */
  public Optional<LocalDate> due(Instant now) {
    return Optional.of(ArxivCalendar.dayOf(now)).filter(this::isAnnounced);
  }

  /**
   * Returns the newest announcement at a moment.
   *
   * @param now the moment
   * @return its Eastern day, or the last announcement day before it
   */
  public LocalDate latest(Instant now) {
    return previous(ArxivCalendar.dayOf(now).plusDays(1));
  }

  /**
   * Returns the announcement day before a day.
   *
   * @param day any Eastern day
   * @return the last announcement day that is earlier
   */
  public LocalDate previous(LocalDate day) {
    LocalDate earlier = Objects.requireNonNull(day, "day").minusDays(1);
    while (!isAnnounced(earlier)) {
      earlier = earlier.minusDays(1);
    }
    return earlier;
  }

  /**
   * Returns the announcement day after a day.
   *
   * @param day any Eastern day
   * @return the first announcement day that is later
   */
  public LocalDate next(LocalDate day) {
    LocalDate later = Objects.requireNonNull(day, "day").plusDays(1);
    while (!isAnnounced(later)) {
      later = later.plusDays(1);
    }
    return later;
  }

  /**
   * Returns the announcement days of a range.
   *
   * @param first the first day
   * @param last the last day, included
   * @return in ascending order; empty if there are none or the last day is before the first
   */
  public List<LocalDate> days(LocalDate first, LocalDate last) {
    Objects.requireNonNull(last, "last");
    return last.isBefore(Objects.requireNonNull(first, "first"))
        ? List.of()
        : first.datesUntil(last.plusDays(1)).filter(this::isAnnounced).toList();
  }

  /**
   * Returns the time in which the papers that are new on a day were submitted. The times of
   * consecutive announcement days have no gap and no overlap.
   *
   * @param day an announcement day
   * @return the time of their first versions
   * @throws IllegalArgumentException if there is no announcement on that day
   */
  public SubmissionTime submissions(LocalDate day) {
    if (!isAnnounced(day)) {
      throw new IllegalArgumentException(
          "submissions: expected a day with an announcement, found "
              + day
              + ", a weekend or holiday; check isAnnounced first");
    }
    return new SubmissionTime(deadline(previous(day)), deadline(day));
  }

  /**
   * Returns the day on which a paper is announced as new.
   *
   * @param submitted when version 1 was submitted
   * @return the announcement day whose {@link #submissions} contain it
   */
  public LocalDate dayOf(Instant submitted) {
    ZonedDateTime eastern =
        Objects.requireNonNull(submitted, "submitted").atZone(ArxivCalendar.EASTERN);
    LocalDate day = eastern.toLocalDate();
    boolean inTime = ArxivCalendar.isWorkingDay(day) && eastern.toLocalTime().isBefore(DEADLINE);
    return next(inTime ? day : nextWorkingDay(day));
  }

  /**
   * Returns the time that the feeds of a day state for their announcement.
   *
   * @param day an Eastern day
   * @return its midnight
   */
  public static Instant startOf(LocalDate day) {
    return ArxivCalendar.startOf(day);
  }

  /** A holiday moves an announcement, not a deadline: that of Tuesday is always on Monday. */
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
   * The time between two submission deadlines.
   *
   * @param from its start, included
   * @param until its end, excluded
   */
  public record SubmissionTime(Instant from, Instant until) {

    /**
     * Checks that the end is not before the start.
     *
     * @param from its start, included
     * @param until its end, excluded
     * @throws IllegalArgumentException if the end is before the start
     */
    public SubmissionTime {
      if (until.isBefore(from)) {
        throw new IllegalArgumentException(
            "submissions: expected an end from " + from + " on, found " + until);
      }
    }

    /**
     * Tests whether something was submitted in this time.
     *
     * @param submitted when it was submitted
     * @return true from {@link #from} on and before {@link #until}
     */
    public boolean contains(Instant submitted) {
      return !submitted.isBefore(from) && submitted.isBefore(until);
    }
  }
}
