package io.github.arxivbot.renderer.html.internal.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectorTest {

  @ParameterizedTest
  @CsvSource({
    "'', en",
    "123 ½ ⚠, en",
    "A method for 中 things in English, en",
    "论文讨论 KV cache 与 attention, zh",
    "この論文は注意機構を調べる, ja",
    "이 논문은 다룬다, ko"
  })
  void the_script_of_a_text_decides_its_language(String text, String language) {
    assertThat(LanguageDetector.detect(text)).isEqualTo(language);
  }
}
