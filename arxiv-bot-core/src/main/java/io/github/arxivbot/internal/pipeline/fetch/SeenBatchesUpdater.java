package io.github.arxivbot.internal.pipeline.fetch;

import io.github.arxivbot.internal.state.SeenBatches;
import io.github.arxivbot.spi.Batch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Adds the batches of a run to those of earlier runs. */
final class SeenBatchesUpdater {

  private final SeenBatches before;
  private final BatchClassifier classifier;

  SeenBatchesUpdater(SeenBatches before, BatchClassifier classifier) {
    this.before = before;
    this.classifier = classifier;
  }

  /**
   * Returns the batches after a run.
   *
   * @param categories all categories of the bot
   * @param newest the batches of the newest announcement
   * @param day the day of the digest
   * @param unread categories of which missed days could not be read; they are read by a later run
   */
  SeenBatches update(
      List<String> categories, FetchedBatches newest, LocalDate day, Set<String> unread) {
    SeenBatches after = before;
    for (String category : categories) {
      after = withBatches(after, category, newest);
      Optional<LocalDate> until = before.completeUntil(category);
      if (until.isEmpty()) {
        after = after.completeUntil(category, newest.isComplete(category) ? day : day.minusDays(1));
      } else if (newest.isComplete(category) && !unread.contains(category)) {
        after = after.completeUntil(category, until.get().isAfter(day) ? until.get() : day);
      }
    }
    return after;
  }

  private SeenBatches withBatches(SeenBatches seen, String category, FetchedBatches newest) {
    SeenBatches after = seen;
    List<ClassifiedBatch> read =
        newest.all().stream()
            .filter(one -> one.batch().category().equals(category))
            .filter(one -> !one.isFailed())
            .filter(one -> !one.batch().papers().isEmpty())
            .toList();
    for (ClassifiedBatch one : read) { // the pages of a source are one batch
      List<String> papers = new ArrayList<>();
      read.stream()
          .map(ClassifiedBatch::batch)
          .filter(page -> isSame(page, one.batch()))
          .forEach(page -> papers.addAll(BatchClassifier.announced(page)));
      after =
          after.with(
              category,
              new SeenBatches.SeenBatch(
                  classifier.day(one.batch()),
                  one.batch().source(),
                  one.verdict().state(),
                  papers));
    }
    return after;
  }

  private boolean isSame(Batch one, Batch other) {
    return one.source().equals(other.source()) && classifier.day(one).equals(classifier.day(other));
  }
}
