package io.github.arxivbot.fetcher.arxiv.internal.snapshot;

import io.github.arxivbot.fetcher.arxiv.calendar.AnnouncementCalendar;
import io.github.arxivbot.fetcher.arxiv.internal.source.CategoryExpression;
import io.github.arxivbot.spi.FetchRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Selects the requested papers of a snapshot.
 *
 * @param from the first announcement day; null for all days
 * @param to the last announcement day; null for all days
 */
public record SnapshotFilter(
    CategoryExpression categories,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    AnnouncementCalendar calendar) {

  public static SnapshotFilter of(
      String category, FetchRequest request, AnnouncementCalendar calendar)
      throws SnapshotException {
    CategoryExpression categories =
        CategoryExpression.parse(category)
            .orElseThrow(() -> new SnapshotException(CategoryExpression.errorMessage(category)));
    return new SnapshotFilter(
        categories, request.from().orElse(null), request.to().orElse(null), calendar);
  }

  /** Tests a day; the day of a paper without date is null and accepted if all days are. */
  boolean accepts(@Nullable LocalDate day) {
    return day == null
        ? from == null
        : (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }
}
