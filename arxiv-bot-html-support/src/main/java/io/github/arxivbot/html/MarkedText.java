package io.github.arxivbot.html;

import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Span;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;

/**
 * A paper's text as HTML, with {@code <mark>} around what a scorer found in it. Pure and
 * thread-safe.
 *
 * <pre>{@code
 * MarkedText.html("A kv cache", Field.TITLE, reasons) // A <mark>kv cache</mark>
 * }</pre>
 */
public final class MarkedText {

  private MarkedText() {}

  /**
   * Escapes a text and marks what the reasons found in it. The result can stand in the content of
   * an element and, without reasons, in an attribute, of HTML and of XML. What neither allows is
   * replaced, as in {@link CleanText#of}. Directions are left as they are: give the text an element
   * of its own, {@code <bdi>} where it stands in a line with other text.
   *
   * @param text the text of that field, whole and unchanged: spans count its UTF-16 units
   * @param field which of the paper's texts it is
   * @param reasons what was found; only their spans of that field count, whatever else they are.
   *     Spans may overlap, reach past the end or cut a character in two: every character of which a
   *     part is covered is marked, and what lies outside of the text is ignored.
   * @return HTML without elements other than {@code <mark>}
   */
  public static String html(String text, Field field, List<Reason> reasons) {
    Objects.requireNonNull(field, "field");
    BitSet covered = covered(text.length(), field, reasons);
    StringBuilder html = new StringBuilder(text.length() + 16);
    boolean marked = false;
    int next;
    for (int at = 0; at < text.length(); at = next) {
      int c = text.codePointAt(at);
      next = at + Character.charCount(c);
      boolean mark = covered.get(at) || covered.get(next - 1);
      if (mark != marked) {
        html.append(mark ? "<mark>" : "</mark>");
        marked = mark;
      }
      if (c != '\r') {
        escape(CleanText.allowed(c), html);
      } else if (next == text.length() || text.charAt(next) != '\n') {
        html.append('\n');
      }
    }
    return html.append(marked ? "</mark>" : "").toString();
  }

  /**
   * Escapes a text without marking anything in it.
   *
   * @param text any text
   * @return HTML without elements, for the content of an element or for a quoted attribute
   */
  public static String escape(String text) {
    return html(text, Field.OTHER, List.of());
  }

  private static BitSet covered(int length, Field field, List<Reason> reasons) {
    BitSet covered = new BitSet(length);
    for (Reason reason : reasons) {
      for (Span span : reason.spans()) {
        if (span.field() == field && span.start() < length) {
          covered.set(span.start(), Math.min(span.end(), length));
        }
      }
    }
    return covered;
  }

  private static void escape(int codePoint, StringBuilder html) {
    switch (codePoint) {
      case '&' -> html.append("&amp;");
      case '<' -> html.append("&lt;");
      case '>' -> html.append("&gt;");
      case '"' -> html.append("&quot;");
      case '\'' -> html.append("&#39;");
      default -> html.appendCodePoint(codePoint);
    }
  }
}
