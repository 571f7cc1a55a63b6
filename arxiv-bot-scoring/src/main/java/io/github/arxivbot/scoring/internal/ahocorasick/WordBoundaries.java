package io.github.arxivbot.scoring.internal.ahocorasick;

import java.lang.Character.UnicodeScript;

/**
 * The rules for word boundaries. Letters and digits form a word, together with separators inside a
 * number (2:4, 4.5) and the signs of a programming language's name (C++, C#). A hyphen ends a word.
 * Scripts that are written without spaces have no boundaries.
 */
final class WordBoundaries {

  static final int NOWHERE = -1;

  private WordBoundaries() {}

  /**
   * Tests quickly whether a word certainly continues at a position, as it does for most hits inside
   * words.
   */
  static boolean surelyGoesOn(ScannedText text, int end) {
    if (end == text.length()) {
      return false;
    }
    char next = text.charAt(end);
    return isPlain(next) && next != 's' && next != 'S' && isPlain(text.charAt(end - 1));
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  static boolean beginsAt(ScannedText text, int start) {
    if (start == 0) {
      return true;
    }
    int first = text.codePointAt(start);
    int before = text.codePointBefore(start);
    if (isWritten(first)) {
      return !isWritten(before)
          && !(Character.isDigit(first)
              && isPointOfNumber(before)
              && start > 1
              && Character.isDigit(text.codePointBefore(start - 1)));
    }
    return isUnbounded(first) || first != before || Character.isWhitespace(first);
  }

  static boolean endsAt(ScannedText text, int end) {
    if (end == text.length()) {
      return true;
    }
    int last = text.codePointBefore(end);
    int next = text.codePointAt(end);
    if (isWritten(last)) {
      return !isWritten(next)
          && !(Character.isDigit(last) && isPointOfNumber(next) && isDigit(text, end + 1))
          && !(Character.isLetter(last) && isNameSign(text, end));
    }
    return isUnbounded(last) || last != next || Character.isWhitespace(last);
  }

  /** Returns the end of a word, including an accepted plural s, or {@link #NOWHERE}. */
  static int end(ScannedText text, int end, boolean mayBePlural, boolean caseMatters) {
    if (endsAt(text, end)) {
      return end;
    }
    char s = text.charAt(end);
    boolean isPlural =
        mayBePlural
            && (s == 's' || (s == 'S' && !caseMatters))
            && isWritten(text.codePointBefore(end))
            && endsAt(text, end + 1);
    return isPlural ? end + 1 : NOWHERE;
  }

  private static boolean isNameSign(ScannedText text, int at) {
    char sign = text.charAt(at);
    boolean more = at + 1 < text.length();
    return sign == '+'
        ? more && text.charAt(at + 1) == '+'
        : sign == '#' && !(more && isWritten(text.codePointAt(at + 1)));
  }

  private static boolean isDigit(ScannedText text, int at) {
    return at < text.length() && Character.isDigit(text.charAt(at));
  }

  private static boolean isPointOfNumber(int c) {
    return c == '.' || c == ',' || c == ':';
  }

  /** Tests whether a character is part of a word in a script that separates words. */
  private static boolean isWritten(int c) {
    if (c < 0x80) {
      return isPlain((char) c);
    }
    int type = Character.getType(c);
    return (Character.isLetterOrDigit(c)
            || type == Character.NON_SPACING_MARK
            || type == Character.COMBINING_SPACING_MARK)
        && !isUnbounded(c);
  }

  private static boolean isUnbounded(int c) {
    if (c < 0x0E00) { // the scripts below are all above this code point
      return false;
    }
    return switch (UnicodeScript.of(c)) {
      // Korean has spaces, but particles are appended to foreign words without one.
      case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
      default -> false;
    };
  }
}
