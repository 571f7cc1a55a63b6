package io.github.arxivbot.renderer.markdown.internal.tex;

import io.github.arxivbot.internal.tex.MathScanner;
import io.github.arxivbot.internal.tex.MathSpan;
import io.github.arxivbot.renderer.markdown.internal.escape.MarkdownCode;
import java.util.BitSet;

/**
 * Escapes dollars that GitHub could take for delimiters of a formula, such as those of {@code $5
 * and $6}. GitHub searches for formulas after it has resolved the escapes and entities of Markdown;
 * its documentation says to put such a dollar into a {@code span} element.
 *
 * <p>A dollar that is alone in its line stays as it is, and so do dollars in code and links.
 */
final class DollarEscaper {

  private static final String ESCAPED = "<span>$</span>";

  private DollarEscaper() {}

  /** Returns a line that has no formulas. */
  static String escape(String line) {
    return line.indexOf('$') < 0 ? line : escape(line, excluded(line, false));
  }

  /** Returns a line in which all code between dollars is a formula. */
  static String escapeAroundMath(String line) {
    return line.indexOf('$') < 0 ? line : escape(line, excluded(line, true));
  }

  /** Returns Markdown of several lines; its formulas stay as they are. */
  static String escapeLines(String markdown) {
    if (markdown.indexOf('$') < 0) {
      return markdown;
    }
    BitSet excluded = excluded(markdown, true);
    for (MathSpan formula : MathScanner.scanMarkdown(markdown)) {
      excluded.set(formula.start(), formula.end());
    }
    StringBuilder escaped = new StringBuilder();
    int start = 0;
    while (start < markdown.length()) {
      int end = markdown.indexOf('\n', start);
      end = end < 0 ? markdown.length() : end + 1;
      escaped.append(escape(markdown.substring(start, end), excluded.get(start, end)));
      start = end;
    }
    return escaped.toString();
  }

  /** Returns the places of code, links and, if there are any, formulas. */
  private static BitSet excluded(String markdown, boolean hasMath) {
    BitSet excluded = MarkdownCode.find(markdown);
    int start = excluded.nextSetBit(0);
    while (hasMath && start >= 0) {
      int end = excluded.nextClearBit(start);
      if (start > 0
          && markdown.charAt(start - 1) == '$'
          && end < markdown.length()
          && markdown.charAt(end) == '$'
          && markdown.charAt(start) == '`') {
        excluded.set(start - 1);
        excluded.set(end);
        end++;
      }
      start = excluded.nextSetBit(end);
    }
    return excluded;
  }

  private static String escape(String line, BitSet excluded) {
    long dollars = line.chars().filter(c -> c == '$').limit(2).count();
    if (dollars < 2) {
      return line;
    }
    StringBuilder escaped = new StringBuilder(line.length());
    for (int at = 0; at < line.length(); at++) {
      char c = line.charAt(at);
      if (c == '$' && !excluded.get(at)) {
        // Before markup, a backslash would escape it.
        dropBackslash(escaped);
        escaped.append(ESCAPED);
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  private static void dropBackslash(StringBuilder text) {
    int first = text.length();
    while (first > 0 && text.charAt(first - 1) == '\\') {
      first--;
    }
    if ((text.length() - first) % 2 == 1) {
      text.setLength(text.length() - 1);
    }
  }
}
