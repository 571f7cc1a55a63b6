package io.github.arxivbot.feedserver;

/** Makes text from a feed or a model harmless in a log, where a line break begins another entry. */
final class OneLine {

  private OneLine() {}

  static String of(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]", "\uFFFD");
  }
}
