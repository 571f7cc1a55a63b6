package io.github.arxivbot.renderer.html.internal.view;

import io.github.arxivbot.internal.tex.MathScanner;
import io.github.arxivbot.internal.tex.MathSpan;
import java.lang.Character.UnicodeScript;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;

/**
 * The first sentence of a text. It never ends inside a formula or inside braces. A sentence that is
 * too long ends at a word.
 *
 * @param end the index after the sentence
 * @param isCut whether the sentence goes on
 */
record FirstSentence(int end, boolean isCut) {

  private static final Set<String> ABBREVIATIONS =
      Set.of("al", "e.g", "i.e", "cf", "vs", "fig", "figs", "eq", "eqs", "sec", "ref", "refs");
  private static final Set<String> TITLES = Set.of("dr", "prof", "mr", "mrs", "st", "approx", "ca");

  /**
   * Finds the first sentence.
   *
   * @param text any text; formulas are those of {@link MathScanner#scan}
   * @param maxLength the length at which a sentence is cut; a formula there is kept whole
   */
  static FirstSentence of(String text, int maxLength) {
    Iterator<MathSpan> formulas = MathScanner.scan(text).iterator();
    MathSpan formula = formulas.hasNext() ? formulas.next() : null;
    int depth = 0;
    int wordEnd = 0;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (formula != null && at == formula.start()) {
        at = formula.end();
        formula = formulas.hasNext() ? formulas.next() : null;
        wordEnd = depth == 0 ? at : wordEnd;
      } else if (c == '\\') {
        at = Math.min(text.length(), at + 2);
      } else {
        depth = Math.max(0, depth + (c == '{' ? 1 : c == '}' ? -1 : 0));
        at++;
        if (depth == 0 && isSentenceEnd(text, at - 1)) {
          return new FirstSentence(withClosing(text, at), false);
        }
        wordEnd = depth == 0 && isWordEnd(text, at) ? at : wordEnd;
      }
      if (at > maxLength && wordEnd > 0) {
        return new FirstSentence(wordEnd, wordEnd < text.stripTrailing().length());
      }
    }
    return new FirstSentence(text.length(), false);
  }

  private static boolean isSentenceEnd(String text, int at) {
    return switch (text.charAt(at)) {
      case '。', '！', '？' -> true;
      case '!', '?' -> isFollowedByGap(text, at + 1);
      case '.' -> isFollowedByGap(text, at + 1) && !isAbbreviation(text, at);
      case '\n' -> at + 1 < text.length() && Character.isWhitespace(text.charAt(at + 1));
      default -> false;
    };
  }

  /** Tests whether white space follows, and behind it no lower-case letter. */
  private static boolean isFollowedByGap(String text, int at) {
    int gap = withClosing(text, at);
    int next = gap;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return next == text.length() || (next > gap && !Character.isLowerCase(text.codePointAt(next)));
  }

  private static int withClosing(String text, int at) {
    int end = at;
    while (end < text.length() && "\"')]”’）」』".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }

  private static boolean isAbbreviation(String text, int dot) {
    int start = dot;
    while (start > 0
        && (Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
      start--;
    }
    String word = text.substring(start, dot);
    boolean isInitial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    String lower = word.toLowerCase(Locale.ROOT);
    return isInitial || ABBREVIATIONS.contains(lower) || TITLES.contains(lower);
  }

  private static boolean isWordEnd(String text, int at) {
    return at == text.length()
        || Character.isWhitespace(text.charAt(at))
        || (isWithoutSpaces(text.charAt(at)) && !Character.isHighSurrogate(text.charAt(at - 1)));
  }

  /** Tests for a character of a script that does not separate words. */
  static boolean isWithoutSpaces(int c) {
    UnicodeScript script = UnicodeScript.of(c);
    return script == UnicodeScript.HAN
        || script == UnicodeScript.HIRAGANA
        || script == UnicodeScript.KATAKANA
        || script == UnicodeScript.THAI;
  }
}
