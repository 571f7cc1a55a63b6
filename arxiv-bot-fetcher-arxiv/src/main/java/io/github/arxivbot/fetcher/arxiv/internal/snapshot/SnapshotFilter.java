package io.github.arxivbot.fetcher.arxiv.internal.snapshot;

import io.github.arxivbot.fetcher.arxiv.calendar.AnnouncementCalendar;
import io.github.arxivbot.fetcher.arxiv.internal.source.CategoryExpression;
import io.github.arxivbot.spi.FetchRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which papers of a snapshot are wanted.
 *
 * @param asked the categories, of which a paper needs one
 * @param from the first announcement day; null for all days
 * @param to the last announcement day; null for all days
 * @param calendar says when a paper was announced
 */
public record SnapshotFilter(
    CategoryExpression asked,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    AnnouncementCalendar calendar) {

  /** Archives in which no paper stands that is not in one of their categories. */
  private static final Set<String> NO_CATEGORIES =
      Set.of("cs", "econ", "eess", "math", "nlin", "physics", "q-fin", "stat");

  public static SnapshotFilter of(String category, FetchRequest request, AnnouncementCalendar calendar)
      throws SnapshotException {
    CategoryExpression asked =
        CategoryExpression.of(category)
            .orElseThrow(() -> new SnapshotException(CategoryExpression.complaint(category)));
    for (String name : asked.names()) {
      if (NO_CATEGORIES.contains(name)) {
        throw new SnapshotException(
            "expected an arXiv category such as cs.LG, found the archive " + name);
      }
    }
    return new SnapshotFilter(
        asked, request.from().orElse(null), request.to().orElse(null), calendar);
  }

  boolean wantsAnyOf(List<String> categories) {
    return !Collections.disjoint(asked.names(), categories);
  }

  boolean wantsDays() {
    return from != null;
  }

  boolean wants(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  LocalDate dayOf(Instant submitted) {
    return calendar.dayOf(submitted);
  }
}
