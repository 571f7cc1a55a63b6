package io.github.arxivbot.internal.pipeline.fetch;

import io.github.arxivbot.internal.calendar.ArxivCalendar;
import io.github.arxivbot.model.Digest.QuietDay;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Problem.Step;
import io.github.arxivbot.model.Verdict;
import io.github.arxivbot.model.Verdict.BatchState;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The day of a digest: the newest day that its batches state and that is not in the future. Batches
 * without papers announce nothing, so their day does not count.
 */
final class AnnouncementDay {

  private static final Set<BatchState> LATE = Set.of(BatchState.LATE, BatchState.STALE);

  private final List<ClassifiedBatch> withPapers;
  private final FetchedBatches newest;
  private final LocalDate today;

  /** Creates the day from the batches of the newest announcement. */
  AnnouncementDay(FetchedBatches newest, LocalDate today) {
    this.newest = newest;
    this.withPapers = newest.all().stream().filter(one -> !one.batch().papers().isEmpty()).toList();
    this.today = today;
  }

  /** Returns the day of the announcement that was read; today if none was. */
  LocalDate end() {
    boolean isRead = withPapers.stream().anyMatch(one -> one.verdict().state() != BatchState.STALE);
    return isRead ? stated().orElse(today) : today;
  }

  private Optional<LocalDate> stated() {
    return withPapers.stream()
        .flatMap(one -> one.verdict().announced().stream())
        .filter(Predicate.not(this::isInFuture))
        .max(Comparator.naturalOrder());
  }

  /**
   * Returns the day of the digest. It is not before the newest of the earlier digests: a server
   * that repeats an old feed must not replace a newer digest by an old one. If nothing was read,
   * also of missed days, it is the day of that digest, or today if there is none.
   */
  LocalDate of(FetchedBatches caughtUp, Collection<LocalDate> earlier) {
    List<Paper> past = caughtUp.announcements();
    Stream<LocalDate> read =
        !withPapers.isEmpty()
            ? Stream.of(stated().orElse(today))
            : past.stream().flatMap(paper -> paper.announced().map(ArxivCalendar::dayOf).stream());
    return Stream.concat(read, earlier.stream())
        .filter(Predicate.not(this::isInFuture))
        .max(Comparator.naturalOrder())
        .orElse(today);
  }

  /** Returns the facts about today if an announcement is missing among the batches, or null. */
  @Nullable QuietDay quietDay() {
    List<Verdict> verdicts = newest.verdicts();
    boolean isDue = ArxivCalendar.isAnnouncementDay(today);
    boolean isComplete =
        !verdicts.isEmpty() && verdicts.stream().noneMatch(AnnouncementDay::isWithoutNewPapers);
    if (isDue ? isComplete : verdicts.stream().anyMatch(this::isOfToday)) {
      return null;
    }
    boolean isLate = verdicts.stream().map(Verdict::state).anyMatch(LATE::contains);
    QuietDay.Reason reason =
        isDue && isLate
            ? QuietDay.Reason.LATE
            : isDue && newest.isFailed()
                ? QuietDay.Reason.UNREADABLE
                : QuietDay.Reason.NO_ANNOUNCEMENT;
    List<String> failed =
        verdicts.stream()
            .filter(verdict -> verdict.state() == BatchState.FAILED)
            .map(Verdict::category)
            .distinct()
            .toList();
    return new QuietDay(
        today, reason, reason == QuietDay.Reason.LATE ? failed : List.of(), List.of());
  }

  /** Tests whether a source that announces papers every day has those of a day without arXiv's. */
  private boolean isOfToday(Verdict verdict) {
    return verdict.state() == BatchState.FRESH
        && verdict.papers() > 0
        && verdict.announced().filter(day -> !day.isBefore(today)).isPresent();
  }

  private static boolean isWithoutNewPapers(Verdict verdict) {
    return verdict.papers() == 0 || verdict.state() == BatchState.STALE;
  }

  /** Returns a problem for each batch that states a day in the future. */
  List<Problem> doubts() {
    return newest.verdicts().stream()
        .filter(verdict -> verdict.announced().filter(this::isInFuture).isPresent())
        .map(AnnouncementDay::doubt)
        .toList();
  }

  private static Problem doubt(Verdict verdict) {
    LocalDate day = verdict.announced().orElseThrow();
    String message = "announces " + day + ", which is in the future; ignored";
    return new Problem(Step.FETCH, verdict.category(), message, true);
  }

  /** Eastern time is behind most time zones, so tomorrow is accepted. */
  private boolean isInFuture(LocalDate day) {
    return day.isAfter(today.plusDays(1));
  }
}
