package io.github.arxivbot.internal.pipeline.rank;

import io.github.arxivbot.model.Score;
import io.github.arxivbot.run.ScoreCombination;
import java.util.List;

/** Combines the scores of several scorers. */
interface ScoreCombiner {

  /**
   * The scores of one scorer.
   *
   * @param label the name of the scorer, for reasons
   * @param weight the factor of its points
   * @param scores one for each paper, in order, weighted
   */
  record ScorerScores(String label, double weight, List<Score> scores) {

    public ScorerScores {
      scores = List.copyOf(scores);
    }
  }

  static ScoreCombiner of(ScoreCombination rule) {
    return rule == ScoreCombination.RANKS ? new RankFusion() : new ScoreSum();
  }

  /** Returns one score for each paper, in order: points, no match, or a veto. */
  List<Score> combine(List<ScorerScores> scorers, int papers);
}
