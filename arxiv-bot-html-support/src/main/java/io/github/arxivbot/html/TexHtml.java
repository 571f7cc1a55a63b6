package io.github.arxivbot.html;

import io.github.arxivbot.html.internal.TexHtmlWriter;
import io.github.arxivbot.internal.tex.MathSpan;
import io.github.arxivbot.internal.tex.TexText;
import io.github.arxivbot.internal.tex.TexToken;
import io.github.arxivbot.internal.tex.UnicodeMath;
import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.Reason;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;

/**
 * A paper's text with its TeX as simple HTML, for places that show no MathML, such as feed readers
 * and mail. Formulas become Unicode with {@code <sup>} and {@code <sub>}; emphasis, quotation
 * marks, dashes and special characters become HTML and Unicode. Unknown TeX stays as it is.
 * Thread-safe.
 *
 * <pre>{@code
 * TexHtml.html("\\emph{At} $10^{-3}$ of $N_c$", Field.TITLE, reasons)
 * // <em>At</em> 10⁻³ of N<sub>c</sub>
 * TexHtml.plain("\\emph{At} $10^{-3}$ of $N_c$")
 * // At 10⁻³ of N_c
 * }</pre>
 */
public final class TexHtml {

  private TexHtml() {}

  /**
   * Returns a text as HTML and marks what the reasons found in it, as {@link MarkedText#html} does.
   * Takes linear time.
   *
   * @param text the whole, unchanged text of the field; spans count its UTF-16 units
   * @param field the field of the paper that holds the text
   * @param reasons the reasons of the score; only their spans in this field are marked. A formula
   *     is marked completely or not at all.
   * @return phrasing content without attributes, well-formed as HTML and XML: text, {@code mark},
   *     {@code em}, {@code strong}, {@code code}, {@code u}, {@code sup} and {@code sub}
   */
  public static String html(String text, Field field, List<Reason> reasons) {
    Objects.requireNonNull(field, "field");
    return new Writer(text, MarkedText.covered(text.length(), field, reasons)).write();
  }

  /**
   * Returns a text as plain text, for titles and other places without HTML.
   *
   * @param text any text
   * @return the text in Unicode; nothing in it is escaped
   */
  public static String plain(String text) {
    return TexText.parse(text).toUnicode();
  }

  /**
   * Returns the beginning of a text as one line of plain text, cut between two words.
   *
   * @param text any text
   * @param maxLength the maximum length in code points, at least 1; a longer text ends with {@code
   *     …}
   * @return at most {@code maxLength} code points; may be empty
   */
  public static String excerpt(String text, int maxLength) {
    TexText parsed = TexText.parse(CleanText.line(text, Integer.MAX_VALUE));
    String whole = CleanText.line(parsed.toUnicode(), maxLength);
    if (!whole.endsWith("…")) {
      return whole;
    }
    String cut = parsed.excerpt(maxLength - 1).toUnicode().strip();
    return cut.isEmpty() || cut.equals(parsed.toUnicode()) ? whole : cut + "…";
  }

  private static final class Writer extends TexHtmlWriter {

    private final BitSet covered;

    Writer(String text, BitSet covered) {
      super(TexText.parse(text));
      this.covered = covered;
    }

    @Override
    protected String plain(int start, int end) {
      return MarkedText.html(text().source().substring(start, end), covered.get(start, end));
    }

    @Override
    protected String formula(TexToken.Formula formula) {
      String html = UnicodeMath.html(formula.math().orElseThrow(), MarkedText::escape);
      MathSpan span = formula.span();
      int marked = covered.nextSetBit(span.start());
      return marked >= 0 && marked < span.end() ? "<mark>" + html + "</mark>" : html;
    }
  }
}
