package io.github.arxivbot.internal.calendar;

import io.github.arxivbot.internal.text.ResourceText;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * arXiv's time zone, working days and holidays. Thread-safe.
 *
 * <p>A day of arXiv is a date in Eastern time. Source: <a
 * href="https://info.arxiv.org/help/availability.html">arXiv's help page "Availability of
 * submissions"</a>.
 */
public final class ArxivCalendar {

  /** The time zone of arXiv's deadlines and announcements, with daylight saving time. */
  public static final ZoneId EASTERN = ZoneId.of("America/New_York");

  private static final String RESOURCE = "holidays.txt";
  private static final Set<LocalDate> HOLIDAYS = readHolidays();

  private ArxivCalendar() {}

  /**
   * Returns the built-in holidays, from Monday to Friday. For a year without data there are none.
   */
  public static Set<LocalDate> holidays() {
    return HOLIDAYS;
  }

  /** Tests whether a day is a weekday, which on arXiv is every day with a submission deadline. */
  public static boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  /** Tests whether arXiv announces papers on a day: on weekdays except the {@link #holidays}. */
  public static boolean isAnnouncementDay(LocalDate day) {
    return isWorkingDay(day) && !HOLIDAYS.contains(day);
  }

  /** Returns the Eastern day of a moment. */
  public static LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(Objects.requireNonNull(moment, "moment"), EASTERN);
  }

  /** Returns midnight of a day, which feeds state as the time of its announcement. */
  public static Instant startOf(LocalDate day) {
    return Objects.requireNonNull(day, "day").atStartOfDay(EASTERN).toInstant();
  }

  private static Set<LocalDate> readHolidays() {
    return parse(ResourceText.read(ArxivCalendar.class.getResourceAsStream(RESOURCE), RESOURCE));
  }

  /** Parses one ISO date per line; a number sign starts a comment. */
  private static Set<LocalDate> parse(String text) {
    return text.lines()
        .map(line -> line.replaceFirst("#.*", "").strip())
        .filter(line -> !line.isEmpty())
        .map(LocalDate::parse)
        .collect(Collectors.toUnmodifiableSet());
  }
}
