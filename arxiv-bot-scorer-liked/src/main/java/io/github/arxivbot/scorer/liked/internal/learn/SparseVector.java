package io.github.arxivbot.scorer.liked.internal.learn;

import java.util.Arrays;

/** A vector of which most components are zero. Immutable. */
final class SparseVector {

  private final int[] indexes;
  private final double[] values;

  private SparseVector(int[] indexes, double[] values) {
    this.indexes = indexes;
    this.values = values;
  }

  /** Returns a vector of length 1 in the direction of the first {@code size} components. */
  static SparseVector unit(int[] indexes, double[] values, int size) {
    long[] order = new long[size];
    for (int i = 0; i < size; i++) {
      order[i] = (long) indexes[i] << 32 | i;
    }
    Arrays.sort(order);
    int[] sortedIndexes = new int[size];
    double[] sortedValues = new double[size];
    double squares = 0;
    for (int i = 0; i < size; i++) {
      sortedIndexes[i] = (int) (order[i] >> 32);
      sortedValues[i] = values[(int) order[i]];
      squares += sortedValues[i] * sortedValues[i];
    }
    double length = Math.sqrt(squares);
    for (int i = 0; i < size; i++) {
      sortedValues[i] /= length;
    }
    return new SparseVector(sortedIndexes, sortedValues);
  }

  /** {@return the number of components that are not zero} */
  int size() {
    return indexes.length;
  }

  /** Returns the index of a component; they ascend. */
  int index(int position) {
    return indexes[position];
  }

  double value(int position) {
    return values[position];
  }

  double dot(double[] weights) {
    double sum = 0;
    for (int i = 0; i < indexes.length; i++) {
      sum += weights[indexes[i]] * values[i];
    }
    return sum;
  }

  @Override
  public String toString() {
    return Arrays.toString(indexes);
  }
}
