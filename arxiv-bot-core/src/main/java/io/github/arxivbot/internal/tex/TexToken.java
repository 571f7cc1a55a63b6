package io.github.arxivbot.internal.tex;

import java.util.Optional;

/** A part of a {@link TexText}. Tokens follow each other without gaps, except for their markup. */
public sealed interface TexToken {

  /** The style of a part of a text. */
  enum Style {
    EMPHASIS,
    STRONG,
    CODE,
    UNDERLINE
  }

  /** {@return the index of the first character in the source} */
  int start();

  /** Text without TeX. */
  record Plain(int start, int end) implements TexToken {}

  /** The address of a web page, which is text without TeX. */
  record Address(int start, int end) implements TexToken {}

  /**
   * Text in place of TeX.
   *
   * @param start the index of the TeX
   * @param text the text that it prints
   */
  record Replacement(int start, String text) implements TexToken {}

  /** The start of a style. Styles are nested properly. */
  record StyleStart(int start, Style style) implements TexToken {}

  /** The end of a style. */
  record StyleEnd(int start, Style style) implements TexToken {}

  /**
   * A formula.
   *
   * @param math the formula; empty if it contains anything unknown
   */
  record Formula(MathSpan span, Optional<MathNode> math) implements TexToken {
    @Override
    public int start() {
      return span.start();
    }
  }
}
