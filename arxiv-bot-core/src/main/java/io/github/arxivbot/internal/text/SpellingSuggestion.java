package io.github.arxivbot.internal.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;

/** Suggests a known word for a misspelled one. */
public final class SpellingSuggestion {

  private SpellingSuggestion() {}

  /**
   * Returns {@code did you mean "…"?}, or an empty text if no known word is similar. Case does not
   * matter.
   */
  public static String of(String word, Collection<String> known) {
    Objects.requireNonNull(word, "word");
    int furthest = Math.max(1, Math.min(3, word.length() / 3));
    return known.stream()
        .filter(candidate -> Math.abs(candidate.length() - word.length()) <= furthest)
        .filter(candidate -> distance(word, candidate) <= furthest)
        .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
        .map(candidate -> "did you mean \"" + candidate + "\"?")
        .orElse("");
  }

  /** Returns the Damerau-Levenshtein distance, ignoring case. */
  private static int distance(String word, String candidate) {
    String a = word.toLowerCase(Locale.ROOT);
    String b = candidate.toLowerCase(Locale.ROOT);
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int cheapest(int[][] cost, String a, String b, int i, int j) {
    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int cheapest =
        Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + change);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(cheapest, cost[i - 2][j - 2] + 1) : cheapest;
  }
}
