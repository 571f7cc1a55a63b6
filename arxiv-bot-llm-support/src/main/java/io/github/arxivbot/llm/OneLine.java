package io.github.arxivbot.llm;

/** A service's words, made safe to print: one line of bounded length. */
final class OneLine {

  private OneLine() {}

  static String of(String text, int length) {
    // Long bodies are cut before they are worked on; a few characters more feed the collapsing.
    String head = text.length() > 4 * length ? text.substring(0, 4 * length) : text;
    StringBuilder line = new StringBuilder(Math.min(head.length(), length));
    head.codePoints()
        .map(c -> isPrintable(c) ? c : ' ')
        .filter(c -> c != ' ' || (line.length() > 0 && line.charAt(line.length() - 1) != ' '))
        .forEachOrdered(line::appendCodePoint);
    String clean = line.toString().strip();
    return clean.length() <= length ? clean : cut(clean, length - 1) + "…";
  }

  private static String cut(String text, int length) {
    int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    return text.substring(0, end);
  }

  private static boolean isPrintable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> !Character.isWhitespace(codePoint);
    };
  }
}
