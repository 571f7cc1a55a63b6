package io.github.arxivbot.scorer.liked;

import java.util.Objects;

/**
 * A word, word pair or category that counts for an interest.
 *
 * @param words the words in lower case, or {@code category:} and a category
 * @param points the points of a paper that consists of the term only
 */
public record LearnedTerm(String words, double points) {

  /**
   * Rejects null.
   *
   * @param words the words
   * @param points the points
   */
  public LearnedTerm {
    Objects.requireNonNull(words, "words");
  }
}
