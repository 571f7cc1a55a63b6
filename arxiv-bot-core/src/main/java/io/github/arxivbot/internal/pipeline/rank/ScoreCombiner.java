package io.github.arxivbot.internal.pipeline.rank;

import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.run.ScoreCombination;
import java.util.ArrayList;
import java.util.List;

/** Combines the scores of several scorers. */
final class ScoreCombiner {

  private ScoreCombiner() {}

  /**
   * The scores of one scorer.
   *
   * @param label the name of the scorer, for reasons
   * @param weight the factor of its points
   * @param scores one for each paper, in order, weighted
   */
  record ScorerScores(String label, double weight, List<Score> scores) {

    ScorerScores {
      scores = List.copyOf(scores);
    }
  }

  /** Returns one score for each paper, in order: points, no match, or a veto. */
  static List<Score> combine(ScoreCombination rule, List<ScorerScores> scorers, int papers) {
    List<Score> sums = new ArrayList<>(papers);
    for (int i = 0; i < papers; i++) {
      int paper = i;
      sums.add(sum(scorers.stream().map(scorer -> scorer.scores().get(paper)).toList()));
    }
    return rule == ScoreCombination.RANKS ? ReciprocalRankFusion.combine(scorers, sums) : sums;
  }

  private static Score sum(List<Score> scores) {
    List<Reason> reasons = new ArrayList<>();
    boolean isAdmitted = false;
    String noMatch = "";
    for (Score score : scores) {
      if (score instanceof Score.Veto) {
        return score;
      }
      if (score instanceof Score.Points points) {
        isAdmitted = true;
        reasons.addAll(points.reasons());
      }
      if (score instanceof Score.Ranks ranks) {
        reasons.addAll(ranks.reasons());
      }
      if (score instanceof Score.NoMatch no && noMatch.isEmpty()) {
        noMatch = no.reason();
      }
    }
    return isAdmitted ? Score.points(reasons) : Score.noMatch(noMatch);
  }
}
