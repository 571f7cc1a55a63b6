package io.github.arxivbot.renderer.markdown.internal.escape;

import java.util.stream.Collectors;

/**
 * Text before Markdown comes into it: characters that have no place in a page, and escapes that
 * need no parser.
 */
final class PlainTextEscaper {

  private PlainTextEscaper() {}

  /**
   * The text with {@code \n} at line ends, without control characters and without blank lines
   * around it.
   */
  static String lines(String text) {
    StringBuilder lines = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
        .forEach(c -> lines.appendCodePoint(encodable(c)));
    return withoutOuterBlankLines(lines.toString());
  }

  // Half a surrogate pair is written as "?" in UTF-8, and "<?" begins HTML.
  private static int encodable(int codePoint) {
    return Character.getType(codePoint) == Character.SURROGATE ? 0xFFFD : codePoint;
  }

  private static String withoutOuterBlankLines(String text) {
    int first = 0;
    while (first < text.length() && Character.isWhitespace(text.charAt(first))) {
      first++;
    }
    int last = text.length();
    while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    int start = text.lastIndexOf('\n', Math.max(first - 1, 0)) + 1;
    int end = text.indexOf('\n', last);
    return first == last ? "" : text.substring(start, end < 0 ? text.length() : end);
  }

  /** Whether a reader would see anything of it. */
  static boolean isVisible(String text) {
    return text.codePoints().anyMatch(PlainTextEscaper::isVisible);
  }

  private static boolean isVisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.CONTROL,
          Character.FORMAT ->
          false;
      default -> true;
    };
  }

  /** A backslash before each of {@code \}, {@code [} and {@code ]}. */
  static String escapeBrackets(String text) {
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]");
  }

  /** One line in which no character means anything to Markdown or HTML, wherever it stands. */
  static String escapeAll(String line) {
    StringBuilder escaped = new StringBuilder(line.length());
    for (int at = 0; at < line.length(); at++) {
      char c = line.charAt(at);
      if (isPunctuation(c) && c != ',' && !isInsideWord(line, at)) {
        // By number, for a backslash does not keep a backtick from ending code that another text
        // began.
        escaped.append("&#").append((int) c).append(';');
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  // What joins the parts of "cs.AI+cs.CL" or "replace-cross" is a mark only at the edge of a word.
  private static boolean isInsideWord(String line, int at) {
    return ".:+-".indexOf(line.charAt(at)) >= 0
        && at > 0
        && Character.isLetterOrDigit(line.charAt(at - 1))
        && at + 1 < line.length()
        && Character.isLetterOrDigit(line.charAt(at + 1));
  }

  /** As {@link #escapeAll}, line by line. */
  static String escapeAllLines(String text) {
    return text.lines().map(line -> escapeAll(line.strip())).collect(Collectors.joining("\n"));
  }

  private static boolean isPunctuation(char c) {
    return c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c);
  }
}
