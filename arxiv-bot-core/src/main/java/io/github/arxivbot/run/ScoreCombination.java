package io.github.arxivbot.run;

/** The rule that combines the scores of several scorers for a paper. */
public enum ScoreCombination {
  /** The points are added. */
  SUM,
  /**
   * Reciprocal rank fusion: each scorer sorts the papers of the day, and a paper gets 1000 / (60 +
   * place) points from it, times its weight. Independent of the scales of the points.
   */
  RANKS
}
