package io.github.arxivbot.scorer.liked.internal.learn;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Trains a linear support vector machine: squared hinge loss, dual coordinate descent, both classes
 * of equal weight. The result is the same on every machine: Java's arithmetic is exact, and the
 * order of the descent has a fixed seed.
 */
final class SvmTrainer {

  private static final double COST = 1;
  private static final double TOLERANCE = 0.001;
  private static final int MAX_ITERATIONS = 1000;
  private static final int SEED = 1;

  static {
    Linear.disableDebugOutput();
  }

  private SvmTrainer() {}

  /** Returns the weights that separate papers. */
  static double[] train(List<SparseVector> liked, List<SparseVector> others, int size) {
    int papers = liked.size() + others.size();
    Problem problem = new Problem();
    problem.l = papers;
    problem.n = size + 1;
    problem.bias = 1;
    problem.x = new Feature[papers][];
    problem.y = new double[papers];
    for (int i = 0; i < papers; i++) {
      boolean isLiked = i < liked.size();
      SparseVector vector = isLiked ? liked.get(i) : others.get(i - liked.size());
      problem.x[i] = features(vector, size);
      problem.y[i] = isLiked ? 1 : -1;
    }
    Parameter parameter =
        new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, COST, TOLERANCE, MAX_ITERATIONS, 0.1);
    parameter.setRandom(new Random(SEED));
    parameter.setWeights(
        new double[] {papers / (2.0 * liked.size()), papers / (2.0 * others.size())},
        new int[] {1, -1});
    Model model = Linear.train(problem, parameter);
    double[] weights = Arrays.copyOf(model.getFeatureWeights(), size);
    if (model.getLabels()[0] < 0) {
      Arrays.setAll(weights, i -> -weights[i]);
    }
    return weights;
  }

  private static Feature[] features(SparseVector vector, int size) {
    Feature[] features = new Feature[vector.size() + 1];
    for (int i = 0; i < vector.size(); i++) {
      features[i] = new FeatureNode(vector.index(i) + 1, vector.value(i));
    }
    features[vector.size()] = new FeatureNode(size + 1, 1); // the bias
    return features;
  }
}
