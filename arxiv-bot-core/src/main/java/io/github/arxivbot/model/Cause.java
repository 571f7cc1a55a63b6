package io.github.arxivbot.model;

import java.util.Objects;

/**
 * What was found and what it gave, whatever the paper: a {@link Reason} without its places, which a
 * scorer makes once and uses for many papers.
 *
 * @param term what was found, in the words of whoever asked for it
 * @param field where it counted most
 * @param points what it gave; finite, may be negative
 * @param source the {@linkplain Term#source source} of the term, for example {@code keywords[3]};
 *     empty where the scorer does not say
 */
public record Cause(String term, Field field, double points, String source) {

  /**
   * Refuses null and what is no number.
   *
   * @param term what was found
   * @param field where it counted most
   * @param points what it gave
   * @param source the source of the term
   */
  public Cause {
    Objects.requireNonNull(term, "term");
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(source, "source");
    if (!Double.isFinite(points)) {
      throw new IllegalArgumentException("points of \"" + term + "\" are " + points);
    }
  }
}
