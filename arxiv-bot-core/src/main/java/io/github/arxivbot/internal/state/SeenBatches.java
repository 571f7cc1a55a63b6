package io.github.arxivbot.internal.state;

import io.github.arxivbot.model.BatchState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The batches that earlier runs saw of each category, to recognize repeated ones. Immutable. */
public final class SeenBatches {

  /** A repeated batch is nearly always that of the day before. */
  private static final int MAX_BATCHES = 5;

  private final TreeMap<String, CategoryHistory> histories;

  SeenBatches(Map<String, CategoryHistory> histories) {
    this.histories = new TreeMap<>(histories);
  }

  /**
   * A batch as a run saw it.
   *
   * @param day its announcement day
   * @param source the name of the fetcher
   * @param state its verdict
   * @param papers the identifiers without version of its new and cross-listed papers
   */
  public record SeenBatch(LocalDate day, String source, BatchState state, List<String> papers) {

    /** Copies the list. */
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
   * @param completeUntil the last day up to which no announcement is missing, or null
   * @param batches the newest batches, oldest first
   */
  record CategoryHistory(@Nullable LocalDate completeUntil, List<SeenBatch> batches) {
    static final CategoryHistory EMPTY = new CategoryHistory(null, List.of());

    CategoryHistory {
      batches = List.copyOf(batches);
    }

    CategoryHistory with(SeenBatch batch) {
      List<SeenBatch> all = new ArrayList<>(batches);
      all.removeIf(batch::isSameAs);
      all.add(batch);
      all.sort(Comparator.comparing(SeenBatch::day));
      return new CategoryHistory(
          completeUntil, all.subList(Math.max(0, all.size() - MAX_BATCHES), all.size()));
    }

    CategoryHistory without(LocalDate day) {
      boolean includesDay = completeUntil != null && !completeUntil.isBefore(day);
      return new CategoryHistory(
          includesDay ? day.minusDays(1) : completeUntil,
          batches.stream().filter(batch -> !batch.day().equals(day)).toList());
    }
  }

  /** Returns an empty history. */
  public static SeenBatches empty() {
    return new SeenBatches(Map.of());
  }

  /** Returns the newest batches of a category, oldest first. */
  public List<SeenBatch> batches(String category) {
    return history(category).batches();
  }

  /** Returns the last day up to which no announcement of a category is missing. */
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
    return change(category, history -> new CategoryHistory(day, history.batches()));
  }

  /** Removes the batches of a day, so that its announcements are missing again. */
  SeenBatches without(LocalDate day) {
    Map<String, CategoryHistory> all = new TreeMap<>(histories);
    all.replaceAll((category, history) -> history.without(day));
    return new SeenBatches(all);
  }

  private SeenBatches change(String category, UnaryOperator<CategoryHistory> change) {
    Map<String, CategoryHistory> all = new TreeMap<>(histories);
    all.put(category, change.apply(history(category)));
    return new SeenBatches(all);
  }

  private CategoryHistory history(String category) {
    return histories.getOrDefault(
        Objects.requireNonNull(category, "category"), CategoryHistory.EMPTY);
  }

  /** Returns the history of each category, in alphabetical order. */
  Map<String, CategoryHistory> histories() {
    return histories;
  }
}
