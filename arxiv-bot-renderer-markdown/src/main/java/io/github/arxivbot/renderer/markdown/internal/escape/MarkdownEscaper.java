package io.github.arxivbot.renderer.markdown.internal.escape;

import io.github.arxivbot.internal.text.SafeText;
import java.util.List;
import java.util.function.Supplier;

/**
 * Escapes untrusted text for its position in a Markdown page. Syntax that CommonMark would
 * interpret is escaped where it begins; all other text stays as it is. Formatting inside the text
 * (emphasis, code, formulas, lists, quotes) is kept, and so are bare addresses, which are text in
 * CommonMark.
 *
 * <p>Each method is for one position in the page; its result is not safe in another. A text without
 * active syntax is returned unchanged, except by {@link #title}, which always escapes brackets and
 * backslashes, and by {@link #word}.
 *
 * <p>The escapes come from the parser itself: the text is parsed, active syntax is escaped, and
 * this is repeated, because an escape can activate other syntax. A text that still has active
 * syntax after ten rounds, or is too large to parse, is escaped completely.
 */
public final class MarkdownEscaper {

  static final String UNTITLED = "(untitled)";

  // Real papers need at most three.
  private static final int MAX_ROUNDS = 10;

  // The parser takes time that is quadratic in these; real texts are far below.
  private static final int MAX_LENGTH = 60_000;
  private static final int MAX_ANGLES = 1_000;

  private MarkdownEscaper() {}

  /** Escapes the text of a link, between {@code [} and {@code ]}; the result is never blank. */
  public static String title(String title) {
    String line = SafeText.line(title);
    if (!PlainTextEscaper.isVisible(line)) {
      return UNTITLED;
    }
    return escape(
        TextPosition.WITHIN_LINE,
        PlainTextEscaper.escapeBrackets(line),
        () -> PlainTextEscaper.escapeAll(line));
  }

  /** Escapes one line that is a block of its own, such as the excerpt of an abstract. */
  public static String line(String text) {
    String line = SafeText.line(text);
    return escape(TextPosition.OWN_LINE, line, () -> PlainTextEscaper.escapeAll(line));
  }

  /**
   * Escapes a text after a label on the same line, such as a list of authors. A paragraph may
   * contain only one such text, because two could form a link or code together; use {@link #word}
   * for the others.
   */
  public static String afterLabel(String text) {
    String line = SafeText.line(text);
    return escape(TextPosition.WITHIN_LINE, line, () -> PlainTextEscaper.escapeAll(line));
  }

  /**
   * Escapes a short value without formatting, such as a category. The result is safe next to any
   * other text of its paragraph.
   */
  public static String word(String text) {
    return PlainTextEscaper.escapeAll(SafeText.line(text));
  }

  /**
   * Escapes Markdown inside {@code <details>}, with an empty line before and after it. Lists,
   * tables, code, formulas and links to the web are kept; headings are shifted below those of the
   * page.
   */
  public static String summary(String markdown) {
    String lines = PlainTextEscaper.lines(markdown);
    return escape(TextPosition.SUMMARY, lines, () -> PlainTextEscaper.escapeAllLines(lines));
  }

  private static String escape(TextPosition context, String text, Supplier<String> fallback) {
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
