package io.github.arxivbot.feedserver.refresh;

import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.Verdict.BatchState;
import io.github.arxivbot.run.RunOutcome;
import io.github.arxivbot.run.RunReport;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The reason why a refresh gave no papers, without addresses and paths, because it is public. */
final class RefreshReason {

  static final Optional<String> FAILED = Optional.of("the last refresh failed; the log says why");

  private static final Set<BatchState> WITH_PAPERS =
      Set.of(BatchState.FRESH, BatchState.TRUNCATED, BatchState.EMPTY);

  private RefreshReason() {}

  /** Returns the reason, in one line; empty if there are papers. */
  static Optional<String> of(RunReport report) {
    if (report.outcome() == RunOutcome.NOT_WRITTEN) {
      return FAILED;
    }
    if (report.digests().stream().anyMatch(digest -> !digest.entries().isEmpty())) {
      return Optional.empty();
    }
    String batches =
        report.verdicts().stream()
            .filter(verdict -> !WITH_PAPERS.contains(verdict.state()))
            .map(
                verdict ->
                    verdict.category() + " is " + verdict.state().name().toLowerCase(Locale.ROOT))
            .distinct()
            .collect(Collectors.joining(", "));
    String why =
        report.digests().stream()
            .map(Digest::whyEmpty)
            .flatMap(Optional::stream)
            .findFirst()
            .orElse("arXiv could not be read.");
    return Optional.of(SafeText.printable(batches.isEmpty() ? why : why + " (" + batches + ")"));
  }
}
