package io.github.arxivbot.internal.pipeline.fetch;

import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Step;
import io.github.arxivbot.model.Verdict;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The day of a digest: the newest day that its batches state and that is not in the future. */
final class AnnouncementDay {

  private final List<Verdict> verdicts;
  private final LocalDate today;

  AnnouncementDay(List<Verdict> verdicts, LocalDate today) {
    this.verdicts = verdicts;
    this.today = today;
  }

  private LocalDate day() {
    return verdicts.stream()
        .flatMap(verdict -> verdict.announced().stream())
        .filter(Predicate.not(this::isInFuture))
        .max(Comparator.naturalOrder())
        .orElse(today);
  }

  /**
   * Returns the day of the digest, or the newest day of earlier digests if that is later: a server
   * that repeats an old feed must not replace a newer digest by an old one.
   */
  LocalDate notBefore(Stream<LocalDate> earlier) {
    return Stream.concat(Stream.of(day()), earlier.filter(Predicate.not(this::isInFuture)))
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** Returns a problem for each batch that states a day in the future. */
  List<Problem> doubts() {
    return verdicts.stream()
        .filter(verdict -> verdict.announced().filter(this::isInFuture).isPresent())
        .map(
            verdict ->
                new Problem(
                    Step.FETCH,
                    verdict.category(),
                    "announces "
                        + verdict.announced().orElseThrow()
                        + ", which is in the future; ignored",
                    true))
        .toList();
  }

  /** Eastern time is behind most time zones, so tomorrow is accepted. */
  private boolean isInFuture(LocalDate day) {
    return day.isAfter(today.plusDays(1));
  }
}
