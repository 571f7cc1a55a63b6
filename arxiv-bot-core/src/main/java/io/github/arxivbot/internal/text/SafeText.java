package io.github.arxivbot.internal.text;

/**
 * Makes untrusted text safe to print and to show: in messages, in logs, on terminals, and in the
 * single lines of pages and feeds. Nothing is escaped for HTML, XML or Markdown.
 *
 * <p>A character is unsafe if it can break a line, control a terminal, reorder or hide the text
 * around it, or cannot be encoded: control characters, line and paragraph separators, unpaired
 * surrogates, noncharacters, and format characters. Four format characters are safe, because
 * languages and emoji need them: the zero-width joiners and the left-to-right and right-to-left
 * marks.
 */
public final class SafeText {

  private static final int MAX_QUOTE_LENGTH = 60;
  private static final int REPLACEMENT = 0xFFFD;

  private SafeText() {}

  /**
   * Returns the text in quotation marks, for an error message. Only the first 60 code points are
   * quoted, followed by {@code …} if there are more; each unsafe character becomes {@code ?}.
   */
  public static String quote(String text) {
    boolean fits = text.codePointCount(0, text.length()) <= MAX_QUOTE_LENGTH;
    String start = fits ? text : text.substring(0, text.offsetByCodePoints(0, MAX_QUOTE_LENGTH));
    return '"' + replace(start, '?', false) + (fits ? "\"" : "…\"");
  }

  /** Returns the text as one line of any length, as {@link #line(String, int)} does. */
  public static String line(String text) {
    return line(text, Integer.MAX_VALUE);
  }

  /**
   * Returns the text as one line. Each run of white space and control characters becomes one space,
   * with none at either end; format characters that are unsafe are removed; other unsafe characters
   * become U+FFFD.
   *
   * @param maxLength the maximum length in code points, at least 1; longer text is cut and ends
   *     with {@code …}
   */
  public static String line(String text, int maxLength) {
    if (maxLength < 1) {
      throw new IllegalArgumentException("maxLength: expected 1 or more, found " + maxLength);
    }
    String stripped = text.strip();
    if (stripped.length() <= maxLength && isLine(stripped)) {
      return stripped;
    }
    StringBuilder line = new StringBuilder(Math.min(stripped.length(), maxLength));
    boolean gap = false;
    int length = 0;
    for (int at = 0; at < stripped.length(); at += Character.charCount(stripped.codePointAt(at))) {
      int c = stripped.codePointAt(at);
      boolean isPlain = c > ' ' && c <= '~';
      if (!isPlain && (Character.isWhitespace(c) || Character.isISOControl(c))) {
        gap = true;
      } else if (isPlain || !isHidden(c)) {
        boolean space = gap && length > 0;
        int longer = length + (space ? 2 : 1);
        if (longer > maxLength) {
          return cut(line, length, maxLength);
        }
        if (space) {
          line.append(' ');
        }
        line.appendCodePoint(!isPlain && isUnsafe(c) ? REPLACEMENT : c);
        length = longer;
        gap = false;
      }
    }
    return line.toString();
  }

  /** Tests whether a stripped text is already a line, as most are. */
  private static boolean isLine(String text) {
    int before = ' ';
    for (int at = 0; at < text.length(); at++) {
      int c = text.charAt(at);
      if (c == ' ' ? before == ' ' : c < ' ') {
        return false;
      }
      if (c > '~') {
        c = text.codePointAt(at);
        if (Character.isWhitespace(c) || isUnsafe(c)) {
          return false;
        }
        at += Character.charCount(c) - 1;
      }
      before = c;
    }
    return before != ' ' || text.isEmpty();
  }

  /**
   * Returns the text with U+FFFD in place of each unsafe character, line breaks included. Spaces
   * stay as they are.
   */
  public static String printable(String text) {
    return replace(text, REPLACEMENT, false);
  }

  /** Returns the text as {@link #printable} does, but keeps {@code \n}. */
  public static String printableLines(String text) {
    return replace(text, REPLACEMENT, true);
  }

  /**
   * Returns a text of several lines, such as a summary, with {@code \n} as its line breaks. Unsafe
   * format characters are removed; other unsafe characters except tabs become U+FFFD.
   */
  public static String lines(String text) {
    int at = 0;
    while (at < text.length() && isOfLines(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    if (at == text.length()) {
      return text;
    }
    StringBuilder lines = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .filter(c -> !isHidden(c))
        .map(c -> isOfLines(c) ? c : REPLACEMENT)
        .forEach(lines::appendCodePoint);
    return lines.toString();
  }

  private static boolean isOfLines(int codePoint) {
    return (codePoint >= ' ' && codePoint <= '~')
        || codePoint == '\n'
        || codePoint == '\t'
        || !isUnsafe(codePoint);
  }

  private static String replace(String text, int replacement, boolean keepLineBreaks) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> isUnsafe(c) && !(keepLineBreaks && c == '\n') ? replacement : c)
        .forEach(safe::appendCodePoint);
    return safe.toString();
  }

  private static String cut(StringBuilder line, int length, int maxLength) {
    int end = length < maxLength ? line.length() : line.offsetByCodePoints(line.length(), -1);
    return line.substring(0, end).stripTrailing() + "…";
  }

  private static boolean isUnsafe(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> isHidden(codePoint) || isNoncharacter(codePoint);
    };
  }

  /** Tests whether a character is a format character that hides or reorders text. */
  public static boolean isHidden(int codePoint) {
    boolean needed = codePoint >= 0x200C && codePoint <= 0x200F;
    return Character.getType(codePoint) == Character.FORMAT && !needed;
  }

  /** Tests whether Unicode reserves the code point as a noncharacter, which XML forbids. */
  public static boolean isNoncharacter(int codePoint) {
    return (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
  }
}
