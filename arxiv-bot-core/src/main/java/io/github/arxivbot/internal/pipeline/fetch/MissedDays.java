package io.github.arxivbot.internal.pipeline.fetch;

import io.github.arxivbot.internal.calendar.ArxivCalendar;
import io.github.arxivbot.internal.state.SeenBatches;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Days of which earlier runs did not read the announcements.
 *
 * @param first the first day
 * @param last the last day
 * @param categories the categories that were missed
 */
record MissedDays(LocalDate first, LocalDate last, List<String> categories) {

  MissedDays {
    categories = List.copyOf(categories);
  }

  /**
   * Returns the days between the last complete day of each category and the day of a digest.
   *
   * @param seen the batches that earlier runs saw
   * @param categories all categories of the bot
   * @param day the day of the digest
   * @param oldest the first day that a profile accepts
   */
  static List<MissedDays> before(
      SeenBatches seen, List<String> categories, LocalDate day, LocalDate oldest) {
    Map<LocalDate, List<String>> byFirst = new TreeMap<>();
    for (String category : categories) {
      Optional<LocalDate> until = seen.completeUntil(category);
      until
          .map(last -> last.plusDays(1))
          .map(first -> first.isBefore(oldest) ? oldest : first)
          .ifPresent(
              first -> byFirst.computeIfAbsent(first, key -> new ArrayList<>()).add(category));
    }
    List<MissedDays> gaps = new ArrayList<>();
    byFirst.forEach((first, missed) -> gaps.add(new MissedDays(first, day.minusDays(1), missed)));
    gaps.removeIf(gap -> !gap.hasAnnouncements());
    return gaps;
  }

  private boolean hasAnnouncements() {
    return first
        .datesUntil(last.isBefore(first) ? first : last.plusDays(1))
        .anyMatch(ArxivCalendar::isAnnouncementDay);
  }

  String days() {
    return first.equals(last) ? first.toString() : first + " to " + last;
  }
}
