package io.github.arxivbot.html;

import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Span;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;

/**
 * A paper's text as HTML, with {@code <mark>} around what a scorer found in it. Thread-safe.
 *
 * <pre>{@code
 * MarkedText.html("A kv cache", Field.TITLE, reasons) // A <mark>kv cache</mark>
 * }</pre>
 */
public final class MarkedText {

  private MarkedText() {}

  /**
   * Escapes a text and marks what the reasons found in it. The result is safe as the content of an
   * element of HTML and XML and, without reasons, as the value of a quoted attribute. Characters
   * that neither allows are replaced, as in {@link CleanText#of}. Text direction is not changed:
   * put the text into its own element, or into {@code <bdi>} if other text is on the same line.
   *
   * @param text the whole, unchanged text of the field; spans count its UTF-16 units
   * @param field the field of the paper that holds the text
   * @param reasons the reasons of the score; only their spans in this field are marked. Spans may
   *     overlap, reach past the end of the text or split a surrogate pair: each character that is
   *     partly covered is marked, and what is outside the text is ignored.
   * @return HTML without elements other than {@code <mark>}
   */
  public static String html(String text, Field field, List<Reason> reasons) {
    Objects.requireNonNull(field, "field");
    return html(text, covered(text.length(), field, reasons));
  }

  /** Escapes a text and marks the covered characters. */
  static String html(String text, BitSet covered) {
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
      if (SafeText.isHidden(c)) {
        continue;
      }
      if (c != '\r') {
        escape(CleanText.replaceForbidden(c), html);
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

  /** Returns the characters of a field that the reasons found. */
  static BitSet covered(int length, Field field, List<Reason> reasons) {
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
