package io.github.arxivbot.renderer.html.internal.tex;

import io.github.arxivbot.html.MarkedText;
import io.github.arxivbot.html.internal.TexHtmlWriter;
import io.github.arxivbot.internal.tex.MathSpan;
import io.github.arxivbot.internal.tex.TexText;
import io.github.arxivbot.internal.tex.TexToken;
import io.github.arxivbot.renderer.html.internal.math.MathMlWriter;
import java.util.Objects;

/**
 * Converts running text with LaTeX to HTML: formulas become MathML, LaTeX for emphasis, accents and
 * special characters becomes HTML and Unicode, addresses become links. Unknown LaTeX stays as it
 * is. Takes linear time for any text.
 */
public final class TexTextRenderer extends TexHtmlWriter {

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

  private final PlainTextRenderer plain;
  private final boolean linking;

  private TexTextRenderer(String text, PlainTextRenderer plain, boolean linking) {
    super(TexText.parse(text));
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
    return new TexTextRenderer(text, plain, true).write();
  }

  /**
   * Converts a text without making links, for text inside a link or with links of its own.
   *
   * @param text text of the authors
   * @param plain converts what is not LaTeX
   * @return as {@link #html}, without {@code a}
   */
  public static String htmlWithoutLinks(String text, PlainTextRenderer plain) {
    return new TexTextRenderer(text, plain, false).write();
  }

  @Override
  protected String plain(int start, int end) {
    return plain.html(start, end);
  }

  @Override
  protected String formula(TexToken.Formula formula) {
    MathSpan span = formula.span();
    String tex = text().source().substring(span.contentStart(), span.contentEnd());
    String math = MathMlWriter.write(formula.math().orElseThrow(), tex, span.isDisplay());
    boolean isMarked = plain.isMarked(span.start(), span.end());
    return isMarked ? "<mark>" + math + "</mark>" : math;
  }

  @Override
  protected String address(TexToken.Address address) {
    String shown = super.address(address);
    if (!linking) {
      return shown;
    }
    String href = MarkedText.escape(text().source().substring(address.start(), address.end()));
    return "<a href=\"" + href + "\" rel=\"nofollow noopener noreferrer\">" + shown + "</a>";
  }
}
