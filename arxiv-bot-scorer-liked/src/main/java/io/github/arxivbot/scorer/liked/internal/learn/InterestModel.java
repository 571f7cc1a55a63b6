package io.github.arxivbot.scorer.liked.internal.learn;

import java.util.Arrays;

/**
 * The learned weights of one interest, scaled so that the 99th percentile of the background has
 * {@value #REFERENCE_POINTS} points.
 *
 * @param name the name of the interest
 * @param weights the points of each term, for a component of 1
 * @param admitAt the points of the 98th percentile of the background, at least 1
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record InterestModel(String name, double[] weights, double admitAt) {

  private static final double REFERENCE_POINTS = 10;
  private static final double MIN_ADMITTED = 1;
  private static final double REFERENCE_PERCENTILE = 0.99;
  private static final double ADMITTED_PERCENTILE = 0.98;

  /** Scales weights by the totals of papers of the background. */
  static InterestModel of(String name, double[] weights, double[] background) {
    double[] totals = background.clone();
    Arrays.sort(totals);
    double reference = percentile(totals, REFERENCE_PERCENTILE);
    if (reference <= 0) { // nothing in the background is like the liked papers
      reference = Arrays.stream(weights).max().orElse(1);
    }
    double scale = REFERENCE_POINTS / reference;
    double[] scaled = Arrays.stream(weights).map(weight -> weight * scale).toArray();
    double admitAt = scale * percentile(totals, ADMITTED_PERCENTILE);
    return new InterestModel(name, scaled, Math.max(admitAt, MIN_ADMITTED));
  }

  private static double percentile(double[] sorted, double share) {
    return sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
  }

  double points(SparseVector vector) {
    return vector.dot(weights);
  }
}
