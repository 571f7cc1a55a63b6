package io.github.arxivbot.renderer.html.internal.view;

import java.lang.Character.UnicodeScript;

/** Guesses the language of a text from its script. */
final class LanguageDetector {

  private LanguageDetector() {}

  /** Returns the language tag {@code zh}, {@code ja} or {@code ko}, else {@code en}. */
  static String detect(String text) {
    int letters = 0;
    int han = 0;
    int kana = 0;
    int hangul = 0;
    for (int c : text.codePoints().filter(Character::isLetter).toArray()) {
      letters++;
      UnicodeScript script = UnicodeScript.of(c);
      han += script == UnicodeScript.HAN ? 1 : 0;
      kana += script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA ? 1 : 0;
      hangul += script == UnicodeScript.HANGUL ? 1 : 0;
    }
    if (10 * (han + kana + hangul) < letters || letters == 0) {
      return "en";
    }
    return hangul > han ? "ko" : 10 * kana > han ? "ja" : "zh";
  }
}
