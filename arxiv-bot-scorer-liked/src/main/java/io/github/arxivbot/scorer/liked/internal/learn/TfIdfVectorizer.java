package io.github.arxivbot.scorer.liked.internal.learn;

import io.github.arxivbot.scorer.liked.internal.text.PaperTerms;
import java.util.Map;

/**
 * Turns the terms of a paper into a vector of length 1. The component of a term is (1 + ln count)
 * times its inverse document frequency; terms outside of the vocabulary are left out. A category
 * has a fixed weight instead, because all papers of the background are in the reader's categories.
 */
record TfIdfVectorizer(Vocabulary vocabulary) {

  private static final double CATEGORY_WEIGHT = 2;

  SparseVector vector(Map<String, Integer> counts) {
    int[] indexes = new int[counts.size()];
    double[] values = new double[counts.size()];
    int size = 0;
    for (Map.Entry<String, Integer> term : counts.entrySet()) {
      int index = vocabulary.index(term.getKey());
      if (index >= 0) {
        indexes[size] = index;
        values[size] = component(term.getKey(), term.getValue(), index);
        size++;
      }
    }
    return SparseVector.unit(indexes, values, size);
  }

  private double component(String term, int count, int index) {
    return term.startsWith(PaperTerms.CATEGORY)
        ? CATEGORY_WEIGHT
        : (1 + StrictMath.log(count)) * vocabulary.inverseFrequency(index);
  }
}
