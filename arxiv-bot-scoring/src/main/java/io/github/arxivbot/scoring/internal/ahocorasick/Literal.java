package io.github.arxivbot.scoring.internal.ahocorasick;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A text to search for, with the differences to ignore.
 *
 * @param plural whether a whole word may be followed by a plural s
 * @param anyHyphen whether hyphens and white space are equal
 */
public record Literal(
    String written,
    boolean word,
    boolean plural,
    boolean caseMatters,
    boolean anyHyphen,
    boolean anyAccent) {

  public Literal {
    Objects.requireNonNull(written, "written");
    if (written.isEmpty()) {
      throw new IllegalArgumentException("nothing to look for");
    }
  }

  // The generated methods would create twenty classes at their first call.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Literal literal
        && written.equals(literal.written)
        && word == literal.word
        && plural == literal.plural
        && caseMatters == literal.caseMatters
        && anyHyphen == literal.anyHyphen
        && anyAccent == literal.anyAccent;
  }

  @Override
  public int hashCode() {
    return written.hashCode();
  }
}
