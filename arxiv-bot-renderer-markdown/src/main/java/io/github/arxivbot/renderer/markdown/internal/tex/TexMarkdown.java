package io.github.arxivbot.renderer.markdown.internal.tex;

import io.github.arxivbot.internal.tex.TexText;
import io.github.arxivbot.renderer.markdown.internal.escape.MarkdownEscaper;

/**
 * Writes texts of papers and models as Markdown. TeX becomes Unicode, Markdown and formulas that
 * GitHub renders; text without TeX stays as it is. The result has no active syntax.
 */
public final class TexMarkdown {

  private TexMarkdown() {}

  /**
   * Returns a title as the text of a link. Its formulas are Unicode, because GitHub renders none in
   * links.
   */
  public static String title(String title) {
    return MarkdownEscaper.title(TexText.parse(title).toUnicode());
  }

  /** Returns a text as Unicode, which is not escaped. */
  public static String unicode(String text) {
    return TexText.parse(text).toUnicode();
  }

  /** Returns a text after a label, as {@link MarkdownEscaper#afterLabel} does. */
  public static String afterLabel(String text) {
    return DollarEscaper.escape(MarkdownEscaper.afterLabel(text));
  }

  /**
   * Returns the beginning of a text as one line. With TeX, it ends at a word and not inside of a
   * formula; without, it has exactly the maximum length, as the Python bot cuts it.
   *
   * @param text one line
   * @param maxLength the maximum length in code points; a longer text ends with three dots
   */
  public static String excerpt(String text, int maxLength) {
    boolean isShort = text.codePointCount(0, text.length()) <= maxLength;
    int end = isShort ? text.length() : text.offsetByCodePoints(0, maxLength);
    TexText parsed = TexText.parse(text);
    if (parsed.isPlainBefore(end)) {
      String excerpt = isShort ? text : text.substring(0, end) + "...";
      return DollarEscaper.escape(MarkdownEscaper.line(excerpt));
    }
    TexText excerpt = parsed.excerpt(maxLength);
    String dots = excerpt.equals(parsed) ? "" : "...";
    return DollarEscaper.escapeAroundMath(
        MarkdownEscaper.line(new TexMarkdownWriter(excerpt).write() + dots));
  }

  /** Returns a summary for its place inside {@code <details>}, with the formulas of GitHub. */
  public static String summary(String markdown) {
    return DollarEscaper.escapeLines(MarkdownEscaper.summary(SummaryFormulas.convert(markdown)));
  }
}
