package io.github.arxivbot.renderer.html.internal.latex;

import java.text.Normalizer;
import java.util.Map;
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

  private static final Map<String, String> COMBINING =
      Map.ofEntries(
          Map.entry("`", "\u0300"),
          Map.entry("'", "\u0301"),
          Map.entry("^", "\u0302"),
          Map.entry("~", "\u0303"),
          Map.entry("=", "\u0304"),
          Map.entry("u", "\u0306"),
          Map.entry(".", "\u0307"),
          Map.entry("\"", "\u0308"),
          Map.entry("H", "\u030B"),
          Map.entry("v", "\u030C"),
          Map.entry("c", "\u0327"),
          Map.entry("k", "\u0328"));
  private static final Map<String, String> LETTERS =
      Map.ofEntries(
          Map.entry("ss", "ß"),
          Map.entry("ae", "æ"),
          Map.entry("AE", "Æ"),
          Map.entry("oe", "œ"),
          Map.entry("OE", "Œ"),
          Map.entry("aa", "å"),
          Map.entry("AA", "Å"),
          Map.entry("o", "ø"),
          Map.entry("O", "Ø"),
          Map.entry("l", "ł"),
          Map.entry("L", "Ł"),
          Map.entry("i", "ı"));

  /** Returns the letter that starts at a backslash; null if it is something else. */
  static @Nullable LatexLetter at(String text, int start, int end) {
    Matcher accented = ACCENTED.matcher(text).region(start, end);
    if (accented.lookingAt()) {
      String accent = accented.group(1) != null ? accented.group(1) : accented.group(2);
      String letter = accented.group(3) != null ? accented.group(3) : accented.group(4);
      String whole = Normalizer.normalize(letter + COMBINING.get(accent), Normalizer.Form.NFC);
      return whole.length() == 1 ? new LatexLetter(whole, accented.end()) : null;
    }
    Matcher letter = LETTER.matcher(text).region(start, end);
    return letter.lookingAt()
        ? new LatexLetter(LETTERS.getOrDefault(letter.group(1), ""), letter.end())
        : null;
  }
}
