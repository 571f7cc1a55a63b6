package io.github.arxivbot.internal.pipeline.rank;

import io.github.arxivbot.internal.pipeline.rank.ScoreCombiner.ScorerScores;
import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Score;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Reciprocal rank fusion (Cormack, Clarke and Büttcher, SIGIR 2009). Each scorer sorts the papers;
 * a paper gets 1000 / (60 + place) points from it, times its weight. Papers with equal points share
 * the best of their places, and so do those without an opinion, which come last: a scorer that
 * knows few papers, such as keywords, then moves them by a few places only.
 *
 * <p>The place is one reason. The scorer's own reasons follow it without points, for explanations
 * and highlighting. Example: a paper at place 1 of one scorer and place 4 of another gets 16.4 +
 * 15.6 points.
 */
final class ReciprocalRankFusion {

  private static final double SMOOTHING = 60;
  private static final double SCALE = 1000;

  private ReciprocalRankFusion() {}

  /** Returns the points for the places of the papers whose sum of points admits them. */
  static List<Score> combine(List<ScorerScores> scorers, List<Score> sums) {
    List<List<Reason>> reasons = new ArrayList<>();
    sums.forEach(paper -> reasons.add(new ArrayList<>()));
    for (ScorerScores scorer : scorers) {
      addPlaces(scorer, reasons);
    }
    List<Score> fused = new ArrayList<>(sums.size());
    for (int i = 0; i < sums.size(); i++) {
      boolean isAdmitted = sums.get(i) instanceof Score.Points;
      fused.add(isAdmitted ? Score.points(reasons.get(i)) : sums.get(i));
    }
    return fused;
  }

  private static void addPlaces(ScorerScores scorer, List<List<Reason>> reasons) {
    double[] totals = scorer.scores().stream().mapToDouble(ReciprocalRankFusion::total).toArray();
    List<Integer> order =
        IntStream.range(0, totals.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> totals[i]).reversed())
            .toList();
    int start = 0;
    while (start < order.size()) {
      int end = start;
      while (end < order.size() && totals[order.get(end)] == totals[order.get(start)]) {
        end++;
      }
      int place = start + 1;
      for (int paper : order.subList(start, end)) {
        reasons.get(paper).add(reason(scorer, place, order.size()));
        reasons(scorer.scores().get(paper))
            .forEach(reason -> reasons.get(paper).add(reason.withPoints(0)));
      }
      start = end;
    }
  }

  private static Reason reason(ScorerScores scorer, int place, int papers) {
    String term = scorer.label() + ": place " + place + " of " + papers;
    double points = Math.abs(scorer.weight()) * SCALE / (SMOOTHING + place);
    return Reason.of(term, Field.OTHER, points);
  }

  /** Returns the points of an opinion, or less than any points. */
  private static double total(Score score) {
    if (score instanceof Score.Points points) {
      return points.total();
    }
    return score instanceof Score.Ranks ranks ? ranks.total() : Double.NEGATIVE_INFINITY;
  }

  private static List<Reason> reasons(Score score) {
    if (score instanceof Score.Points points) {
      return points.reasons();
    }
    return score instanceof Score.Ranks ranks ? ranks.reasons() : List.of();
  }
}
