package io.github.arxivbot.benchmarks.relevance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * Figures of a ranking. Papers with equal scores count as shuffled: the figures are the expectation
 * over all their orders.
 *
 * @param auc the share of pairs of a wanted and another paper that are in the right order
 * @param ndcg normalized discounted cumulative gain of the first 20
 * @param precision the share of wanted papers among the first 10
 * @param recall the share of the wanted papers that are among the first 30
 */
record RankingMetrics(double auc, double ndcg, double precision, double recall) {

  static final List<String> NAMES = List.of("AUC", "nDCG@20", "P@10", "R@30");

  /**
   * A ranked paper.
   *
   * @param score its score
   * @param isRelevant whether the reader wanted it
   */
  record Ranked(double score, boolean isRelevant) {}

  double[] values() {
    return new double[] {auc, ndcg, precision, recall};
  }

  /** Returns the figures; empty if all papers are wanted or none is. */
  static Optional<RankingMetrics> of(List<Ranked> papers) {
    List<Ranked> sorted = new ArrayList<>(papers);
    sorted.sort(Comparator.comparingDouble(Ranked::score).reversed());
    int relevant = (int) sorted.stream().filter(Ranked::isRelevant).count();
    int others = sorted.size() - relevant;
    if (relevant == 0 || others == 0) {
      return Optional.empty();
    }
    double gain = 0;
    double first10 = 0;
    double first30 = 0;
    double pairs = 0;
    double othersAbove = 0;
    int start = 0;
    while (start < sorted.size()) {
      int end = start;
      int hits = 0;
      while (end < sorted.size() && sorted.get(end).score() == sorted.get(start).score()) {
        hits += sorted.get(end).isRelevant() ? 1 : 0;
        end++;
      }
      double share = (double) hits / (end - start);
      for (int rank = start; rank < Math.min(end, 30); rank++) {
        gain += rank < 20 ? share * discount(rank) : 0;
        first10 += rank < 10 ? share : 0;
        first30 += share;
      }
      int othersHere = end - start - hits;
      pairs += hits * (others - othersAbove - othersHere / 2.0);
      othersAbove += othersHere;
      start = end;
    }
    double ideal = 0;
    for (int rank = 0; rank < Math.min(20, relevant); rank++) {
      ideal += discount(rank);
    }
    return Optional.of(
        new RankingMetrics(
            pairs / relevant / others, gain / ideal, first10 / 10, first30 / relevant));
  }

  private static double discount(int rank) {
    return Math.log(2) / Math.log(rank + 2);
  }

  /** Returns the mean of each figure; empty if there are none. */
  static Optional<RankingMetrics> mean(List<RankingMetrics> all) {
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new RankingMetrics(
                average(all.stream().mapToDouble(RankingMetrics::auc)),
                average(all.stream().mapToDouble(RankingMetrics::ndcg)),
                average(all.stream().mapToDouble(RankingMetrics::precision)),
                average(all.stream().mapToDouble(RankingMetrics::recall))));
  }

  private static double average(DoubleStream values) {
    return values.average().orElseThrow();
  }
}
