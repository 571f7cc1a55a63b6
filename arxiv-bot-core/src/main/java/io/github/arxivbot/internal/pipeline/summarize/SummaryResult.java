package io.github.arxivbot.internal.pipeline.summarize;

import io.github.arxivbot.model.ModelUsage;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Summary;
import io.github.arxivbot.run.SummaryStatus;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The outcome of summarizing one paper. */
record SummaryResult(
    SummaryStatus status, Optional<Summary> summary, ModelUsage spent, List<Problem> problems) {

  static final SummaryResult SKIPPED = skipped(ModelUsage.ZERO);

  /** A paper whose call was interrupted; the run reports this once for all papers. */
  static final SummaryResult GIVEN_UP =
      new SummaryResult(SummaryStatus.FAILED, Optional.empty(), ModelUsage.ZERO, List.of());

  static SummaryResult skipped(ModelUsage spent) {
    return new SummaryResult(SummaryStatus.SKIPPED, Optional.empty(), spent, List.of());
  }

  static SummaryResult created(Summary summary) {
    return new SummaryResult(SummaryStatus.NEW, Optional.of(summary), summary.usage(), List.of());
  }

  static SummaryResult cached(Summary summary, ModelUsage spent, List<Problem> problems) {
    return new SummaryResult(SummaryStatus.CACHED, Optional.of(summary), spent, problems);
  }

  static SummaryResult failed(ModelUsage spent, Problem problem) {
    return new SummaryResult(SummaryStatus.FAILED, Optional.empty(), spent, List.of(problem));
  }

  /** Returns this result with a problem in front. */
  SummaryResult with(Problem problem) {
    return new SummaryResult(
        status, summary, spent, Stream.concat(Stream.of(problem), problems.stream()).toList());
  }
}
