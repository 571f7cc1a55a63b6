package io.github.arxivbot.internal.pipeline.fetch;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All batches of a run, in the order of fetching. Immutable. */
record FetchedBatches(List<ClassifiedBatch> all) {

  static final FetchedBatches NONE = new FetchedBatches(List.of());

  FetchedBatches {
    all = List.copyOf(all);
  }

  FetchedBatches plus(List<ClassifiedBatch> more) {
    return new FetchedBatches(Stream.concat(all.stream(), more.stream()).toList());
  }

  List<Verdict> verdicts() {
    return all.stream().map(ClassifiedBatch::verdict).toList();
  }

  /** Returns the papers of all batches, whatever their verdicts. */
  List<Paper> announcements() {
    return all.stream().flatMap(one -> one.batch().papers().stream()).toList();
  }

  /** Tests whether no batch could be read. */
  boolean isFailed() {
    return all.stream().allMatch(ClassifiedBatch::isFailed);
  }

  /** Tests whether one source returned a category completely. */
  boolean isComplete(String category) {
    return all.stream()
        .map(one -> one.batch().source())
        .distinct()
        .anyMatch(source -> isComplete(category, source));
  }

  private boolean isComplete(String category, String source) {
    List<ClassifiedBatch> given = given(category, source);
    return !given.isEmpty() && given.stream().allMatch(ClassifiedBatch::isComplete);
  }

  private List<ClassifiedBatch> given(String category, String source) {
    return all.stream()
        .filter(one -> one.batch().category().equals(category))
        .filter(one -> one.batch().source().equals(source))
        .toList();
  }

  /** Returns the days of a category that old feeds show completely. */
  Set<LocalDate> earlierDays(String category) {
    return all.stream()
        .map(one -> given(category, one.batch().source()))
        .filter(given -> given.stream().allMatch(ClassifiedBatch::isOfEarlierDay))
        .flatMap(List::stream)
        .flatMap(one -> one.batch().announced().stream())
        .collect(Collectors.toSet());
  }
}
