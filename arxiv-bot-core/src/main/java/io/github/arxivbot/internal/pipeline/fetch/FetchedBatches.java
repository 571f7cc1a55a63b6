package io.github.arxivbot.internal.pipeline.fetch;

import io.github.arxivbot.model.BatchState;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Verdict;
import io.github.arxivbot.spi.Batch;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Batches, and what became of each. Grows while sources are read. */
public final class FetchedBatches {

  /** States in which a category has all that there is. */
  private static final Set<BatchState> WHOLE = Set.of(BatchState.FRESH, BatchState.EMPTY);

  /** A batch and its verdict. */
  record One(Batch batch, Verdict verdict) {

    boolean isWhole() {
      return WHOLE.contains(verdict.state());
    }
  }

  private final List<One> all = new ArrayList<>();

  void add(Batch batch, Verdict verdict) {
    all.add(new One(batch, verdict));
  }

  void addAll(FetchedBatches more) {
    all.addAll(more.all);
  }

  List<One> all() {
    return List.copyOf(all);
  }

  public List<Verdict> verdicts() {
    return all.stream().map(One::verdict).toList();
  }

  /** The papers of all batches, in their order: no verdict removes one. */
  List<Paper> announcements() {
    return all.stream().flatMap(one -> one.batch().papers().stream()).toList();
  }

  boolean hasFailed() {
    return all.stream().allMatch(one -> one.verdict().state() == BatchState.FAILED);
  }

  /** Whether some source gave a category, and gave all of it. */
  boolean isWhole(String category) {
    return all.stream()
        .map(one -> one.batch().source())
        .distinct()
        .anyMatch(source -> isWhole(category, source));
  }

  private boolean isWhole(String category, String source) {
    List<One> given =
        all.stream()
            .filter(one -> one.batch().category().equals(category))
            .filter(one -> one.batch().source().equals(source))
            .toList();
    return !given.isEmpty() && given.stream().allMatch(One::isWhole);
  }
}
