package io.github.arxivbot.scoring.internal.ahocorasick;

import java.util.Objects;

/**
 * A text to look for, and what counts as the same.
 *
 * @param written the text as its owner wrote it
 * @param word whether it must stand by itself
 * @param plural whether, as a word, it may have an s behind it
 * @param caseMatters whether upper and lower case differ
 * @param anyHyphen whether hyphens and white space are the same
 * @param anyAccent whether accents make no difference
 */
public record Literal(
    String written,
    boolean word,
    boolean plural,
    boolean caseMatters,
    boolean anyHyphen,
    boolean anyAccent) {

  /** Refuses null and nothing. */
  public Literal {
    Objects.requireNonNull(written, "written");
    if (written.isEmpty()) {
      throw new IllegalArgumentException("nothing to look for");
    }
  }
}
