package io.github.arxivbot.scoring.internal.ahocorasick;

import java.util.Objects;

/**
 * A text to search for, with the differences to ignore.
 *
 * @param written the text as the user wrote it
 * @param word whether it must be a whole word
 * @param plural whether a whole word may be followed by a plural s
 * @param caseMatters whether the search is case-sensitive
 * @param anyHyphen whether hyphens and white space are equal
 * @param anyAccent whether accents are ignored
 */
public record Literal(
    String written,
    boolean word,
    boolean plural,
    boolean caseMatters,
    boolean anyHyphen,
    boolean anyAccent) {

  /** Rejects null and blank texts. */
  public Literal {
    Objects.requireNonNull(written, "written");
    if (written.isEmpty()) {
      throw new IllegalArgumentException("nothing to look for");
    }
  }
}
