package io.github.arxivbot.renderer.html.internal.latex;

import io.github.arxivbot.html.MarkedText;
import io.github.arxivbot.internal.tex.TexText;
import io.github.arxivbot.internal.tex.TexToken;
import io.github.arxivbot.internal.text.MathSpan;
import io.github.arxivbot.renderer.html.internal.math.MathMlWriter;
import java.util.Objects;

/**
 * Converts running text with LaTeX to HTML: formulas become MathML, LaTeX for emphasis, accents and
 * special characters becomes HTML and Unicode, addresses become links. Unknown LaTeX stays as it
 * is. Takes linear time for any text.
 */
public final class LatexTextRenderer {

  /** Converts the parts of the text that are not LaTeX. */
  public interface PlainTextRenderer {
    /**
     * Converts a part of the text to HTML.
     *
     * @param start the index of its first character
     * @param end the index after its last character
     * @return the part as HTML
     */
    String html(int start, int end);

    /**
     * Tests whether a formula is to be highlighted.
     *
     * @param start the index of its first character
     * @param end the index after its last character
     * @return true if a part of it is highlighted
     */
    boolean isMarked(int start, int end);
  }

  private final TexText text;
  private final PlainTextRenderer plain;
  private final boolean linking;
  private final StringBuilder out = new StringBuilder();

  private LatexTextRenderer(String text, PlainTextRenderer plain, boolean linking) {
    this.text = TexText.parse(text);
    this.plain = Objects.requireNonNull(plain, "plain");
    this.linking = linking;
  }

  /**
   * Converts a text, with links.
   *
   * @param text text of the authors
   * @param plain converts what is not LaTeX
   * @return phrasing content: text, {@code em}, {@code strong}, {@code code}, {@code u}, {@code a},
   *     {@code mark}, {@code math} and what {@code plain} makes
   */
  public static String html(String text, PlainTextRenderer plain) {
    return new LatexTextRenderer(text, plain, true).convert();
  }

  /**
   * Converts a text without making links, for text inside a link or with links of its own.
   *
   * @param text text of the authors
   * @param plain converts what is not LaTeX
   * @return as {@link #html}, without {@code a}
   */
  public static String htmlWithoutLinks(String text, PlainTextRenderer plain) {
    return new LatexTextRenderer(text, plain, false).convert();
  }

  private String convert() {
    text.tokens().forEach(this::write);
    return out.toString();
  }

  private void write(TexToken token) {
    if (token instanceof TexToken.Plain part) {
      out.append(plain.html(part.start(), part.end()));
    } else if (token instanceof TexToken.Address address) {
      address(address);
    } else if (token instanceof TexToken.Replacement replacement) {
      out.append(MarkedText.escape(replacement.text()));
    } else if (token instanceof TexToken.StyleStart start) {
      out.append('<').append(element(start.style())).append('>');
    } else if (token instanceof TexToken.StyleEnd end) {
      out.append("</").append(element(end.style())).append('>');
    } else if (token instanceof TexToken.Formula formula) {
      formula(formula);
    }
  }

  private static String element(TexToken.Style style) {
    return switch (style) {
      case EMPHASIS -> "em";
      case STRONG -> "strong";
      case CODE -> "code";
      case UNDERLINE -> "u";
    };
  }

  private void formula(TexToken.Formula formula) {
    MathSpan span = formula.span();
    if (formula.math().isEmpty()) {
      out.append(plain.html(span.start(), span.end()));
      return;
    }
    String tex = text.source().substring(span.contentStart(), span.contentEnd());
    String math = MathMlWriter.write(formula.math().get(), tex, span.isDisplay());
    boolean isMarked = plain.isMarked(span.start(), span.end());
    out.append(isMarked ? "<mark>" + math + "</mark>" : math);
  }

  private void address(TexToken.Address address) {
    String shown = plain.html(address.start(), address.end());
    if (!linking) {
      out.append(shown);
      return;
    }
    String href = MarkedText.escape(text.source().substring(address.start(), address.end()));
    out.append("<a href=\"").append(href).append("\" rel=\"nofollow noopener noreferrer\">");
    out.append(shown).append("</a>");
  }
}
