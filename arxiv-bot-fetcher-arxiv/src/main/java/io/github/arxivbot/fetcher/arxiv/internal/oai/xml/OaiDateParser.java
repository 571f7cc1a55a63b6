package io.github.arxivbot.fetcher.arxiv.internal.oai.xml;

import io.github.arxivbot.fetcher.arxiv.internal.feed.FeedDates;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Parses the dates of OAI-PMH: days and times in UTC. Returns null for an invalid date. */
final class OaiDateParser {

  private OaiDateParser() {}

  /** Parses a day, or a time of which the day is returned. */
  static @Nullable LocalDate day(@Nullable String text) {
    String day = text == null ? "" : text.strip();
    if (!day.matches("\\d{4}-\\d{2}-\\d{2}(?:T[0-9:.]{8,16}Z)?")) {
      return null;
    }
    try {
      return LocalDate.parse(day.substring(0, 10));
    } catch (DateTimeException e) {
      return null;
    }
  }

  static @Nullable Instant startOfDay(@Nullable String text) {
    LocalDate day = day(text);
    return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  static @Nullable Instant time(@Nullable String text) {
    return text == null ? null : FeedDates.parse(text).orElse(null);
  }
}
