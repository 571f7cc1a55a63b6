package com.example.textrank;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Ranks sentences by how much they share with others that do (Mihalcea and Tarau, "TextRank:
 * Bringing Order into Texts", 2004).
 */
final class TextRank {

  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Shorter words say little: "of", "we", "is". */
  private static final int SHORTEST = 4;

  private static final double DAMPING = 0.85;
  private static final int ROUNDS = 50;

  private TextRank() {}

  /** The best sentences, in the order of the text. */
  static List<String> best(List<String> sentences, int count) {
    double[] ranks = ranks(sentences.stream().map(TextRank::words).toList());
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
    for (int round = 0; round < ROUNDS; round++) {
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

  /** Common words, against the length of both, so that long sentences do not win by length. */
  private static double similarity(Set<String> one, Set<String> other) {
    long common = one.stream().filter(other::contains).count();
    return common == 0 ? 0 : common / (Math.log(one.size() + 1) + Math.log(other.size() + 1));
  }

  private static Set<String> words(String sentence) {
    Set<String> words = new HashSet<>();
    for (String word : GAPS.split(sentence.toLowerCase(Locale.ROOT))) {
      if (word.length() >= SHORTEST) {
        words.add(word);
      }
    }
    return words;
  }
}
