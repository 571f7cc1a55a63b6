package io.github.arxivbot.scorer.liked.internal.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Learns the weights of the terms for one interest.
 *
 * <p>The weights are those of a support vector machine that separates the liked papers from the
 * background. With fewer than {@value #SUFFICIENT_EXAMPLES} liked papers, the vector of keywords
 * and statement is added. Without any, the papers of the background that are most similar to it are
 * provisional examples (pseudo-relevance feedback, Rocchio's formula).
 */
record InterestLearner(
    List<SparseVector> background,
    List<SparseVector> disliked,
    Optional<SparseVector> query,
    int size) {

  static final int SUFFICIENT_EXAMPLES = 20;

  /** A disliked paper counts as much as so many papers of the background. */
  private static final int DISLIKED_WEIGHT = 5;

  private static final int FOLDS = 3;
  private static final int PROVISIONAL_EXAMPLES = 20;

  /** At most this share of the background is taken as provisional examples. */
  private static final int MAX_PROVISIONAL_SHARE = 10;

  private static final double FEEDBACK_WEIGHT = 0.25;
  private static final double REST_WEIGHT = 0.5;

  /**
   * Learns a model. Its scale comes from papers that had no part in learning: each third of the
   * background gets points from the other two, because a model gives fewer points to papers that it
   * has learned to reject.
   */
  InterestModel learn(String name, List<SparseVector> liked) {
    double[] totals = new double[background.size()];
    for (int fold = 0; fold < FOLDS; fold++) {
      List<SparseVector> others = new ArrayList<>();
      for (int i = 0; i < totals.length; i++) {
        if (i % FOLDS != fold) {
          others.add(background.get(i));
        }
      }
      double[] weights = weights(liked, others);
      for (int i = fold; i < totals.length; i += FOLDS) {
        totals[i] = background.get(i).dot(weights);
      }
    }
    return InterestModel.of(name, weights(liked, background), totals);
  }

  private double[] weights(List<SparseVector> liked, List<SparseVector> others) {
    if (liked.size() >= SUFFICIENT_EXAMPLES || query.isEmpty()) {
      return separate(liked, others);
    }
    double[] wanted = dense(query.get());
    return liked.isEmpty()
        ? sum(wanted, FEEDBACK_WEIGHT, unit(feedback(wanted, others)))
        : sum(unit(separate(liked, others)), 1, wanted);
  }

  /** Returns the mean of the most similar papers of the background, less half of the others'. */
  private double[] feedback(double[] wanted, List<SparseVector> others) {
    int examples = Math.min(PROVISIONAL_EXAMPLES, others.size() / MAX_PROVISIONAL_SHARE);
    List<SparseVector> order =
        others.stream()
            .sorted(Comparator.comparingDouble((SparseVector one) -> one.dot(wanted)).reversed())
            .toList();
    double[] mean = new double[size];
    for (int i = 0; i < order.size(); i++) {
      double share = i < examples ? 1.0 / examples : -REST_WEIGHT / (order.size() - examples);
      SparseVector vector = order.get(i);
      for (int k = 0; k < vector.size(); k++) {
        mean[vector.index(k)] += share * vector.value(k);
      }
    }
    disliked.forEach(
        one -> {
          for (int k = 0; k < one.size(); k++) {
            mean[one.index(k)] -= REST_WEIGHT * one.value(k) / disliked.size();
          }
        });
    return mean;
  }

  private static double[] sum(double[] one, double factor, double[] other) {
    double[] sum = new double[one.length];
    Arrays.setAll(sum, i -> one[i] + factor * other[i]);
    return sum;
  }

  private double[] separate(List<SparseVector> liked, List<SparseVector> others) {
    List<SparseVector> rest = new ArrayList<>(others);
    disliked.forEach(one -> rest.addAll(Collections.nCopies(DISLIKED_WEIGHT, one)));
    return SvmTrainer.train(liked, rest, size);
  }

  private double[] dense(SparseVector vector) {
    double[] dense = new double[size];
    for (int i = 0; i < vector.size(); i++) {
      dense[vector.index(i)] = vector.value(i);
    }
    return dense;
  }

  private static double[] unit(double[] weights) {
    double squares = 0;
    for (double weight : weights) {
      squares += weight * weight;
    }
    double length = Math.sqrt(squares);
    return length == 0 ? weights : Arrays.stream(weights).map(weight -> weight / length).toArray();
  }
}
