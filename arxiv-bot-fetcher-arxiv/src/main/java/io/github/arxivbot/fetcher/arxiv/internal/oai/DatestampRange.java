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
 * The datestamps that are asked for. What is announced on an evening is in the records by about
 * 22:30 Eastern (source: arXiv's help page on OAI-PMH), which in UTC is the day that the
 * announcement carries.
 *
 * @param from the first day, UTC, or null for the beginning
 * @param until the last day, UTC, or null for the end
 */
public record DatestampRange(@Nullable LocalDate from, @Nullable LocalDate until) {

  /** The announced days of a request; nothing if none of its days has an announcement yet. */
  public static Optional<DatestampRange> announced(
      FetchRequest request, AnnouncementCalendar calendar, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    LocalDate latest = calendar.latest(now);
    LocalDate first = request.from().orElse(latest);
    LocalDate asked = request.to().orElse(latest);
    LocalDate last = asked.isAfter(today) ? today : asked;
    List<LocalDate> days = calendar.days(first, last);
    return days.isEmpty()
        ? Optional.empty()
        : Optional.of(new DatestampRange(days.get(0), days.get(days.size() - 1)));
  }

  /** All days of a request, or all there are. */
  public static DatestampRange everything(FetchRequest request) {
    return new DatestampRange(request.from().orElse(null), request.to().orElse(null));
  }

  /** Whether a day lies within. */
  boolean contains(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
  }
}
