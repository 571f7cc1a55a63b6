package io.github.arxivbot.scorer.liked.internal.learn;

import io.github.arxivbot.scorer.liked.internal.text.PaperTerms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The terms of a collection of papers, with a weight for each: its inverse document frequency,
 * ln((1 + papers) / (1 + papers with the term)) + 1. Immutable.
 */
final class Vocabulary {

  private static final double CATEGORY_WEIGHT = 2;

  private final Map<String, Integer> indexes = new HashMap<>();
  private final List<String> terms = new ArrayList<>();
  private final double[] inverseFrequencies;

  /** Takes the terms of some papers. Their order decides the indexes. */
  Vocabulary(List<Map<String, Integer>> papers) {
    int[] frequencies = new int[1024];
    for (Map<String, Integer> paper : papers) {
      for (String term : paper.keySet()) {
        int index = indexes.computeIfAbsent(term, unknown -> indexes.size());
        if (index == terms.size()) {
          terms.add(term);
        }
        if (index == frequencies.length) {
          frequencies = Arrays.copyOf(frequencies, 2 * index);
        }
        frequencies[index]++;
      }
    }
    inverseFrequencies = new double[indexes.size()];
    for (int i = 0; i < inverseFrequencies.length; i++) {
      inverseFrequencies[i] = StrictMath.log((1.0 + papers.size()) / (1 + frequencies[i])) + 1;
    }
  }

  int size() {
    return inverseFrequencies.length;
  }

  String term(int index) {
    return terms.get(index);
  }

  /**
   * Turns the terms of a paper into a vector of length 1. The component of a term is (1 + ln count)
   * times its weight; terms outside of the vocabulary are left out. A category has a fixed weight
   * instead, because all papers of the background are in the reader's categories.
   */
  SparseVector vector(Map<String, Integer> counts) {
    int[] positions = new int[counts.size()];
    double[] values = new double[counts.size()];
    int size = 0;
    for (Map.Entry<String, Integer> term : counts.entrySet()) {
      int index = indexes.getOrDefault(term.getKey(), -1);
      if (index >= 0) {
        positions[size] = index;
        values[size] =
            term.getKey().startsWith(PaperTerms.CATEGORY)
                ? CATEGORY_WEIGHT
                : (1 + StrictMath.log(term.getValue())) * inverseFrequencies[index];
        size++;
      }
    }
    return SparseVector.unit(positions, values, size);
  }
}
