package io.github.arxivbot.llm.internal.prompt;

import io.github.arxivbot.internal.text.SafeText;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the language of summaries: a BCP 47 tag such as {@code pt-BR}, also with an underscore, or
 * the name of a language in English, in Chinese or in the language itself.
 */
public final class LanguageTag {

  /** Names that Java does not know, or knows only with other words. */
  private static final Map<String, String> OTHER_NAMES =
      Map.ofEntries(
          Map.entry("simplified chinese", "zh-Hans"),
          Map.entry("chinese (simplified)", "zh-Hans"),
          Map.entry("简体中文", "zh-Hans"),
          Map.entry("traditional chinese", "zh-Hant"),
          Map.entry("chinese (traditional)", "zh-Hant"),
          Map.entry("繁體中文", "zh-Hant"),
          Map.entry("繁体中文", "zh-Hant"),
          Map.entry("mandarin", "zh"),
          Map.entry("汉语", "zh"),
          Map.entry("漢語", "zh"),
          Map.entry("普通话", "zh"),
          Map.entry("中文", "zh"),
          Map.entry("英文", "en"),
          Map.entry("日文", "ja"),
          Map.entry("韩文", "ko"),
          Map.entry("法文", "fr"),
          Map.entry("德文", "de"),
          Map.entry("俄文", "ru"),
          Map.entry("american english", "en-US"),
          Map.entry("british english", "en-GB"),
          Map.entry("brazilian portuguese", "pt-BR"),
          Map.entry("castilian", "es"),
          Map.entry("farsi", "fa"));

  /** The start of a tag with a code of two letters. No language has such a name. */
  private static final Pattern CODE = Pattern.compile("[A-Za-z]{2}(?:[-_].*)?");

  private LanguageTag() {}

  /** Returns the locale of a language; empty if it is not known. */
  public static Optional<Locale> find(String text) {
    String name = text.strip();
    String tag = name.replace('_', '-');
    return parseTag(
        CODE.matcher(name).matches()
            ? tag
            : LanguageNames.CODES.getOrDefault(name.toLowerCase(Locale.ROOT), tag));
  }

  private static Optional<Locale> parseTag(String tag) {
    try {
      Locale locale = new Locale.Builder().setLanguageTag(tag).build();
      return isKnown(locale) ? Optional.of(locale) : Optional.empty();
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
  }

  static Locale parse(String text) {
    return find(text)
        .orElseThrow(() -> new IllegalArgumentException("language: " + expected(text)));
  }

  /** Returns a message about a language that is not known. */
  public static String expected(String text) {
    return "expected a language tag (BCP 47) such as \"zh\", \"en\" or \"pt-BR\", or the name of a"
        + " language, found \""
        + SafeText.line(text, 40)
        + "\"";
  }

  /**
   * Tests whether Java has names for the parts of a tag; it repeats a code that it does not know.
   */
  private static boolean isKnown(Locale locale) {
    String language = locale.getLanguage();
    String country = locale.getCountry();
    return !language.isEmpty()
        && !language.equals("und")
        && !locale.getDisplayLanguage(Locale.ENGLISH).equals(language)
        && (country.isEmpty() || !locale.getDisplayCountry(Locale.ENGLISH).equals(country));
  }

  /** The names of all languages. Their texts take megabytes, and tags do not need them. */
  private static final class LanguageNames {
    static final Map<String, String> CODES = codes();

    private static Map<String, String> codes() {
      Map<String, String> codes = new HashMap<>();
      for (String code : Locale.getISOLanguages()) {
        Locale language = new Locale(code);
        for (Locale in : Arrays.asList(Locale.ENGLISH, Locale.CHINESE, language)) {
          codes.put(language.getDisplayLanguage(in).toLowerCase(Locale.ROOT), code);
        }
      }
      codes.putAll(OTHER_NAMES);
      return Map.copyOf(codes);
    }
  }
}
