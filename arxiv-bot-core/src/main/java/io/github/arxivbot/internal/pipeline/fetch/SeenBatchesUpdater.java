package io.github.arxivbot.internal.pipeline.fetch;

import io.github.arxivbot.model.BatchState;
import io.github.arxivbot.spi.Batch;
import io.github.arxivbot.internal.state.SeenBatches;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a run adds to the memory of batches. */
final class SeenBatchesUpdater {

  private final SeenBatches before;
  private final BatchClassifier verdicts;

  SeenBatchesUpdater(SeenBatches before, BatchClassifier verdicts) {
    this.before = before;
    this.verdicts = verdicts;
  }

  /**
   * The memory after a run.
   *
   * @param categories all that were asked for
   * @param newest what was read of the newest announcement
   * @param day the digest's day
   * @param owed categories of which missed days could not be read, so that they stay owed
   */
  SeenBatches after(List<String> categories, FetchedBatches newest, LocalDate day, Set<String> owed) {
    SeenBatches after = before;
    for (String category : categories) {
      after = withBatches(after, category, newest);
      Optional<LocalDate> until = before.completeUntil(category);
      if (until.isEmpty()) {
        after = after.completeUntil(category, newest.isWhole(category) ? day : day.minusDays(1));
      } else if (newest.isWhole(category) && !owed.contains(category)) {
        after = after.completeUntil(category, until.get().isAfter(day) ? until.get() : day);
      }
    }
    return after;
  }

  private SeenBatches withBatches(SeenBatches memory, String category, FetchedBatches newest) {
    SeenBatches after = memory;
    List<FetchedBatches.One> read =
        newest.all().stream()
            .filter(one -> one.batch().category().equals(category))
            .filter(one -> one.verdict().state() != BatchState.FAILED)
            .filter(one -> !one.batch().papers().isEmpty())
            .toList();
    for (FetchedBatches.One one : read) { // the pages of a source are one batch
      List<String> papers = new ArrayList<>();
      read.stream()
          .map(FetchedBatches.One::batch)
          .filter(page -> isSame(page, one.batch()))
          .forEach(page -> papers.addAll(BatchClassifier.announced(page)));
      after =
          after.with(
              category,
              new SeenBatches.SeenBatch(
                  verdicts.day(one.batch()), one.batch().source(), one.verdict().state(), papers));
    }
    return after;
  }

  private boolean isSame(Batch one, Batch other) {
    return one.source().equals(other.source()) && verdicts.day(one).equals(verdicts.day(other));
  }
}
