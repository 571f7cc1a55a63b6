package io.github.arxivbot.internal.pipeline.fetch;

import io.github.arxivbot.internal.calendar.ArxivCalendar;
import io.github.arxivbot.internal.settings.SourceSettings;
import java.time.LocalDate;
import java.util.List;

/**
 * The announcement days of each category: those of arXiv, unless one of its sources announces
 * papers every day.
 */
record SourceCalendar(SourceSettings sources) {

  /** Returns the announcement days of a category from a day on, before another day. */
  List<LocalDate> days(String category, LocalDate first, LocalDate end) {
    return first.isBefore(end)
        ? first.datesUntil(end).filter(day -> isAnnouncementDay(category, day)).toList()
        : List.of();
  }

  private boolean isAnnouncementDay(String category, LocalDate day) {
    return ArxivCalendar.isAnnouncementDay(day)
        || sources.fetchers().stream()
            .anyMatch(source -> source.categories().contains(category) && source.announcesDaily());
  }
}
