package io.github.arxivbot.feedserver.refresh;

import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Problem.Step;
import io.github.arxivbot.model.Verdict.BatchState;
import io.github.arxivbot.run.RunOutcome;
import io.github.arxivbot.run.RunReport;
import io.github.arxivbot.run.SummaryStatus;
import java.util.Set;

/** The result of a refresh. */
enum RefreshOutcome {
  /** No digest was written. */
  FAILED,
  /** A digest was written; another refresh could improve it. */
  INCOMPLETE,
  /** A digest was written; another refresh would not improve it. */
  COMPLETE;

  private static final Set<BatchState> TEMPORARY =
      Set.of(BatchState.LATE, BatchState.STALE, BatchState.FAILED);

  static RefreshOutcome of(RunReport report) {
    if (report.outcome() != RunOutcome.WRITTEN) {
      return FAILED;
    }
    boolean isComplete =
        report.verdicts().stream().noneMatch(verdict -> TEMPORARY.contains(verdict.state()))
            && report.problems().stream().noneMatch(problem -> isMissingSummary(problem, report));
    return isComplete ? COMPLETE : INCOMPLETE;
  }

  /** Tests for a paper that lacks its summary because the model was temporarily unavailable. */
  private static boolean isMissingSummary(Problem problem, RunReport report) {
    return problem.step() == Step.SUMMARISE
        && problem.retryable()
        && report.digests().stream()
            .flatMap(digest -> digest.entries().stream())
            .map(entry -> entry.paper().id())
            .filter(id -> problem.subject().equals(id.toString()))
            .anyMatch(id -> report.summary(id).filter(SummaryStatus.FAILED::equals).isPresent());
  }
}
