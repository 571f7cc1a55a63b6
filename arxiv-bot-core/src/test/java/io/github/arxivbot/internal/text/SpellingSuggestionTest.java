package io.github.arxivbot.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingSuggestionTest {

  private static final List<String> KNOWN =
      List.of("max_papers", "max_papers_to_summarize", "keywords", "days_back", "merge");

  @ParameterizedTest
  @CsvSource({
    "max_paper, max_papers",
    "max-papers, max_papers",
    "keyword, keywords",
    "keywrods, keywords",
    "megre, merge",
    "KEYWORDS, keywords",
    "Merge, merge",
    "daysback, days_back"
  })
  void a_near_word_is_guessed(String word, String meant) {
    assertThat(SpellingSuggestion.of(word, KNOWN)).isEqualTo("did you mean \"" + meant + "\"?");
  }

  @ParameterizedTest
  @CsvSource({"''", "colour", "max", "summary", "xyz"})
  void a_far_word_is_not(String word) {
    assertThat(SpellingSuggestion.of(word, KNOWN)).isEmpty();
  }

  @Test
  void the_nearest_is_taken_and_of_equals_the_first() {
    assertThat(SpellingSuggestion.of("colors", List.of("colours", "color")))
        .isEqualTo("did you mean \"colours\"?");
    assertThat(SpellingSuggestion.of("keywords", List.of("keyword", "keywords")))
        .isEqualTo("did you mean \"keywords\"?");
  }

  @Test
  void nothing_is_estimated_without_data() {
    assertThat(SpellingSuggestion.of("anything", List.of())).isEmpty();
  }
}
