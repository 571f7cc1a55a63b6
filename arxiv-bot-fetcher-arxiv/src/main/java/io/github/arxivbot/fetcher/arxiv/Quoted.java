package io.github.arxivbot.fetcher.arxiv;

/** How a stranger's text is quoted in a message: short, on one line, and with nothing hidden. */
final class Quoted {

  private static final int LONGEST = 60;

  private Quoted() {}

  static String of(String text) {
    return "\"" + plain(text, LONGEST) + "\"";
  }

  /** The beginning of a text without what moves a cursor or reorders a line. */
  static String plain(String text, int longest) {
    StringBuilder line = new StringBuilder();
    text.codePoints().limit(longest).forEach(c -> line.appendCodePoint(isPlain(c) ? c : ' '));
    String shown = line.toString().strip();
    return text.codePoints().limit(longest + 1L).count() > longest ? shown + "…" : shown;
  }

  private static boolean isPlain(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
