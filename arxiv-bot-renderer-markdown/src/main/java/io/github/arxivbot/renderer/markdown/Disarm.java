package io.github.arxivbot.renderer.markdown;

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
final class Disarm {

  static final String UNTITLED = "(untitled)";

  // What honest papers hold is gone after three rounds; only text that nests on purpose needs more.
  private static final int MAX_ROUNDS = 10;

  // The parser's time grows with the square of these; honest texts stay far below.
  private static final int MAX_LENGTH = 60_000;
  private static final int MAX_ANGLES = 1_000;

  private Disarm() {}

  /** The text between {@code [} and {@code ]} of a link whose address is ours; never blank. */
  static String title(String title) {
    String line = SafeText.line(title);
    if (!PlainText.isVisible(line)) {
      return UNTITLED;
    }
    return settle(
        Context.WITHIN_LINE, PlainText.escapeBrackets(line), () -> PlainText.escapeAll(line));
  }

  /** One line that begins a block of its own, such as the excerpt of an abstract. */
  static String line(String text) {
    String line = SafeText.line(text);
    return settle(Context.OWN_LINE, line, () -> PlainText.escapeAll(line));
  }

  /**
   * Running text behind a label in the middle of a line, such as a list of authors. In one
   * paragraph only one such text may stand: two could join into a link or code that neither holds.
   * The others go through {@link #word}.
   */
  static String afterLabel(String text) {
    String line = SafeText.line(text);
    return settle(Context.WITHIN_LINE, line, () -> PlainText.escapeAll(line));
  }

  /**
   * A short value without formatting, such as a category; safe beside any other text of its
   * paragraph.
   */
  static String word(String text) {
    return PlainText.escapeAll(SafeText.line(text));
  }

  /**
   * Lines of Markdown that stand inside {@code <details>}, with an empty line before and after.
   * Lists, tables, code, maths and links to the web stay; headings move below the levels of the
   * page.
   */
  static String summary(String markdown) {
    String lines = PlainText.lines(markdown);
    return settle(Context.SUMMARY, lines, () -> PlainText.escapeAllLines(lines));
  }

  // An escape can bring to life what the escaped thing had covered, hence the rounds.
  private static String settle(Context context, String text, Supplier<String> fallback) {
    if (isTooMuchToParse(text)) {
      return fallback.get();
    }
    String current = text;
    for (int round = 0; round < MAX_ROUNDS; round++) {
      List<Edit> edits = context.edits(current);
      if (edits.isEmpty()) {
        return current;
      }
      current = Edit.apply(current, edits);
    }
    return context.edits(current).isEmpty() ? current : fallback.get();
  }

  private static boolean isTooMuchToParse(String text) {
    return text.length() > MAX_LENGTH
        || text.chars().filter(c -> c == '<').limit(MAX_ANGLES + 1L).count() > MAX_ANGLES;
  }
}
