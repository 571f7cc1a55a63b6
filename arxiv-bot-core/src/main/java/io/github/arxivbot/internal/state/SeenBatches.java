package io.github.arxivbot.internal.state;

import io.github.arxivbot.internal.calendar.ArxivCalendar;
import io.github.arxivbot.model.Digest.QuietDay;
import io.github.arxivbot.model.Verdict.BatchState;
import io.github.arxivbot.run.MissedDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The batches that earlier runs saw of each category, to recognize repeated ones, and why the last
 * run saw no new announcement. Immutable.
 */
public final class SeenBatches {

  /** A repeated batch is nearly always that of the day before. */
  private static final int MAX_BATCHES = 5;

  private final TreeMap<String, CategoryHistory> histories;
  private final @Nullable QuietDay quietDay;

  SeenBatches(Map<String, CategoryHistory> histories, @Nullable QuietDay quietDay) {
    this.histories = new TreeMap<>(histories);
    this.quietDay = quietDay;
  }

  /**
   * A batch as a run saw it.
   *
   * @param papers the identifiers without version of its new and cross-listed papers
   */
  public record SeenBatch(LocalDate day, String source, BatchState state, List<String> papers) {

    public SeenBatch {
      papers = List.copyOf(papers);
    }

    private boolean isSameAs(SeenBatch other) {
      return day.equals(other.day) && source.equals(other.source);
    }
  }

  /**
   * The batches of one category.
   *
   * @param completeUntil the last day up to which only the missed days are missing, or null
   * @param missed the announcement days that no source could give
   * @param batches the newest batches, oldest first
   */
  record CategoryHistory(
      @Nullable LocalDate completeUntil, Set<LocalDate> missed, List<SeenBatch> batches) {
    static final CategoryHistory EMPTY = new CategoryHistory(null, Set.of(), List.of());

    CategoryHistory {
      missed = Collections.unmodifiableSortedSet(new TreeSet<>(missed));
      batches = List.copyOf(batches);
    }

    CategoryHistory with(SeenBatch batch) {
      List<SeenBatch> all = new ArrayList<>(batches);
      all.removeIf(batch::isSameAs);
      all.add(batch);
      all.sort(Comparator.comparing(SeenBatch::day));
      return new CategoryHistory(
          completeUntil, missed, all.subList(Math.max(0, all.size() - MAX_BATCHES), all.size()));
    }

    CategoryHistory without(LocalDate day) {
      boolean includesDay = completeUntil != null && !completeUntil.isBefore(day);
      return new CategoryHistory(
          includesDay ? day.minusDays(1) : completeUntil,
          missed,
          batches.stream().filter(batch -> !batch.day().equals(day)).toList());
    }
  }

  public static SeenBatches empty() {
    return new SeenBatches(Map.of(), null);
  }

  /** Returns the newest batches of a category, oldest first. */
  public List<SeenBatch> batches(String category) {
    return history(category).batches();
  }

  /**
   * Returns the last day up to which no announcement of a category is missing, except those of
   * {@link #missed}.
   */
  public Optional<LocalDate> completeUntil(String category) {
    return Optional.ofNullable(history(category).completeUntil());
  }

  /** Adds a batch. It replaces an earlier one of the same day and source. */
  public SeenBatches with(String category, SeenBatch batch) {
    return change(category, history -> history.with(batch));
  }

  /** Sets the last day up to which no announcement of a category is missing. */
  public SeenBatches completeUntil(String category, LocalDate day) {
    Objects.requireNonNull(day, "day");
    return change(
        category, history -> new CategoryHistory(day, history.missed(), history.batches()));
  }

  /** Returns the announcement days of a category that no source could give, in ascending order. */
  public Set<LocalDate> missed(String category) {
    return history(category).missed();
  }

  /** Sets the announcement days of a category that no source could give. */
  public SeenBatches missed(String category, Collection<LocalDate> days) {
    return change(
        category,
        history ->
            new CategoryHistory(history.completeUntil(), Set.copyOf(days), history.batches()));
  }

  /** Removes a day that was read from the missed days of a category. */
  public SeenBatches withoutMissed(String category, LocalDate day) {
    Set<LocalDate> others = new TreeSet<>(missed(category));
    return others.remove(day) ? missed(category, others) : this;
  }

  /** Gives up the missed days before a day. */
  public SeenBatches withoutMissedBefore(LocalDate oldest) {
    SeenBatches after = this;
    for (String category : histories.keySet()) {
      List<LocalDate> recent =
          missed(category).stream().filter(day -> !day.isBefore(oldest)).toList();
      after = after.missed(category, recent);
    }
    return after;
  }

  /** Returns all missed days as ranges, oldest first. */
  public List<MissedDays> missedDays() {
    Map<String, Set<LocalDate>> days = new TreeMap<>();
    histories.forEach((category, history) -> days.put(category, history.missed()));
    return MissedDayRanges.of(days);
  }

  /** Sets the day of the last run, if there was no new announcement. */
  public SeenBatches quietDay(@Nullable QuietDay day) {
    return new SeenBatches(histories, day);
  }

  /**
   * Returns the facts about a day without a new announcement, with all missed days before it; empty
   * if the newest digest is up to date.
   */
  public Optional<QuietDay> quietDay(LocalDate today) {
    Optional<QuietDay> known = Optional.ofNullable(quietDay).filter(day -> day.day().equals(today));
    List<String> unread = known.map(QuietDay::unread).orElse(List.of());
    return known
        .map(QuietDay::reason)
        .or(
            () ->
                ArxivCalendar.isAnnouncementDay(today)
                    ? Optional.empty()
                    : Optional.of(QuietDay.Reason.NO_ANNOUNCEMENT))
        .map(reason -> new QuietDay(today, reason, unread, missedBefore(today)));
  }

  private List<LocalDate> missedBefore(LocalDate day) {
    return histories.values().stream()
        .flatMap(history -> history.missed().stream())
        .filter(missed -> missed.isBefore(day) && ArxivCalendar.isAnnouncementDay(missed))
        .distinct()
        .sorted()
        .toList();
  }

  /** Removes the batches of a day, so that its announcements are missing again. */
  SeenBatches without(LocalDate day) {
    Map<String, CategoryHistory> all = new TreeMap<>(histories);
    all.replaceAll((category, history) -> history.without(day));
    return new SeenBatches(all, quietDay);
  }

  private SeenBatches change(String category, UnaryOperator<CategoryHistory> change) {
    Map<String, CategoryHistory> all = new TreeMap<>(histories);
    all.put(category, change.apply(history(category)));
    return new SeenBatches(all, quietDay);
  }

  private CategoryHistory history(String category) {
    return histories.getOrDefault(
        Objects.requireNonNull(category, "category"), CategoryHistory.EMPTY);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SeenBatches seen
        && seen.histories.equals(histories)
        && Objects.equals(seen.quietDay, quietDay);
  }

  @Override
  public int hashCode() {
    return Objects.hash(histories, quietDay);
  }

  /** Returns the day of the last run, if there was no new announcement, or null. */
  @Nullable QuietDay lastQuietDay() {
    return quietDay;
  }

  /** Returns the history of each category, in alphabetical order. */
  Map<String, CategoryHistory> histories() {
    return histories;
  }
}
