package io.github.arxivbot.fetcher.arxiv.internal.api;

import io.github.arxivbot.fetcher.arxiv.calendar.AnnouncementCalendar;
import io.github.arxivbot.spi.FetchRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The announcement days that are asked for, and when their papers were submitted.
 *
 * @param first the first announced day
 * @param last the last announced day
 * @param from the first moment of their submissions
 * @param until the end of their submissions, not included
 */
record AnnouncementRange(LocalDate first, LocalDate last, Instant from, Instant until) {

  /** arXiv opened in August 1991; a search for days outside of these years would take for ever. */
  private static final LocalDate EARLIEST = LocalDate.of(1991, 8, 1);

  private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final DateTimeFormatter API_TIME =
      DateTimeFormatter.ofPattern("uuuuMMddHHmm", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** The window of a request; nothing if none of its days is an announced one. */
  static Optional<AnnouncementRange> of(FetchRequest request, AnnouncementCalendar calendar, Instant now) {
    LocalDate newest = calendar.latest(now);
    LocalDate first = later(request.from().orElse(newest), EARLIEST);
    LocalDate last = earlier(request.to().orElse(newest), LATEST);
    while (!first.isAfter(last) && !calendar.isAnnounced(first)) {
      first = first.plusDays(1);
    }
    while (!first.isAfter(last) && !calendar.isAnnounced(last)) {
      last = last.minusDays(1);
    }
    return first.isAfter(last) ? Optional.empty() : Optional.of(between(first, last, calendar));
  }

  private static AnnouncementRange between(LocalDate first, LocalDate last, AnnouncementCalendar calendar) {
    return new AnnouncementRange(
        first, last, calendar.submissions(first).from(), calendar.submissions(last).until());
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  /** The day, if it is only one. */
  @Nullable LocalDate day() {
    return first.equals(last) ? first : null;
  }

  /** As the query API wants it, in minutes of GMT; it takes the last minute in. */
  String searchTerm() {
    return "submittedDate:[" + API_TIME.format(from) + " TO " + API_TIME.format(until) + "]";
  }

  boolean holds(Instant submitted) {
    return !submitted.isBefore(from) && submitted.isBefore(until);
  }

  /** Whether the API may give it by its own rule, which counts whole minutes. */
  boolean isInItsLastMinute(Instant submitted) {
    return !submitted.isBefore(until) && submitted.isBefore(until.plus(MINUTE));
  }

  /** For people. */
  @Override
  public String toString() {
    return first.equals(last) ? first.toString() : first + " to " + last;
  }
}
