package io.github.arxivbot.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluralFormatterTest {

  @ParameterizedTest
  @CsvSource({
    "0, paper, 0 papers",
    "1, paper, 1 paper",
    "2, more paper, 2 more papers",
    "1, summary, 1 summary",
    "2, summary, 2 summaries",
    "2, day, 2 days"
  })
  void a_noun_is_in_the_singular_only_for_one(long number, String noun, String expected) {
    assertThat(PluralFormatter.count(number, noun)).isEqualTo(expected);
  }
}
