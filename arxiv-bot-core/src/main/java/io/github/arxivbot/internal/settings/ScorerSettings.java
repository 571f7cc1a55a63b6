package io.github.arxivbot.internal.settings;

import io.github.arxivbot.internal.guard.GuardedScorer;
import io.github.arxivbot.run.ScoreCombination;
import java.util.List;

/**
 * The scorers of a profile.
 *
 * @param all the scorers
 * @param combination how their scores are combined
 */
public record ScorerSettings(List<GuardedScorer> all, ScoreCombination combination) {

  public ScorerSettings {
    all = List.copyOf(all);
  }
}
