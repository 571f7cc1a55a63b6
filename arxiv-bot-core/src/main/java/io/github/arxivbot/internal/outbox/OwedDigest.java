package io.github.arxivbot.internal.outbox;

import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Verdict.BatchState;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A digest that is sent to the readers of its profile.
 *
 * @param digest the digest; without papers if the run failed
 * @param published false if the run failed, so that there are no outputs
 */
public record OwedDigest(Digest digest, List<Problem> problems, boolean published) {

  private static final Set<BatchState> COMPLETE = Set.of(BatchState.FRESH, BatchState.EMPTY);

  public OwedDigest {
    problems = List.copyOf(problems);
  }

  public LocalDate day() {
    return digest.day();
  }

  public boolean hasPapers() {
    return !digest.entries().isEmpty() || !digest.updated().isEmpty();
  }

  /** Tests whether the run was less than complete. */
  public boolean isDegraded() {
    return !problems.isEmpty()
        || digest.verdicts().stream().anyMatch(verdict -> !COMPLETE.contains(verdict.state()));
  }
}
