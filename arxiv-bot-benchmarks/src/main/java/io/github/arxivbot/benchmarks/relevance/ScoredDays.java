package io.github.arxivbot.benchmarks.relevance;

import io.github.arxivbot.internal.guard.GuardedScorer;
import io.github.arxivbot.internal.guard.NamedScorer;
import io.github.arxivbot.internal.pipeline.rank.CompositeScorer;
import io.github.arxivbot.internal.settings.ScorerSettings;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.run.ScoreCombination;
import io.github.arxivbot.spi.Scorer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Scores papers day by day with the ranking step of a run. */
final class ScoredDays {

  /** The score of a paper that no scorer admits. */
  static final double NO_MATCH = -1e9;

  private ScoredDays() {}

  /**
   * Scores the papers of days.
   *
   * @param days the days
   * @param papers returns the papers of a day
   * @param rule combines the scorers
   * @param scorers the scorers
   * @return the score of each paper, by identifier
   */
  static Map<String, Double> score(
      List<LocalDate> days,
      Function<LocalDate, List<Paper>> papers,
      ScoreCombination rule,
      List<GuardedScorer> scorers) {
    CompositeScorer scorer = new CompositeScorer(new ScorerSettings(scorers, rule));
    Map<String, Double> scores = new HashMap<>();
    for (LocalDate day : days) {
      List<Paper> ofDay = papers.apply(day);
      List<Score> ofPapers = scorer.scoreAll(ofDay, ScoredDays::fail).scores();
      for (int i = 0; i < ofDay.size(); i++) {
        double total = ofPapers.get(i) instanceof Score.Points points ? points.total() : NO_MATCH;
        scores.put(ofDay.get(i).id().unversioned(), total);
      }
    }
    return scores;
  }

  /** Returns a scorer with a weight. */
  static GuardedScorer weighted(Scorer scorer, double weight) {
    return new GuardedScorer(new NamedScorer(scorer.getClass().getSimpleName(), scorer), weight);
  }

  private static void fail(Problem problem) {
    throw new IllegalStateException(problem.toString());
  }
}
