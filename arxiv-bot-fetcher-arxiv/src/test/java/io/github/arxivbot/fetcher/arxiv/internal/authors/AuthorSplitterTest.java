package io.github.arxivbot.fetcher.arxiv.internal.authors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorSplitterTest {

  @Test
  void names_are_split_at_comma_and_space() {
    assertThat(AuthorSplitter.split(List.of("Ada Example, Bo O'Example,C, Jürgen Ex Jr.")))
        .containsExactly("Ada Example", "Bo O'Example,C", "Jürgen Ex Jr.");
  }

  @Test
  void a_suffix_stays_with_its_name() {
    assertThat(AuthorSplitter.split(List.of("Ada Example, Jr., Bo Example, III, Cy Example, Sr.")))
        .containsExactly("Ada Example, Jr.", "Bo Example, III", "Cy Example, Sr.");
  }

  @Test
  void an_affiliation_in_parentheses_is_not_split() {
    assertThat(
            AuthorSplitter.split(List.of("Ada Example (Dept. A, Town (X, Y), India), Bo Example")))
        .containsExactly("Ada Example (Dept. A, Town (X, Y), India)", "Bo Example");
    assertThat(AuthorSplitter.split(List.of("Ada (Dept. A, Bo, Cy")))
        .containsExactly("Ada (Dept. A", "Bo", "Cy");
  }

  @Test
  void several_elements_are_split_in_order() {
    assertThat(AuthorSplitter.split(List.of(" Ada Example ", "", "Bo Example, Cy Example")))
        .containsExactly("Ada Example", "Bo Example", "Cy Example");
    assertThat(AuthorSplitter.split(List.of())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ada",
        "Ada, Bo",
        "Ada,  Bo",
        "Ada, , Bo",
        ", Ada",
        "Ada, Jr., Bo",
        "Jr., Ada",
        "Ada (X, Y), Bo",
        "Ada (X, Bo",
        "Ada), Bo (X",
        ", , ",
        "Ada,"
      })
  void the_split_authors_join_to_the_text_of_the_feed(String creator) {
    assertThat(String.join(", ", AuthorSplitter.split(List.of(creator))))
        .isEqualTo(creator.strip());
    assertThat(AuthorSplitter.split(List.of(creator))).noneMatch(String::isBlank);
  }
}
