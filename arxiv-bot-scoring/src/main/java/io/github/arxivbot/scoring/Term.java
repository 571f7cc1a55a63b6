package io.github.arxivbot.scoring;

import java.util.List;
import java.util.Locale;

/** A word to look for: as its owner wrote it, and as it is compared. */
record Term(String written, String lower) {

  static List<Term> all(List<String> words) {
    return words.stream().map(word -> new Term(word, lower(word))).toList();
  }

  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  boolean isIn(String lowerText) {
    return lowerText.contains(lower);
  }
}
