package io.github.arxivbot.internal.pipeline.fetch;

import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Step;
import io.github.arxivbot.model.Verdict;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The day of a digest: the newest that its batches state, as far as they can be believed. */
final class AnnouncementDay {

  private final List<Verdict> verdicts;
  private final LocalDate today;

  AnnouncementDay(List<Verdict> verdicts, LocalDate today) {
    this.verdicts = verdicts;
    this.today = today;
  }

  LocalDate day() {
    return verdicts.stream()
        .flatMap(verdict -> verdict.announced().stream())
        .filter(Predicate.not(this::isToCome))
        .max(Comparator.naturalOrder())
        .orElse(today);
  }

  /**
   * That day, or the newest of earlier digests where that is later: a digest does not go back to an
   * earlier day because a server shows an old feed once more.
   */
  LocalDate notBefore(Stream<LocalDate> earlier) {
    return Stream.concat(Stream.of(day()), earlier.filter(Predicate.not(this::isToCome)))
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** One problem for each batch that states a day to come. */
  List<Problem> doubts() {
    return verdicts.stream()
        .filter(verdict -> verdict.announced().filter(this::isToCome).isPresent())
        .map(
            verdict ->
                new Problem(
                    Step.FETCH,
                    verdict.category(),
                    "states the day "
                        + verdict.announced().orElseThrow()
                        + ", which has not come; it is not believed",
                    true))
        .toList();
  }

  /** Eastern time is behind that of most who read there, so tomorrow is not yet a doubt. */
  private boolean isToCome(LocalDate day) {
    return day.isAfter(today.plusDays(1));
  }
}
