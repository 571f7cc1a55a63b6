package io.github.arxivbot.internal.tex;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells an amount of money behind a dollar from a formula. The text up to the next dollar begins
 * with a number in both: {@code $0.3 per query, R^2 of 1, and $4} has two amounts, {@code $5\times
 * 10^3$} is a formula. It is an amount if a digit follows the next dollar, if the text cannot end a
 * formula, or if it has words outside of commands and braces.
 */
final class AmountOfMoney {

  private static final Pattern NUMBER = Pattern.compile("\\.?\\d");
  private static final Set<String> WORDS_OF_PRICES =
      Set.of(
          ("per and or to for each of the in from by with while vs versus than more less thousand"
                  + " million billion trillion")
              .split(" ", -1));
  private static final int MIN_WORDS = 2;
  private static final int MIN_SINGLE_WORD = 4; // "each", and not "log" or "mod"

  private AmountOfMoney() {}

  /**
   * Tests whether the text between two dollars begins with an amount of money.
   *
   * @param content the text between the dollars
   * @param isBeforeDigit whether a digit follows the second dollar
   * @param isMarkdown whether only words of prices are words; Markdown has other signs between them
   */
  static boolean begins(String content, boolean isBeforeDigit, boolean isMarkdown) {
    if (!NUMBER.matcher(content).lookingAt()) {
      return false;
    }
    boolean hasTex = content.chars().anyMatch(c -> "\\^_{}".indexOf(c) >= 0);
    boolean isOpen = isBeforeDigit || Character.isWhitespace(content.charAt(content.length() - 1));
    List<String> words = words(content);
    return (isOpen && !hasTex)
        || words.stream().anyMatch(WORDS_OF_PRICES::contains)
        || (!isMarkdown && (hasOpenParenthesis(content) || isProse(content, words)));
  }

  private static boolean hasOpenParenthesis(String content) {
    int open = 0;
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      open += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
    }
    return open > 0;
  }

  private static boolean isProse(String content, List<String> words) {
    return words.size() >= MIN_WORDS
        || (words.size() == 1
            && words.get(0).length() >= MIN_SINGLE_WORD
            && content.contains(" " + words.get(0) + " "));
  }

  /** Returns the words of two and more ASCII letters outside of commands and braces. */
  static List<String> words(String content) {
    List<String> words = new ArrayList<>();
    int depth = 0;
    int at = 0;
    while (at < content.length()) {
      char c = content.charAt(at);
      int end = at + 1;
      while (end < content.length() && TexLetter.isAsciiLetter(content.charAt(end))) {
        end++;
      }
      if (TexLetter.isAsciiLetter(c)) {
        if (depth == 0 && end - at > 1) {
          words.add(content.substring(at, end));
        }
        at = end;
      } else {
        depth = Math.max(0, depth + (c == '{' ? 1 : c == '}' ? -1 : 0));
        at = c == '\\' ? end : at + 1;
      }
    }
    return words;
  }
}
