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
 * The requested announcement days, and when their papers were submitted.
 *
 * @param until the end of their submissions, excluded
 */
record AnnouncementRange(LocalDate first, LocalDate last, Instant from, Instant until) {

  /** arXiv started in August 1991. The limits keep the search for announcement days short. */
  private static final LocalDate MIN_DAY = LocalDate.of(1991, 8, 1);

  private static final LocalDate MAX_DAY = LocalDate.of(2199, 12, 31);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final DateTimeFormatter API_TIME =
      DateTimeFormatter.ofPattern("uuuuMMddHHmm", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** Returns the range of a request; empty if none of its days has an announcement. */
  static Optional<AnnouncementRange> of(
      FetchRequest request, AnnouncementCalendar calendar, Instant now) {
    LocalDate newest = calendar.latest(now);
    LocalDate first = request.from().orElse(newest);
    first = first.isBefore(MIN_DAY) ? MIN_DAY : first;
    LocalDate last = request.to().orElse(newest);
    last = last.isAfter(MAX_DAY) ? MAX_DAY : last;
    while (!first.isAfter(last) && !calendar.isAnnounced(first)) {
      first = first.plusDays(1);
    }
    while (!first.isAfter(last) && !calendar.isAnnounced(last)) {
      last = last.minusDays(1);
    }
    return first.isAfter(last)
        ? Optional.empty()
        : Optional.of(
            new AnnouncementRange(
                first,
                last,
                calendar.submissions(first).from(),
                calendar.submissions(last).until()));
  }

  @Nullable LocalDate onlyDay() {
    return first.equals(last) ? first : null;
  }

  /** Returns the search term of the API, in minutes UTC; the API includes the last minute. */
  String searchTerm() {
    return "submittedDate:[" + API_TIME.format(from) + " TO " + API_TIME.format(until) + "]";
  }

  boolean contains(Instant submitted) {
    return !submitted.isBefore(from) && submitted.isBefore(until);
  }

  /** Tests for the minute after the end, which the API includes because it counts minutes. */
  boolean isInMinuteAfter(Instant submitted) {
    return !submitted.isBefore(until) && submitted.isBefore(until.plus(MINUTE));
  }

  @Override
  public String toString() {
    return first.equals(last) ? first.toString() : first + " to " + last;
  }
}
