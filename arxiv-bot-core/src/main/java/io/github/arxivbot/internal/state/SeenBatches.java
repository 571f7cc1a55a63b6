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
import org.jspecify.annotations.Nullable;

/** What earlier runs saw of each category: by this a repeated batch is told. Immutable. */
public final class SeenBatches {

  /** A repeated batch is nearly always that of the day before. */
  private static final int BATCHES_KEPT = 5;

  private final TreeMap<String, CategoryHistory> histories;

  SeenBatches(Map<String, CategoryHistory> histories) {
    this.histories = new TreeMap<>(histories);
  }

  /**
   * A batch as a run saw it.
   *
   * @param day the announcement day that it stated
   * @param source the fetcher's name
   * @param state what became of it
   * @param papers identifiers without version of what it announced as new or cross-listed
   */
  public record SeenBatch(LocalDate day, String source, BatchState state, List<String> papers) {

    /**
     * Refuses null.
     *
     * @param day the announcement day
     * @param source the fetcher's name
     * @param state what became of it
     * @param papers identifiers without version
     */
    public SeenBatch {
      Objects.requireNonNull(day, "day");
      Objects.requireNonNull(source, "source");
      Objects.requireNonNull(state, "state");
      papers = List.copyOf(papers);
    }
  }

  /**
   * One category's past.
   *
   * @param completeUntil the last day of whose announcements none is owed, or null
   * @param seen the newest batches, oldest first
   */
  record CategoryHistory(@Nullable LocalDate completeUntil, List<SeenBatch> seen) {
    static final CategoryHistory NONE = new CategoryHistory(null, List.of());

    CategoryHistory {
      seen = List.copyOf(seen);
    }
  }

  /**
   * Nothing yet.
   *
   * @return an empty memory
   */
  public static SeenBatches empty() {
    return new SeenBatches(Map.of());
  }

  /**
   * The newest batches of a category.
   *
   * @param category as it is asked for
   * @return oldest first
   */
  public List<SeenBatch> batches(String category) {
    return history(category).seen();
  }

  /**
   * The last day up to which nothing of a category is owed.
   *
   * @param category as it is asked for
   * @return nothing where it was never seen
   */
  public Optional<LocalDate> completeUntil(String category) {
    return Optional.ofNullable(history(category).completeUntil());
  }

  /**
   * This memory after one more batch, which takes the place of an earlier one of the same day and
   * source.
   *
   * @param category as it was asked for
   * @param batch what was seen
   * @return a new memory
   */
  public SeenBatches with(String category, SeenBatch batch) {
    CategoryHistory before = history(category);
    List<SeenBatch> seen = new ArrayList<>(before.seen());
    seen.removeIf(one -> one.day().equals(batch.day()) && one.source().equals(batch.source()));
    seen.add(batch);
    seen.sort(Comparator.comparing(SeenBatch::day));
    List<SeenBatch> newest = seen.subList(Math.max(0, seen.size() - BATCHES_KEPT), seen.size());
    return with(category, new CategoryHistory(before.completeUntil(), newest));
  }

  /**
   * This memory, with nothing owed up to a day.
   *
   * @param category as it is asked for
   * @param day the last day of which nothing is owed
   * @return a new memory
   */
  public SeenBatches completeUntil(String category, LocalDate day) {
    Objects.requireNonNull(day, "day");
    return with(category, new CategoryHistory(day, history(category).seen()));
  }

  /**
   * This memory as if nothing had been read on a day: its batches are gone, and its announcements
   * are owed again.
   *
   * @param day the day
   * @return a new memory
   */
  public SeenBatches without(LocalDate day) {
    Map<String, CategoryHistory> all = new TreeMap<>();
    histories.forEach(
        (category, history) -> {
          LocalDate until = history.completeUntil();
          boolean owed = until != null && !until.isBefore(day);
          List<SeenBatch> others =
              history.seen().stream().filter(batch -> !batch.day().equals(day)).toList();
          all.put(category, new CategoryHistory(owed ? day.minusDays(1) : until, others));
        });
    return new SeenBatches(all);
  }

  /**
   * The categories of which something is remembered.
   *
   * @return in alphabetical order
   */
  public List<String> categories() {
    return List.copyOf(histories.keySet());
  }

  private SeenBatches with(String category, CategoryHistory history) {
    Map<String, CategoryHistory> all = new TreeMap<>(histories);
    all.put(category, history);
    return new SeenBatches(all);
  }

  private CategoryHistory history(String category) {
    return histories.getOrDefault(Objects.requireNonNull(category, "category"), CategoryHistory.NONE);
  }

  Map<String, CategoryHistory> histories() {
    return histories;
  }
}
