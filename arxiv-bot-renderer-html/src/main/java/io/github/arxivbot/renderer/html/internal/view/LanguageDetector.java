package io.github.arxivbot.renderer.html.internal.view;

import java.lang.Character.UnicodeScript;

/** The language of a text, as far as its script tells. */
final class LanguageDetector {

  private LanguageDetector() {}

  /** A language tag: {@code zh}, {@code ja}, {@code ko}, else {@code en}. */
  static String of(String text) {
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
