package io.github.arxivbot.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The formulas of a text, held back while Markdown reads the rest: an underscore in LaTeX is no
 * emphasis, a bar no table cell, a minus at the start of a line no list.
 *
 * <p>A formula is what stands between {@code $$} and {@code $$}, {@code \[} and {@code \]}, or
 * {@code \(} and {@code \)} without an empty line, or in one line between {@code $} and {@code $}
 * where neither has a blank on the inside and no digit follows, for "$5 or $6" are prices. There is
 * none in code.
 */
final class HeldMath {

  // Noncharacters: they mean nothing to Markdown, and CleanText has left none in the text.
  private static final char OPEN = '\uFDD0';
  private static final char CLOSE = '\uFDD1';
  private static final Pattern MARK = Pattern.compile(OPEN + "(\\d+)" + CLOSE);

  /** So that openings without an end take no time that grows with the square of the text. */
  private static final int LONGEST = 4_000;

  private final String whole;
  private final StringBuilder text = new StringBuilder();
  private final List<String> formulas = new ArrayList<>();

  /** A text without noncharacters, with {@code \n} at line ends. */
  HeldMath(String whole) {
    this.whole = whole;
    int next;
    for (int at = 0; at < whole.length(); at = next) {
      int end = endOfFormula(at);
      if (end > at) {
        next = end;
        text.append(OPEN).append(formulas.size()).append(CLOSE);
        formulas.add(whole.substring(at, end));
      } else {
        next = endOfOther(at);
        text.append(whole, at, next);
      }
    }
  }

  /** The text with a mark in place of each formula. */
  String text() {
    return text.toString();
  }

  /** A piece of that text with its formulas. */
  String restored(String piece) {
    return piece.indexOf(OPEN) < 0
        ? piece
        : MARK.matcher(piece)
            .replaceAll(
                mark -> Matcher.quoteReplacement(formulas.get(Integer.parseInt(mark.group(1)))));
  }

  /** -1 where no formula begins. */
  private int endOfFormula(int at) {
    if (whole.startsWith("$$", at)) {
      return endAfter("$$", at + 2);
    }
    if (whole.startsWith("\\[", at)) {
      return endAfter("\\]", at + 2);
    }
    if (whole.startsWith("\\(", at)) {
      return endAfter("\\)", at + 2);
    }
    return whole.charAt(at) == '$' ? endInLine(at + 1) : -1;
  }

  private int endAfter(String close, int start) {
    int limit = Math.min(whole.length(), start + LONGEST);
    boolean emptyLine = false;
    for (int at = start; at < limit; at++) {
      char c = whole.charAt(at);
      if (whole.startsWith(close, at)) {
        return whole.substring(start, at).isBlank() ? -1 : at + close.length();
      }
      if (c == '\n' && emptyLine) {
        return -1;
      }
      emptyLine = c == '\n' || (emptyLine && isBlank(c));
      if (c == '\\') {
        at++;
      }
    }
    return -1;
  }

  private int endInLine(int start) {
    int limit = Math.min(whole.length(), start + LONGEST);
    for (int at = start; at < limit && whole.charAt(at) != '\n'; at++) {
      char c = whole.charAt(at);
      if (c == '$') {
        boolean price = at + 1 < whole.length() && Character.isDigit(whole.charAt(at + 1));
        boolean blank = isBlank(whole.charAt(start)) || isBlank(whole.charAt(at - 1));
        return at == start || blank || price ? -1 : at + 1;
      }
      if (c == '\\') {
        at++;
      }
    }
    return -1;
  }

  /** What is no formula is passed in one piece where it must not be looked into. */
  private int endOfOther(int at) {
    char c = whole.charAt(at);
    if (c == '`') {
      return endOfCode(at);
    }
    return Math.min(whole.length(), at + (c == '\\' || whole.startsWith("$$", at) ? 2 : 1));
  }

  private int endOfCode(int start) {
    int opened = endOfTicks(start);
    int ticks = opened - start;
    boolean fence = ticks >= 3;
    for (int at = opened; at < whole.length(); at++) {
      if (whole.charAt(at) == '`') {
        int end = endOfTicks(at);
        if (end - at == ticks) {
          return end;
        }
        at = end - 1;
      } else if (!fence && whole.startsWith("\n\n", at)) {
        return opened;
      }
    }
    return opened;
  }

  private int endOfTicks(int start) {
    int at = start;
    while (at < whole.length() && whole.charAt(at) == '`') {
      at++;
    }
    return at;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
