package io.github.arxivbot.internal.pipeline.fetch;

import io.github.arxivbot.internal.guard.GuardedFetcher;
import io.github.arxivbot.internal.pipeline.context.RunContext;
import io.github.arxivbot.internal.settings.SourceSettings;
import io.github.arxivbot.internal.state.MissedDayRanges;
import io.github.arxivbot.internal.state.SeenBatches;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Problem.Step;
import io.github.arxivbot.run.MissedDays;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads the announcements that earlier runs missed: those since the last complete day of a
 * category, and those that no source could give. Older ones than every profile accepts are given
 * up.
 */
final class CatchUp {

  private final RunContext context;
  private final SourceSettings sources;
  private final SourceReader reader;
  private final SeenBatches seen;
  private final LocalDate end;
  private final Map<String, Set<LocalDate>> unread = new LinkedHashMap<>();

  /**
   * Creates the catch-up of one run.
   *
   * @param seen the batches that earlier runs saw
   * @param newest the batches of this run, among which old feeds may show missed days
   * @param end the first day that is not read
   */
  CatchUp(
      RunContext context,
      SourceReader reader,
      SeenBatches seen,
      FetchedBatches newest,
      LocalDate end) {
    this.context = context;
    this.sources = context.settings().sources();
    this.reader = reader;
    this.seen = seen;
    this.end = end;
    for (String category : sources.categories()) {
      Set<LocalDate> missed = missed(category);
      missed.removeAll(newest.earlierDays(category));
      unread.put(category, missed);
    }
  }

  private Set<LocalDate> missed(String category) {
    LocalDate oldest = context.oldestDay();
    Set<LocalDate> days = new TreeSet<>(seen.missed(category));
    days.addAll(since(category));
    days.removeIf(day -> day.isBefore(oldest) || !day.isBefore(end));
    return days;
  }

  /** Returns the days after the last complete one; none if there was no run before. */
  private List<LocalDate> since(String category) {
    return seen.completeUntil(category)
        .map(day -> new SourceCalendar(sources).days(category, day.plusDays(1), end))
        .orElse(List.of());
  }

  /** Reads the missed days, as far as the sources reach back. */
  FetchedBatches read() throws InterruptedException {
    if (sources.fetchers().stream().noneMatch(GuardedFetcher::reachesBack)) {
      reportUnreachable();
      return FetchedBatches.NONE;
    }
    FetchedBatches all = FetchedBatches.NONE;
    for (MissedDays missed : MissedDayRanges.of(unread)) {
      context.listener().catchUpStarted(missed.categories(), missed.first(), missed.last());
      FetchedBatches caughtUp = reader.readPast(missed);
      all = all.plus(caughtUp.all());
      for (String category : missed.categories()) {
        if (caughtUp.isComplete(category)) {
          unread(category).removeIf(day -> isWithin(day, missed));
        }
      }
    }
    return all;
  }

  private Set<LocalDate> unread(String category) {
    return unread.getOrDefault(category, new TreeSet<>());
  }

  private static boolean isWithin(LocalDate day, MissedDays range) {
    return !day.isBefore(range.first()) && !day.isAfter(range.last());
  }

  /** Reports days once: later runs find them in the state. */
  private void reportUnreachable() {
    Map<String, List<LocalDate>> found = new LinkedHashMap<>();
    unread.forEach(
        (category, days) -> {
          Set<LocalDate> recent = Set.copyOf(since(category));
          found.put(category, days.stream().filter(recent::contains).toList());
        });
    for (MissedDays missed : MissedDayRanges.of(found)) {
      String message =
          "the announcements of "
              + missed.days()
              + " were missed, and no configured source can read past days; read them with: "
              + missed.command()
              + " (or add arxiv-api to \"fetchers\", and the next run reads them)";
      String subject = String.join(", ", missed.categories());
      context.report(new Problem(Step.FETCH, subject, message, false));
    }
  }

  /** Returns the missed days that were not read, by category. */
  Map<String, Set<LocalDate>> unread() {
    return unread;
  }
}
