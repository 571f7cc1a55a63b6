package io.github.arxivbot.internal.pipeline.fetch;

import io.github.arxivbot.internal.state.SeenBatches;
import io.github.arxivbot.internal.text.PluralFormatter;
import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.PaperId;
import io.github.arxivbot.model.Verdict;
import io.github.arxivbot.model.Verdict.BatchState;
import io.github.arxivbot.run.MissedDays;
import io.github.arxivbot.spi.Batch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Concludes the verdict of each batch, from the facts that its source states and from the batches
 * that earlier runs saw.
 */
final class FreshnessClassifier {

  /** A category with more papers on average has a day without papers less than once a year. */
  private static final int MAX_PAPERS_OF_SMALL_CATEGORY = 5;

  private final SeenBatches seen;
  private final LocalDate today;

  FreshnessClassifier(SeenBatches seen, LocalDate today) {
    this.seen = seen;
    this.today = today;
  }

  /** Classifies batches; all are of one source and of the newest announcement. */
  List<ClassifiedBatch> classify(List<Batch> batches) {
    List<ClassifiedBatch> classified = new ArrayList<>();
    for (Batch batch : batches) {
      List<Batch> others =
          batches.stream()
              .filter(other -> !other.category().equals(batch.category()))
              .filter(other -> day(other).equals(day(batch)))
              .toList();
      classified.add(classify(batch, others));
    }
    return classified;
  }

  /** Classifies batches; all are of past days, for which nothing is due. */
  static List<ClassifiedBatch> classifyPast(List<Batch> batches, MissedDays days) {
    return batches.stream()
        .map(batch -> new ClassifiedBatch(batch, pastVerdict(batch, days)))
        .toList();
  }

  private static Verdict pastVerdict(Batch batch, MissedDays days) {
    return unread(batch)
        .or(() -> truncated(batch))
        .orElseGet(
            () ->
                verdict(
                    batch,
                    batch.papers().isEmpty() ? BatchState.EMPTY : BatchState.FRESH,
                    items(batch) + " of " + days.days()));
  }

  private static Optional<Verdict> unread(Batch batch) {
    return batch
        .failure()
        .or(batch::incomplete)
        .map(why -> verdict(batch, BatchState.FAILED, why.message()));
  }

  private static Optional<Verdict> truncated(Batch batch) {
    return batch.truncated().map(why -> verdict(batch, BatchState.TRUNCATED, why));
  }

  private ClassifiedBatch classify(Batch batch, List<Batch> others) {
    Optional<Verdict> unread = unread(batch);
    if (unread.isPresent()) {
      return new ClassifiedBatch(batch, unread.get());
    }
    if (batch.papers().isEmpty()) {
      return new ClassifiedBatch(batch, withoutPapers(batch, others));
    }
    Optional<String> repeated = repeated(batch);
    Optional<String> behind = behind(batch);
    Optional<String> lagging = LaggingIdDetector.reason(batch, others);
    Optional<Verdict> stale =
        repeated
            .or(() -> behind)
            .or(() -> lagging)
            .or(() -> staleInTheRunBefore(batch))
            .map(reason -> verdict(batch, BatchState.STALE, reason));
    Optional<Verdict> truncated = truncated(batch);
    boolean isOfStatedDay = repeated.isEmpty() && lagging.isEmpty();
    return new ClassifiedBatch(
        batch,
        stale
            .or(() -> truncated)
            .orElseGet(() -> verdict(batch, BatchState.FRESH, items(batch) + on(batch))),
        behind.isPresent() && isOfStatedDay && truncated.isEmpty());
  }

  private Verdict withoutPapers(Batch batch, List<Batch> others) {
    if (batch.due().isPresent() && isAnnouncedWithoutPapers(batch, others)) {
      return verdict(
          batch,
          BatchState.EMPTY,
          "no items" + on(batch) + ", of which other categories have papers");
    }
    return batch
        .due()
        .map(
            due ->
                verdict(
                    batch,
                    BatchState.LATE,
                    "no items, though the announcement of "
                        + due
                        + " is due: run again later in the day; a small category may have none"))
        .orElseGet(
            () ->
                verdict(
                    batch,
                    BatchState.EMPTY,
                    "no items" + on(batch) + ", and no announcement is due"));
  }

