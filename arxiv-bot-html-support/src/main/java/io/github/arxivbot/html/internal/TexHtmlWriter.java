package io.github.arxivbot.html.internal;

import io.github.arxivbot.html.MarkedText;
import io.github.arxivbot.internal.tex.TexText;
import io.github.arxivbot.internal.tex.TexToken;

/** Writes running text with TeX as HTML; subclasses write text without TeX and formulas. */
public abstract class TexHtmlWriter {

  private final TexText text;
  private final StringBuilder out = new StringBuilder();

  /** Takes the text to write. */
  protected TexHtmlWriter(TexText text) {
    this.text = text;
  }

  /** Returns a part of the text without TeX as HTML. */
  protected abstract String plain(int start, int end);

  /** Returns a known formula as HTML. */
  protected abstract String formula(TexToken.Formula formula);

  /** Returns the address of a web page as HTML; by default, as text. */
  protected String address(TexToken.Address address) {
    return plain(address.start(), address.end());
  }

  /** {@return the text to write} */
  protected final TexText text() {
    return text;
  }

  /** Returns the text as HTML: phrasing content with all elements closed. */
  public final String write() {
    text.tokens().forEach(token -> out.append(html(token)));
    return out.toString();
  }

  private String html(TexToken token) {
    if (token instanceof TexToken.Plain part) {
      return plain(part.start(), part.end());
    } else if (token instanceof TexToken.Address address) {
      return address(address);
    } else if (token instanceof TexToken.Replacement replacement) {
      return MarkedText.escape(replacement.text());
    } else if (token instanceof TexToken.StyleStart start) {
      return "<" + element(start.style()) + ">";
    } else if (token instanceof TexToken.StyleEnd end) {
      return "</" + element(end.style()) + ">";
    }
    TexToken.Formula formula = (TexToken.Formula) token;
    return formula.math().isPresent()
        ? formula(formula)
        : plain(formula.span().start(), formula.span().end());
  }

  private static String element(TexToken.Style style) {
    return switch (style) {
      case EMPHASIS -> "em";
      case STRONG -> "strong";
      case CODE -> "code";
      case UNDERLINE -> "u";
    };
  }
}
