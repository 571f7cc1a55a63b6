package io.github.arxivbot.renderer.markdown.internal.escape;

import io.github.arxivbot.internal.text.SafeText;
import java.util.List;
import java.util.function.Supplier;

/**
 * Makes text of strangers safe to stand in a Markdown page. What CommonMark would take for more
 * than text is escaped where it begins; everything else stays as it is, byte for byte. Formatting
 * that only concerns the text itself (emphasis, code, maths, lists, quotes) is left alone, and so
 * is a bare address, which CommonMark reads as text.
 *
 * <p>Each method fits one place of the page; a text made for one place is not safe in another. Text
 * that has nothing active in it comes back unchanged, except from {@link #title}, which always
 * escapes brackets and backslashes, and from {@link #word}. Text that resists, or is too big to be
 * parsed in reasonable time, is escaped from end to end.
 */
public final class MarkdownEscaper {

  static final String UNTITLED = "(untitled)";

  // What honest papers hold is gone after three rounds; only text that nests on purpose needs more.
  private static final int MAX_ROUNDS = 10;

  // The parser's time grows with the square of these; honest texts stay far below.
  private static final int MAX_LENGTH = 60_000;
  private static final int MAX_ANGLES = 1_000;

  private MarkdownEscaper() {}

  /** The text between {@code [} and {@code ]} of a link whose address is ours; never blank. */
  public static String title(String title) {
    String line = SafeText.line(title);
    if (!PlainTextEscaper.isVisible(line)) {
      return UNTITLED;
    }
    return settle(
        TextPosition.WITHIN_LINE, PlainTextEscaper.escapeBrackets(line), () -> PlainTextEscaper.escapeAll(line));
  }

  /** One line that begins a block of its own, such as the excerpt of an abstract. */
  public static String line(String text) {
    String line = SafeText.line(text);
    return settle(TextPosition.OWN_LINE, line, () -> PlainTextEscaper.escapeAll(line));
  }

  /**
   * Running text behind a label in the middle of a line, such as a list of authors. In one
   * paragraph only one such text may stand: two could join into a link or code that neither holds.
   * The others go through {@link #word}.
   */
  public static String afterLabel(String text) {
    String line = SafeText.line(text);
    return settle(TextPosition.WITHIN_LINE, line, () -> PlainTextEscaper.escapeAll(line));
  }

  /**
   * A short value without formatting, such as a category; safe beside any other text of its
   * paragraph.
   */
  public static String word(String text) {
    return PlainTextEscaper.escapeAll(SafeText.line(text));
  }

  /**
   * Lines of Markdown that stand inside {@code <details>}, with an empty line before and after.
   * Lists, tables, code, maths and links to the web stay; headings move below the levels of the
   * page.
   */
  public static String summary(String markdown) {
    String lines = PlainTextEscaper.lines(markdown);
    return settle(TextPosition.SUMMARY, lines, () -> PlainTextEscaper.escapeAllLines(lines));
  }

  // An escape can bring to life what the escaped thing had covered, hence the rounds.
  private static String settle(TextPosition context, String text, Supplier<String> fallback) {
    if (isTooMuchToParse(text)) {
      return fallback.get();
    }
    String current = text;
    for (int round = 0; round < MAX_ROUNDS; round++) {
      List<TextEdit> edits = context.edits(current);
      if (edits.isEmpty()) {
        return current;
      }
      current = TextEdit.apply(current, edits);
    }
    return context.edits(current).isEmpty() ? current : fallback.get();
  }

  private static boolean isTooMuchToParse(String text) {
    return text.length() > MAX_LENGTH
        || text.chars().filter(c -> c == '<').limit(MAX_ANGLES + 1L).count() > MAX_ANGLES;
  }
}
