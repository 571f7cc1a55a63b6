package io.github.arxivbot.dailybot;

/**
 * Makes text from a feed or a model harmless on a terminal, where control characters are commands.
 */
final class Printable {

  private Printable() {}

  /** One line: every control character, line breaks too, becomes a replacement character. */
  static String line(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]", "\uFFFD");
  }

  /** Several lines: line breaks stay. */
  static String text(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029&&[^\\n]]", "\uFFFD");
  }
}
