package io.github.arxivbot.internal.tex;

/**
 * A formula in a text.
 *
 * @param start the index of its opening delimiter
 * @param end the index after its closing delimiter
 * @param delimiterLength the length of each delimiter: 1 for {@code $}, else 2
 * @param isDisplay whether the formula stands on a line of its own: {@code $$} or {@code \[}
 */
public record MathSpan(int start, int end, int delimiterLength, boolean isDisplay) {

  /** {@return the index after the opening delimiter} */
  public int contentStart() {
    return start + delimiterLength;
  }

  /** {@return the index of the closing delimiter} */
  public int contentEnd() {
    return end - delimiterLength;
  }
}
