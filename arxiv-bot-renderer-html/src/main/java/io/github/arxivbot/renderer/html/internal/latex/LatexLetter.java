package io.github.arxivbot.renderer.html.internal.latex;

import io.github.arxivbot.internal.text.TexLetters;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A letter in LaTeX notation: {@code \'e}, {@code \"{o}}, {@code \v{s}}, {@code \ss}.
 *
 * @param letter the letter in Unicode
 * @param end the index after it
 */
record LatexLetter(String letter, int end) {

  private static final Pattern ACCENTED =
      Pattern.compile(
          "\\\\(?:([`'^\"~=.])|([cvHuk])(?=[ {]))"
              + " ?(?:\\{\\\\?([A-Za-z])}|(?:\\\\(?=[ij]\\b))?([A-Za-z]))");
  private static final Pattern LETTER =
      Pattern.compile("\\\\(ss|ae|AE|oe|OE|aa|AA|o|O|l|L|i)(?![A-Za-z])(?:\\{}| )?");

  /** Returns the letter that starts at a backslash; null if it is something else. */
  static @Nullable LatexLetter at(String text, int start, int end) {
    Matcher accented = ACCENTED.matcher(text).region(start, end);
    if (accented.lookingAt()) {
      String accent = accented.group(1) != null ? accented.group(1) : accented.group(2);
      String letter = accented.group(3) != null ? accented.group(3) : accented.group(4);
      String whole =
          Normalizer.normalize(letter + TexLetters.ACCENTS.get(accent), Normalizer.Form.NFC);
      return whole.length() == 1 ? new LatexLetter(whole, accented.end()) : null;
    }
    Matcher letter = LETTER.matcher(text).region(start, end);
    return letter.lookingAt()
        ? new LatexLetter(TexLetters.LETTERS.getOrDefault(letter.group(1), ""), letter.end())
        : null;
  }
}
