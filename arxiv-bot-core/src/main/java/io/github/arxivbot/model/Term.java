package io.github.arxivbot.model;

import java.util.Objects;

/**
 * A term that a scorer looks for.
 *
 * @param source the place where its owner wrote it, for example {@code keywords[3]}; unique for
 *     each term, and equal to the {@linkplain Reason#source source} of its reasons; empty if
 *     unknown
 * @param words the term, in its owner's words
 * @param role the effect of a hit
 */
public record Term(String source, String words, Role role) {

  /** The effect of a hit. */
  public enum Role {
    /** Admits a paper and gives points. */
    ADMITS,
    /** Adds or subtracts points, but admits no paper by itself. */
    RANKS,
    /** Drops the paper. */
    EXCLUDES
  }

  /**
   * Rejects null.
   *
   * @param source the place where its owner wrote it
   * @param words the term, in its owner's words
   * @param role the effect of a hit
   */
  public Term {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(words, "words");
    Objects.requireNonNull(role, "role");
  }
}
