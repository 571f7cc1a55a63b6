package io.github.arxivbot.rendering;

/**
 * Text of strangers without the characters that break a format or a reader. Nothing is escaped:
 * that is for whoever writes XML, HTML or JSON. Pure and thread-safe.
 *
 * <pre>{@code
 * CleanText.of("a\u0000b\r\nc")            // "a\uFFFDb\nc"
 * CleanText.line("A  long\n title", 6)     // "A lon…"
 * }</pre>
 */
public final class CleanText {

  private static final int REPLACEMENT = 0xFFFD;

  private CleanText() {}

  /**
   * The text with {@code \n} at line ends and U+FFFD in place of what XML 1.0 does not allow or
   * HTML forbids: control characters, noncharacters and halves of surrogate pairs.
   *
   * @param text any text
   * @return as many lines as before
   */
  public static String of(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .forEach(c -> clean.appendCodePoint(allowed(c)));
    return clean.toString();
  }

  /**
   * The text in one line, for titles and names: runs of white space and control characters become
   * one blank, none at either end; marks that override or embed a direction are left out, for one
   * that stays open would turn around what a reader shows beside the text. (Hebrew and Arabic need
   * none.)
   *
   * @param text any text
   * @param most the length in code points, at least 1, from which on it is cut and ends with {@code
   *     …}
   * @return at most {@code most} code points; may be empty
   */
  public static String line(String text, int most) {
    if (most < 1) {
      throw new IllegalArgumentException("most: expected 1 or more, found " + most);
    }
    StringBuilder line = new StringBuilder(Math.min(text.length(), most));
    boolean gap = false;
    int length = 0;
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int c = text.codePointAt(at);
      if (Character.isWhitespace(c) || Character.isISOControl(c)) {
        gap = true;
      } else if (!turnsDirection(c)) {
        boolean blank = gap && length > 0;
        int longer = length + (blank ? 2 : 1);
        if (longer > most) {
          return cut(line, length, most);
        }
        line.append(blank ? " " : "").appendCodePoint(allowed(c));
        length = longer;
        gap = false;
      }
    }
    return line.toString();
  }

  private static String cut(StringBuilder line, int length, int most) {
    int end = length < most ? line.length() : line.offsetByCodePoints(line.length(), -1);
    return line.substring(0, end).stripTrailing() + "…";
  }

  /**
   * The character, or U+FFFD where it must not stand in XML or HTML; a carriage return goes, too.
   */
  static int allowed(int codePoint) {
    boolean control = Character.isISOControl(codePoint) && codePoint != '\n' && codePoint != '\t';
    boolean half = Character.getType(codePoint) == Character.SURROGATE;
    return control || half || isNoncharacter(codePoint) ? REPLACEMENT : codePoint;
  }

  static boolean isNoncharacter(int codePoint) {
    return (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
  }

  private static boolean turnsDirection(int codePoint) {
    return (codePoint >= 0x202A && codePoint <= 0x202E)
        || (codePoint >= 0x2066 && codePoint <= 0x2069);
  }
}
