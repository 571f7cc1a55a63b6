package io.github.arxivbot.internal.pipeline.fetch;

import io.github.arxivbot.internal.state.SeenBatches;
import io.github.arxivbot.spi.Batch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Adds the batches of a run to those of earlier runs. */
final class SeenBatchesUpdater {

  private final SeenBatches before;
  private final FreshnessClassifier classifier;
  private final SourceCalendar calendar;
  private final LocalDate today;

  SeenBatchesUpdater(
      SeenBatches before,
      FreshnessClassifier classifier,
      SourceCalendar calendar,
      LocalDate today) {
    this.before = before;
    this.classifier = classifier;
    this.calendar = calendar;
    this.today = today;
  }

  /**
   * Returns the batches after a run that read the newest announcement. There are missed days that
   * were not read for each category of the bot.
   */
  SeenBatches update(
      FetchedBatches newest, AnnouncementDay announcement, Map<String, Set<LocalDate>> unread) {
    LocalDate day = announcement.end();
    SeenBatches after = before.quietDay(announcement.quietDay());
    for (Map.Entry<String, Set<LocalDate>> missed : unread.entrySet()) {
      String category = missed.getKey();
      boolean isComplete = newest.isComplete(category);
      after = withBatches(after, category, newest);
      Optional<LocalDate> until = before.completeUntil(category);
      LocalDate read = isComplete ? day : day.minusDays(1);
      if (!newest.isFailed()) {
        after = after.completeUntil(category, until.filter(read::isBefore).orElse(read));
      }
      Set<LocalDate> all = new TreeSet<>(missed.getValue());
      before.missed(category).stream().filter(read::isBefore).forEach(all::add);
      if (!isComplete) { // until a later run reads them
        LocalDate last = until.filter(read::isBefore).orElse(read);
        all.addAll(calendar.days(category, last.plusDays(1), today.plusDays(1)));
      }
      after = after.missed(category, all);
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
          .forEach(page -> papers.addAll(FreshnessClassifier.announced(page)));
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
