package io.github.arxivbot.internal.pipeline.rank;

import io.github.arxivbot.internal.calendar.ArxivCalendar;
import io.github.arxivbot.internal.pipeline.fetch.CollectedDay;
import io.github.arxivbot.model.BatchState;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.Verdict;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The sentence for readers on a day whose announcement is not in the digest: none was due, it is
 * late, or it could not be read.
 */
final class QuietDayNotice {

  /** After a week, the name of a day of the week means another day. */
  private static final int MAX_NAMED_DAYS = 6;

  private static final Set<BatchState> LATE = Set.of(BatchState.LATE, BatchState.STALE);

  private final CollectedDay day;
  private final LocalDate today;

  QuietDayNotice(CollectedDay day, LocalDate today) {
    this.day = day;
    this.today = today;
  }

  /**
   * Returns the notice above a digest.
   *
   * @param shown the day of the digest
   * @return empty if it is the digest of today's announcement, or of the newest that a source has
   */
  Optional<String> above(LocalDate shown) {
    if (!shown.isBefore(today) || !isQuiet()) {
      return Optional.empty();
    }
    String digest = isNamed(shown) ? name(shown) + "'s digest" : "the digest of " + shown;
    return Optional.of(reason() + missed(shown) + " This is " + digest + ".");
  }

  /** Returns the reason why there is no new digest after an earlier one. */
  String after(Digest earlier) {
    return reason() + missed(earlier.day());
  }

  /** Returns the reason why there is no digest at all. */
  String withoutDigest() {
    return reason() + " The first digest follows with the next announcement.";
  }

  private boolean isQuiet() {
    return !ArxivCalendar.isAnnouncementDay(today)
        || day.verdicts().isEmpty()
        || day.verdicts().stream().anyMatch(QuietDayNotice::isWithoutNewPapers);
  }

  private static boolean isWithoutNewPapers(Verdict verdict) {
    return verdict.papers() == 0 || verdict.state() == BatchState.STALE;
  }

  private String reason() {
    List<BatchState> states = day.verdicts().stream().map(Verdict::state).toList();
    if (ArxivCalendar.isAnnouncementDay(today)) {
      if (states.stream().anyMatch(LATE::contains)) {
        return "No new papers have been announced so far today." + failed();
      }
      if (states.stream().allMatch(BatchState.FAILED::equals)) {
        return "arXiv could not be read today.";
      }
    }
    return "No announcement today.";
  }

  private String failed() {
    String categories =
        day.verdicts().stream()
            .filter(verdict -> verdict.state() == BatchState.FAILED)
            .map(Verdict::category)
            .distinct()
            .collect(Collectors.joining(", "));
    return categories.isEmpty() ? "" : " " + categories + " could not be read.";
  }

  private String missed(LocalDate shown) {
    List<LocalDate> days =
        day.seen().missedDays().stream()
            .flatMap(range -> range.first().datesUntil(range.last().plusDays(1)))
            .filter(ArxivCalendar::isAnnouncementDay)
            .filter(missed -> missed.isAfter(shown) && missed.isBefore(today))
            .distinct()
            .sorted()
            .toList();
    if (days.isEmpty()) {
      return "";
    }
    String names =
        days.stream()
            .map(missed -> isNamed(missed) ? name(missed) : missed.toString())
            .collect(Collectors.joining(", "));
    int last = names.lastIndexOf(", ");
    return days.size() == 1
        ? " The announcement of " + names + " could not be read."
        : " The announcements of "
            + names.substring(0, last)
            + " and "
            + names.substring(last + 2)
            + " could not be read.";
  }

  private boolean isNamed(LocalDate other) {
    return !other.isBefore(today.minusDays(MAX_NAMED_DAYS));
  }

  private static String name(LocalDate day) {
    return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
