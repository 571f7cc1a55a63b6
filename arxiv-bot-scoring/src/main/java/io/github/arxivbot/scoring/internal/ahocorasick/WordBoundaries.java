package io.github.arxivbot.scoring.internal.ahocorasick;

import java.lang.Character.UnicodeScript;

/**
 * Where a word begins and ends. Letters and digits hang together, and with them the points of a
 * number (2:4, 4.5) and the signs of a language's name (C++, C#); a hyphen parts (k-NN has two
 * words and is one term). Scripts that are written without blanks have no boundaries to respect.
 */
final class WordBoundaries {

  static final int NOWHERE = -1;

  private WordBoundaries() {}

  /** Whether a word goes on there whatever else there is: what most hits inside of words show. */
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

  /** Where a word ends, the s of its plural included if that is forgiven. */
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

  /** Part of a word, in a script that puts something between words. */
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
    if (c < 0x0E00) { // all of them are above
      return false;
    }
    return switch (UnicodeScript.of(c)) {
      // Korean has blanks, but a particle is written onto a foreign word.
      case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
      default -> false;
    };
  }
}
