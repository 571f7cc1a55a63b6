package io.github.arxivbot.renderer.markdown.internal.escape;

import io.github.arxivbot.internal.text.SafeText;
import java.util.stream.Collectors;

/** Escapes that need no parser, and removal of characters that are not allowed in a page. */
final class PlainTextEscaper {

  private PlainTextEscaper() {}

  /**
   * Returns the text with {@code \n} as its line breaks, without control characters, and without
   * blank lines at its start and end.
   */
  static String lines(String text) {
    StringBuilder lines = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
        .filter(c -> !SafeText.isHidden(c))
        .forEach(c -> lines.appendCodePoint(encodable(c)));
    return withoutOuterBlankLines(lines.toString());
  }

  // An unpaired surrogate is encoded as "?", and "<?" begins HTML.
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

  /** Tests whether the text has a visible character. */
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

  /** Escapes {@code \}, {@code [} and {@code ]}. */
  static String escapeBrackets(String text) {
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]");
  }

  /** Escapes a line so that no character has a meaning in Markdown or HTML at any position. */
  static String escapeAll(String line) {
    StringBuilder escaped = new StringBuilder(line.length());
    for (int at = 0; at < line.length(); at++) {
      char c = line.charAt(at);
      if (isPunctuation(c) && c != ',' && !isInsideWord(line, at)) {
        // Not with a backslash, because it does not prevent a backtick from closing code.
        escaped.append("&#").append((int) c).append(';');
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  // The separators in "cs.AI+cs.CL" and "replace-cross" have a meaning only at the edge of a word.
  private static boolean isInsideWord(String line, int at) {
    return ".:+-".indexOf(line.charAt(at)) >= 0
        && at > 0
        && Character.isLetterOrDigit(line.charAt(at - 1))
        && at + 1 < line.length()
        && Character.isLetterOrDigit(line.charAt(at + 1));
  }

  /** Escapes each line as {@link #escapeAll} does. */
  static String escapeAllLines(String text) {
    return text.lines().map(line -> escapeAll(line.strip())).collect(Collectors.joining("\n"));
  }

  private static boolean isPunctuation(char c) {
    return c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c);
  }
}
