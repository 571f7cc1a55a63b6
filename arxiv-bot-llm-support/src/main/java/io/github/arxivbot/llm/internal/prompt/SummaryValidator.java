package io.github.arxivbot.llm.internal.prompt;

import io.github.arxivbot.llm.internal.grounding.ProseExtractor;
import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks that an answer can be used as a summary: its length, its script and, for the built-in
 * prompt, its four headings.
 */
public final class SummaryValidator {

  /** The minimum length, in code points. */
  private static final int MIN_LENGTH = 200;

  /** The minimum share of letters in the language's script, since terms and names stay Latin. */
  private static final double MIN_SHARE = 0.5;

  /** The weight of a Latin letter: one Han character is a word, one Latin letter is not. */
  private static final double LATIN_WEIGHT = 0.25;

  private static final int HEADINGS = 4;

  private static final Map<String, Set<UnicodeScript>> SCRIPTS = scripts();

  /**
   * The reason why an answer cannot be used.
   *
   * @param kind equal for two answers that have the same problem
   */
  public record AnswerProblem(String kind, String sentence) {}

  private SummaryValidator() {}

  private static Map<String, Set<UnicodeScript>> scripts() {
    Map<String, Set<UnicodeScript>> scripts = new HashMap<>();
    scripts.put("zh", Set.of(UnicodeScript.HAN));
    scripts.put("ja", Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA));
    scripts.put("ko", Set.of(UnicodeScript.HANGUL, UnicodeScript.HAN));
    scripts.put("he", Set.of(UnicodeScript.HEBREW));
    scripts.put("el", Set.of(UnicodeScript.GREEK));
    scripts.put("th", Set.of(UnicodeScript.THAI));
    scripts.put("hi", Set.of(UnicodeScript.DEVANAGARI));
    List.of("ru", "uk", "bg").forEach(tag -> scripts.put(tag, Set.of(UnicodeScript.CYRILLIC)));
    List.of("ar", "fa").forEach(tag -> scripts.put(tag, Set.of(UnicodeScript.ARABIC)));
    List.of("en", "de", "fr", "es", "it", "pt", "nl", "pl", "tr", "vi")
        .forEach(tag -> scripts.put(tag, Set.of(UnicodeScript.LATIN)));
    return scripts;
  }

  /** Returns the problem of a summary; empty if it is valid. */
  public static Optional<AnswerProblem> findProblem(String summary, SummaryPrompt prompt) {
    int length = summary.codePointCount(0, summary.length());
    if (length < MIN_LENGTH) {
      return problem(
          "length",
          "The summary has " + length + " characters; at least " + MIN_LENGTH + " were expected.");
    }
    return checkScript(summary, prompt.language())
        .or(() -> prompt.isBuiltIn() ? checkHeadings(summary) : Optional.empty());
  }

  private static Optional<AnswerProblem> checkScript(String summary, String language) {
    Locale locale = Locale.forLanguageTag(language);
    Set<UnicodeScript> expected = SCRIPTS.get(locale.getLanguage());
    // A tag with a script asks for it, for example Serbian in Latin letters.
    boolean explicitScript = !locale.getScript().isEmpty() && !locale.getScript().startsWith("Han");
    if (expected == null || explicitScript) {
      return Optional.empty();
    }
    Map<UnicodeScript, Integer> letters = countLetters(summary);
    boolean latin = expected.contains(UnicodeScript.LATIN);
    double right = 0;
    double all = 0;
    for (Map.Entry<UnicodeScript, Integer> entry : letters.entrySet()) {
      boolean light = !latin && entry.getKey() == UnicodeScript.LATIN;
      double weight = entry.getValue() * (light ? LATIN_WEIGHT : 1);
      all += weight;
      right += expected.contains(entry.getKey()) ? weight : 0;
    }
    if (all == 0 || right >= MIN_SHARE * all) {
      return Optional.empty();
    }
    return problem(
        "language",
        "The summary is not written in "
            + locale.getDisplayLanguage(Locale.ENGLISH)
            + ": most of its letters belong to another script.");
  }

  private static Map<UnicodeScript, Integer> countLetters(String summary) {
    String prose = ProseExtractor.blankNonProse(summary);
    int[] formulaEnds = ProseExtractor.formulaEnds(summary);
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

  private static Optional<AnswerProblem> checkHeadings(String summary) {
    int next = 1;
    for (String line : ProseExtractor.blankNonProse(summary).split("\n", -1)) {
      if (next <= HEADINGS && isHeading(line, next)) {
        next++;
      }
    }
    return next > HEADINGS
        ? Optional.empty()
        : problem(
            "headings",
            "The summary lacks the second-level heading \"## "
                + next
                + ". …\"; the four numbered headings were expected in order.");
  }

  private static Optional<AnswerProblem> problem(String kind, String sentence) {
    return Optional.of(new AnswerProblem(kind, sentence));
  }

  private static boolean isHeading(String line, int number) {
    String start = "## " + number + ".";
    String text = line.stripTrailing();
    return text.startsWith(start)
        && text.length() > start.length()
        && !isDigit(text.charAt(start.length()));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
