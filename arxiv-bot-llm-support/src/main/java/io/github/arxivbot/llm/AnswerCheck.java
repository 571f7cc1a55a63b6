package io.github.arxivbot.llm;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells answers that can't be used as a summary. */
final class AnswerCheck {

  /** Fewer code points than this say nothing about a paper. */
  static final int SHORTEST = 200;

  /** The least share of letters in the language's script; terms and names stay in Latin. */
  private static final double LEAST_SHARE = 0.5;

  /** Han counts per word, Latin per letter: a Latin letter weighs this much against the others. */
  private static final double LATIN_WEIGHT = 0.25;

  private static final int PARTS = 4;

  private static final Map<String, Set<UnicodeScript>> SCRIPTS =
      Map.ofEntries(
          Map.entry("zh", Set.of(UnicodeScript.HAN)),
          Map.entry(
              "ja", Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA)),
          Map.entry("ko", Set.of(UnicodeScript.HANGUL, UnicodeScript.HAN)),
          Map.entry("ru", Set.of(UnicodeScript.CYRILLIC)),
          Map.entry("uk", Set.of(UnicodeScript.CYRILLIC)),
          Map.entry("bg", Set.of(UnicodeScript.CYRILLIC)),
          Map.entry("ar", Set.of(UnicodeScript.ARABIC)),
          Map.entry("fa", Set.of(UnicodeScript.ARABIC)),
          Map.entry("he", Set.of(UnicodeScript.HEBREW)),
          Map.entry("el", Set.of(UnicodeScript.GREEK)),
          Map.entry("th", Set.of(UnicodeScript.THAI)),
          Map.entry("hi", Set.of(UnicodeScript.DEVANAGARI)),
          Map.entry("en", Set.of(UnicodeScript.LATIN)),
          Map.entry("de", Set.of(UnicodeScript.LATIN)),
          Map.entry("fr", Set.of(UnicodeScript.LATIN)),
          Map.entry("es", Set.of(UnicodeScript.LATIN)),
          Map.entry("it", Set.of(UnicodeScript.LATIN)),
          Map.entry("pt", Set.of(UnicodeScript.LATIN)),
          Map.entry("nl", Set.of(UnicodeScript.LATIN)),
          Map.entry("pl", Set.of(UnicodeScript.LATIN)),
          Map.entry("tr", Set.of(UnicodeScript.LATIN)),
          Map.entry("vi", Set.of(UnicodeScript.LATIN)));

  private AnswerCheck() {}

  /** What is wrong with an answer, as a sentence; nothing if it can be used. */
  static Optional<String> complaint(String summary, PromptText prompt) {
    int length = summary.codePointCount(0, summary.length());
    if (length < SHORTEST) {
      return Optional.of(
          "The summary has " + length + " characters; at least " + SHORTEST + " were expected.");
    }
    return wrongScript(summary, prompt.language())
        .or(() -> prompt.isBuiltIn() ? missingHeading(summary) : Optional.empty());
  }

  private static Optional<String> wrongScript(String summary, String language) {
    Locale locale = Locale.forLanguageTag(language);
    Set<UnicodeScript> expected = SCRIPTS.get(locale.getLanguage());
    // Serbian in Latin letters, Chinese in pinyin: whoever names a script knows better.
    boolean ownScript = !locale.getScript().isEmpty() && !locale.getScript().startsWith("Han");
    if (expected == null || ownScript) {
      return Optional.empty();
    }
    Map<UnicodeScript, Integer> letters = letters(summary);
    boolean latin = expected.contains(UnicodeScript.LATIN);
    double right = 0;
    double all = 0;
    for (Map.Entry<UnicodeScript, Integer> entry : letters.entrySet()) {
      boolean light = !latin && entry.getKey() == UnicodeScript.LATIN;
      double weight = entry.getValue() * (light ? LATIN_WEIGHT : 1);
      all += weight;
      right += expected.contains(entry.getKey()) ? weight : 0;
    }
    if (all == 0 || right >= LEAST_SHARE * all) {
      return Optional.empty();
    }
    return Optional.of(
        "The summary is not written in "
            + locale.getDisplayLanguage(Locale.ENGLISH)
            + ": most of its letters belong to another script.");
  }

  private static Map<UnicodeScript, Integer> letters(String summary) {
    String prose = Unread.blanked(summary);
    int[] formulaEnds = Unread.formulaEnds(summary);
    Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
    int at = 0;
    while (at < prose.length()) {
      int c = prose.codePointAt(at);
      boolean formula = formulaEnds[at] > at;
      if (!formula && Character.isLetter(c)) {
        letters.merge(UnicodeScript.of(c), 1, Integer::sum);
      }
      at += Character.charCount(c);
    }
    return letters;
  }

  private static Optional<String> missingHeading(String summary) {
    int next = 1;
    for (String line : Unread.blanked(summary).split("\n", -1)) {
      if (next <= PARTS && isHeading(line, next)) {
        next++;
      }
    }
    return next > PARTS
        ? Optional.empty()
        : Optional.of(
            "The summary lacks the second-level heading \"## "
                + next
                + ". …\"; the four numbered headings were expected in order.");
  }

  private static boolean isHeading(String line, int number) {
    String start = "## " + number + ".";
    String text = line.stripTrailing();
    return text.startsWith(start)
        && text.length() > start.length()
        && !NumberReader.isDigit(text.charAt(start.length()));
  }
}
