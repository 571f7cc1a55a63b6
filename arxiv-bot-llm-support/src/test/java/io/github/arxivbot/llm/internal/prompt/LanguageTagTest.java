package io.github.arxivbot.llm.internal.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagTest {

  @ParameterizedTest
  @CsvSource({
    "zh, zh",
    "Chinese, zh",
    "chinese, zh",
    "CHINESE, zh",
    "中文, zh",
    "简体中文, zh-Hans",
    "Traditional Chinese, zh-Hant",
    "zh-CN, zh-CN",
    "zh_CN, zh-CN",
    "zh-hant-tw, zh-Hant-TW",
    "English, en",
    "英语, en",
    "en-GB, en-GB",
    "german, de",
    "Deutsch, de",
    "français, fr",
    "日本語, ja",
    "日语, ja",
    "pt_BR, pt-BR",
    "Brazilian Portuguese, pt-BR",
    "fil, fil",
    "es-419, es-419",
  })
  void a_tag_or_a_name_is_a_language(String text, String tag) {
    assertThat(LanguageTag.find(text))
        .hasValueSatisfying(locale -> assertThat(locale.toLanguageTag()).isEqualTo(tag));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"xx", "qqq", "Klingonese", "zh-XX", "x-private", "und", "en;de", "汉", "-"})
  void anything_else_is_not(String text) {
    assertThat(LanguageTag.find(text)).isEmpty();
  }

  @Test
  void no_language_has_a_name_that_looks_like_a_tag() {
    for (String code : Locale.getISOLanguages()) {
      Locale language = new Locale(code);
      for (Locale in : List.of(Locale.ENGLISH, Locale.CHINESE, language)) {
        String name = language.getDisplayLanguage(in);
        assertThat(name.matches("[A-Za-z]{2}([-_].*)?") && !name.equals(code)).as(name).isFalse();
      }
    }
  }

  @Test
  void a_name_gives_the_prompt_of_its_tag() {
    assertThat(SummaryPrompt.builtIn("Chinese").sha256())
        .isEqualTo(SummaryPrompt.builtIn("zh").sha256());
    assertThat(SummaryPrompt.builtIn("English").language()).isEqualTo("en");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SummaryPrompt.builtIn("Elvish"))
        .withMessageStartingWith("language: expected a language tag (BCP 47)")
        .withMessageEndingWith("found \"Elvish\"");
  }
}
