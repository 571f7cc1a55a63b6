package io.github.arxivbot.scorer.liked.internal.learn;

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

  /** {@return the number of terms} */
  int size() {
    return inverseFrequencies.length;
  }

  /** Returns the index of a term, or −1. */
  int index(String term) {
    return indexes.getOrDefault(term, -1);
  }

  double inverseFrequency(int index) {
    return inverseFrequencies[index];
  }

  String term(int index) {
    return terms.get(index);
  }
}