  /**
   * Tests whether a batch is of the day that is due, other categories have papers of that day, and
   * this one seldom has more than a few.
   */
  private boolean isAnnouncedWithoutPapers(Batch batch, List<Batch> others) {
    return batch.announced().equals(batch.due())
        && seen.batches(batch.category()).stream()
            .mapToInt(before -> before.papers().size())
            .average()
            .stream()
            .anyMatch(papers -> papers <= MAX_PAPERS_OF_SMALL_CATEGORY)
        && others.stream()
            .anyMatch(other -> !other.papers().isEmpty() && repeated(other).isEmpty());
  }

  private Optional<String> repeated(Batch batch) {
    List<String> papers = announced(batch);
    if (papers.isEmpty()) {
      return Optional.empty();
    }
    Set<String> known = new HashSet<>();
    for (SeenBatches.SeenBatch before : seen.batches(batch.category())) {
      if (before.day().isBefore(day(batch))) {
        if (Set.copyOf(before.papers()).equals(Set.copyOf(papers))) {
          return Optional.of("the same " + items(batch) + " as on " + before.day());
        }
        known.addAll(before.papers());
      }
    }
    long old = papers.stream().filter(known::contains).count();
    return old * 2 >= papers.size()
        ? Optional.of(
            old + " of the " + papers.size() + " papers that it announces were announced before")
        : Optional.empty();
  }

  /** A batch stays stale in a rerun, although the batch that it repeats may be forgotten. */
  private Optional<String> staleInTheRunBefore(Batch batch) {
    Set<String> papers = Set.copyOf(announced(batch));
    return seen.batches(batch.category()).stream()
        .filter(before -> before.day().equals(day(batch)))
        .filter(before -> before.source().equals(batch.source()))
        .filter(before -> before.state() == BatchState.STALE)
        .filter(before -> Set.copyOf(before.papers()).equals(papers))
        .findFirst()
        .map(before -> "the same " + items(batch) + " as in the run before, where they were stale");
  }

  private static Optional<String> behind(Batch batch) {
    Optional<LocalDate> due = batch.due();
    Optional<LocalDate> stated = batch.announced();
    if (due.isEmpty() || stated.isEmpty() || !stated.get().isBefore(due.get())) {
      return Optional.empty();
    }
    return Optional.of(
        "of "
            + stated.get()
            + ", though the announcement of "
            + due.get()
            + " is due"
            + (batch.notModified() ? ", and the server reports no change" : ""));
  }

  /** Returns the papers that a category announces only once: new ones and cross-lists. */
  static List<String> announced(Batch batch) {
    return batch.papers().stream()
        .filter(
            paper ->
                paper.announceType() == AnnounceType.NEW
                    || paper.announceType() == AnnounceType.CROSS)
        .map(Paper::id)
        .map(PaperId::unversioned)
        .distinct()
        .toList();
  }

  /** Returns the day that a batch states, or the day that it should have. */
  LocalDate day(Batch batch) {
    return batch.announced().or(batch::due).orElse(today);
  }

  private static Verdict verdict(Batch batch, BatchState state, String reason) {
    LocalDate day = batch.announced().orElse(null);
    return Verdict.builder()
        .source(batch.source())
        .category(batch.category())
        .state(state)
        .announced(day)
        .papers(batch.papers().size())
        .reason(reason)
        .build();
  }

  private static String items(Batch batch) {
    int items = batch.papers().size();
    return items == 0 ? "no items" : PluralFormatter.count(items, "item");
  }

  private static String on(Batch batch) {
    return batch.announced().map(day -> " of " + day).orElse("");
  }
}
