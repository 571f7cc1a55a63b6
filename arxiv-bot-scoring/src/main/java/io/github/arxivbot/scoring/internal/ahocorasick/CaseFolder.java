package io.github.arxivbot.scoring.internal.ahocorasick;

import java.text.Normalizer;

/** Case folding and accents by the Unicode standard, with the tables of JDK 17. */
final class CaseFolder {

  static final char CAPITAL_SIGMA = '\u03A3';
  static final char FINAL_SIGMA = '\u03C2';
  static final char SIGMA = '\u03C3';

  /** The only letter whose lower case has two characters in every language: i and a dot above. */
  static final char DOTTED_I = '\u0130';

  static final char DOT_ABOVE = '\u0307';

  /** Units that are neither upper nor title case of their lower case, and the final sigma. */
  private static final String ONE_WAY =
      "\u0130\u03C2\u03F4\u1E9E\u2126\u212A\u212B"; // İ ς ϴ ẞ Ω K Å

  private CaseFolder() {}

  static boolean isSeparator(char c) {
    return Character.isWhitespace(c)
        || Character.getType(c) == Character.DASH_PUNCTUATION
        || c == '\u00A0'
        || c == '\u00AD';
  }

  static boolean isBlank(char c) {
    return Character.isWhitespace(c) || c == '\u00A0';
  }

  static boolean isMark(char c) {
    return c >= '\u0300' && Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** Returns a letter without its accents, and any other character unchanged. */
  static char base(char c) {
    if (c < '\u00C0' || Character.isSurrogate(c)) {
      return c;
    }
    String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
    for (int i = 1; i < parts.length(); i++) {
      if (!isMark(parts.charAt(i))) {
        return c; // a syllable of several letters, not a letter with accents
      }
    }
    return parts.charAt(0);
  }

  static String withoutAccents(String text) {
    StringBuilder bare = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (!isMark(text.charAt(i))) {
        bare.append(base(text.charAt(i)));
      }
    }
    return bare.toString();
  }

  /**
   * Returns a text in lower case. The JDK's own method detects the end of a word in another way
   * than Unicode.
   */
  static String lower(String written) {
    ScannedText text = new ScannedText();
    text.set(written, "");
    StringBuilder lower = new StringBuilder();
    for (int i = 0; i < written.length(); i++) {
      if (written.charAt(i) == DOTTED_I) {
        lower.append('i').append(DOT_ABOVE);
      } else {
        lower.append(lower(text, i));
      }
    }
    return lower.toString();
  }

  /** Returns the lower case of the unit at a position, if it is a single unit. */
  static char lower(ScannedText text, int at) {
    char c = text.charAt(at);
    if (c == CAPITAL_SIGMA) {
      return endsWord(text, at) ? FINAL_SIGMA : SIGMA;
    }
    if (Character.isLowSurrogate(c) && at > 0 && Character.isHighSurrogate(text.charAt(at - 1))) {
      int letter = Character.toCodePoint(text.charAt(at - 1), c);
      return Character.lowSurrogate(Character.toLowerCase(letter));
    }
    if (Character.isHighSurrogate(c)
        && at + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(at + 1))) {
      int letter = Character.toCodePoint(c, text.charAt(at + 1));
      return Character.highSurrogate(Character.toLowerCase(letter));
    }
    return Character.toLowerCase(c);
  }

  /** Returns all units that may have this lower case, and some that do not. */
  static String variants(char lower) {
    return "" + lower + Character.toUpperCase(lower) + Character.toTitleCase(lower) + ONE_WAY;
  }

  /** Tests the condition Final_Sigma of the Unicode standard, section 3.13. */
  private static boolean endsWord(ScannedText text, int sigma) {
    int before = sigma;
    int letter = 0;
    while (before > 0) {
      letter = text.codePointBefore(before);
      if (!isCaseIgnorable(letter)) {
        break;
      }
      before -= Character.charCount(letter);
    }
    if (before == 0 || !isCased(letter)) {
      return false;
    }
    int after = sigma + 1;
    while (after < text.length()) {
      letter = text.codePointAt(after);
      if (!isCaseIgnorable(letter)) {
        return !isCased(letter);
      }
      after += Character.charCount(letter);
    }
    return true;
  }

  private static boolean isCased(int letter) {
    return Character.isLowerCase(letter)
        || Character.isUpperCase(letter)
        || Character.isTitleCase(letter);
  }

  private static boolean isCaseIgnorable(int letter) {
    return switch (Character.getType(letter)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT,
          Character.MODIFIER_LETTER,
          Character.MODIFIER_SYMBOL ->
          true;
      // Word_Break = MidLetter, MidNumLet or Single_Quote
      default ->
          "'.:\u00B7\u0387\u055F\u05F4\u2018\u2019\u2024\u2027\uFE13\uFE52\uFE55\uFF07\uFF0E\uFF1A"
                  .indexOf(letter)
              >= 0;
    };
  }
}
