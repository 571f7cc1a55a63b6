package io.github.arxivbot.internal.settings;

import io.github.arxivbot.internal.guard.GuardedScorer;
import io.github.arxivbot.run.ScoreCombination;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The scorers of a profile.
 *
 * @param rerank the reranker of the best papers; null for none
 */
public record ScorerSettings(
    List<GuardedScorer> all, ScoreCombination combination, @Nullable RerankSettings rerank) {

  public ScorerSettings {
    all = List.copyOf(all);
  }

  /** Creates settings without a reranker. */
  public ScorerSettings(List<GuardedScorer> all, ScoreCombination combination) {
    this(all, combination, null);
  }
}
