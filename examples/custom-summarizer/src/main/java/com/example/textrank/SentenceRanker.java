package com.example.textrank;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Ranks sentences by their similarity to other highly ranked sentences (Mihalcea and Tarau,
 * "TextRank: Bringing Order into Texts", 2004).
 */
final class SentenceRanker {

  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Excludes short words such as "of", "we", "is". */
  private static final int MIN_WORD_LENGTH = 4;

  private static final double DAMPING = 0.85;
  private static final int ITERATIONS = 50;

  private SentenceRanker() {}

  /** Returns the highest ranked sentences, in text order. */
  static List<String> select(List<String> sentences, int count) {
    double[] ranks = ranks(sentences.stream().map(SentenceRanker::words).toList());
    return IntStream.range(0, ranks.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -ranks[i]))
        .limit(count)
        .sorted()
        .map(sentences::get)
        .toList();
  }

  private static double[] ranks(List<Set<String>> sentences) {
    int size = sentences.size();
    double[][] shared = new double[size][size];
    double[] sums = new double[size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        shared[i][j] = i == j ? 0 : similarity(sentences.get(i), sentences.get(j));
        sums[i] += shared[i][j];
      }
    }
    double[] ranks = new double[size];
    for (int iteration = 0; iteration < ITERATIONS; iteration++) {
      double[] next = new double[size];
      for (int i = 0; i < size; i++) {
        next[i] = 1 - DAMPING;
        for (int j = 0; j < size; j++) {
          next[i] += sums[j] == 0 ? 0 : DAMPING * ranks[j] * shared[j][i] / sums[j];
        }
      }
      ranks = next;
    }
    return ranks;
  }

  /** Returns the number of common words, normalized by the length of both sentences. */
  private static double similarity(Set<String> one, Set<String> other) {
    long common = one.stream().filter(other::contains).count();
    return common == 0 ? 0 : common / (Math.log(one.size() + 1) + Math.log(other.size() + 1));
  }

  private static Set<String> words(String sentence) {
    Set<String> words = new HashSet<>();
    for (String word : SEPARATORS.split(sentence.toLowerCase(Locale.ROOT))) {
      if (word.length() >= MIN_WORD_LENGTH) {
        words.add(word);
      }
    }
    return words;
  }
}
