package io.github.arxivbot.fetcher.arxiv.internal.oai;

import io.github.arxivbot.fetcher.arxiv.calendar.AnnouncementCalendar;
import io.github.arxivbot.spi.FetchRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The requested datestamps. What is announced on an evening is in the records by about 22:30
 * Eastern time (source: arXiv's help page on OAI-PMH); in UTC that is the day of the announcement.
 *
 * @param from the first day, UTC, or null for no limit
 * @param until the last day, UTC, or null for no limit
 */
public record DatestampRange(@Nullable LocalDate from, @Nullable LocalDate until) {

  /** Returns the announcement days of a request; empty if there is none yet. */
  public static Optional<DatestampRange> announced(
      FetchRequest request, AnnouncementCalendar calendar, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    LocalDate latest = calendar.latest(now);
    LocalDate first = request.from().orElse(latest);
    LocalDate requested = request.to().orElse(latest);
    LocalDate last = requested.isAfter(today) ? today : requested;
    List<LocalDate> days = calendar.days(first, last);
    return days.isEmpty()
        ? Optional.empty()
        : Optional.of(new DatestampRange(days.get(0), days.get(days.size() - 1)));
  }

  /** Returns all days of a request; without limits if it names no days. */
  public static DatestampRange ofRequest(FetchRequest request) {
    return new DatestampRange(request.from().orElse(null), request.to().orElse(null));
  }

  boolean contains(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
  }
}
