package io.github.arxivbot.model;

import java.util.Objects;

/**
 * Something that a scorer looks for.
 *
 * @param source where its owner wrote it, for example {@code keywords[3]}; one for each term, and
 *     the same in the {@linkplain Reason#source reasons} that it gives; empty where there is none
 * @param words the term in its owner's words
 * @param role what a hit does
 */
public record Term(String source, String words, Role role) {

  /** What a hit does. */
  public enum Role {
    /** Lets a paper in, and gives points. */
    ADMITS,
    /** Gives or takes points, but lets no paper in by itself. */
    RANKS,
    /** Drops the paper. */
    EXCLUDES
  }

  /**
   * Refuses null.
   *
   * @param source where its owner wrote it
   * @param words the term in its owner's words
   * @param role what a hit does
   */
  public Term {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(words, "words");
    Objects.requireNonNull(role, "role");
  }
}
