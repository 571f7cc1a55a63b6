package io.github.arxivbot.html;

import io.github.arxivbot.internal.tex.MathScanner;
import io.github.arxivbot.internal.tex.MathSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces the formulas of a Markdown text with placeholders and puts them back after the text was
 * parsed. Without this, Markdown takes an underscore in LaTeX for emphasis, a bar for a table cell,
 * and a minus at the start of a line for a list.
 */
final class MathPlaceholders {

  // Noncharacters: they have no meaning in Markdown, and CleanText has removed those of the text.
  private static final char OPEN = '\uFDD0';
  private static final char CLOSE = '\uFDD1';
  private static final Pattern PLACEHOLDER = Pattern.compile(OPEN + "(\\d+)" + CLOSE);

  private final StringBuilder text = new StringBuilder();
  private final List<String> formulas = new ArrayList<>();

  /**
   * Takes a text without noncharacters, with {@code \n} at line ends, and what to put back for a
   * formula with its delimiters.
   */
  MathPlaceholders(String markdown, UnaryOperator<String> converter) {
    int written = 0;
    for (MathSpan span : MathScanner.scanMarkdown(markdown)) {
      text.append(markdown, written, span.start());
      text.append(OPEN).append(formulas.size()).append(CLOSE);
      formulas.add(converter.apply(markdown.substring(span.start(), span.end())));
      written = span.end();
    }
    text.append(markdown, written, markdown.length());
  }

  /** Returns the text with a placeholder for each formula. */
  String text() {
    return text.toString();
  }

  /** Returns a piece of that text with its formulas. */
  String restore(String piece) {
    return piece.indexOf(OPEN) < 0
        ? piece
        : PLACEHOLDER
            .matcher(piece)
            .replaceAll(
                found -> Matcher.quoteReplacement(formulas.get(Integer.parseInt(found.group(1)))));
  }
}
