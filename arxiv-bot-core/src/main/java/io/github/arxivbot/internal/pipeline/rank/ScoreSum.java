package io.github.arxivbot.internal.pipeline.rank;

import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Score;
import java.util.ArrayList;
import java.util.List;

/** Adds the points. */
final class ScoreSum implements ScoreCombiner {

  @Override
  public List<Score> combine(List<ScorerScores> scorers, int papers) {
    List<Score> sums = new ArrayList<>(papers);
    for (int i = 0; i < papers; i++) {
      int paper = i;
      sums.add(sum(scorers.stream().map(scorer -> scorer.scores().get(paper)).toList()));
    }
    return sums;
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
