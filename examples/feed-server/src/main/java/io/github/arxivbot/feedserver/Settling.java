package io.github.arxivbot.feedserver;

import io.github.arxivbot.run.RunOutcome;
import io.github.arxivbot.run.RunReport;
import io.github.arxivbot.run.SummaryStatus;
import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.BatchState;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Step;
import java.util.Set;

/** Whether another run could make a day's digest any better. */
final class Settling {

  /** What may be otherwise an hour later. */
  private static final Set<BatchState> PASSING =
      Set.of(BatchState.LATE, BatchState.STALE, BatchState.FAILED);

  private Settling() {}

  /** Nothing that failed can be had by trying again. */
  static boolean isSettled(RunReport report) {
    return report.outcome() == RunOutcome.WRITTEN
        && report.verdicts().stream().noneMatch(verdict -> PASSING.contains(verdict.state()))
        && report.problems().stream().noneMatch(problem -> isSummaryOwed(problem, report));
  }

  /** A paper that the model service had no time for, not one that it refuses or can't be asked. */
  private static boolean isSummaryOwed(Problem problem, RunReport report) {
    return problem.step() == Step.SUMMARISE
        && problem.retryable()
        && report.digests().stream()
            .flatMap(digest -> digest.entries().stream())
            .map(DigestEntry::paper)
            .map(paper -> paper.id())
            .anyMatch(id -> isFailed(id, problem, report));
  }

  private static boolean isFailed(ArxivId id, Problem problem, RunReport report) {
    return problem.subject().equals(id.toString())
        && report.summary(id).filter(SummaryStatus.FAILED::equals).isPresent();
  }
}
