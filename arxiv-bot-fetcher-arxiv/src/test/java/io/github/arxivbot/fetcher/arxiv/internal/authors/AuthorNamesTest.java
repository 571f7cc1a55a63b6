package io.github.arxivbot.fetcher.arxiv.internal.authors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorNamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ZEPHYR Collaboration: Ada Ex, Bo Ex | ZEPHYR Collaboration; Ada Ex; Bo Ex",
        "ZEPHYR Team, :, Ada Ex, Bo Ex | ZEPHYR Team; Ada Ex; Bo Ex",
        "ZEPHYR Team:, Ada Ex | ZEPHYR Team; Ada Ex",
        "ZEPHYR Consortium :Ada Ex | ZEPHYR Consortium; Ada Ex",
        "ZEPHYR Team, : Ada Ex | ZEPHYR Team; Ada Ex",
        "Ada Ex, Bo Ex (for the ZEPHYR Collaboration) | Ada Ex; Bo Ex; ZEPHYR Collaboration",
        "Ada Ex (on behalf of the ZEPHYR Working Group), Bo Ex | Ada Ex; Bo Ex; ZEPHYR Working Group",
        "Ada Ex (The ZEPHYR Collaboration), Bo Ex (The ZEPHYR Collaboration) | Ada Ex; Bo Ex; ZEPHYR Collaboration",
        "Ada Ex, Bo Ex on behalf of the ZEPHYR Team | Ada Ex; Bo Ex; ZEPHYR Team",
        "Ada Ex representing the ZEPHYR Team | Ada Ex; ZEPHYR Team",
        "Ada Ex ON BEHALF OF THE ZEPHYR COLLABORATION | Ada Ex; ZEPHYR COLLABORATION",
        "Ada Ex For the ZEPHYR Task Force | Ada Ex; ZEPHYR Task Force",
        "Ada Ex, for the ZEPHYR Collaboration | Ada Ex; ZEPHYR Collaboration",
        "Ada Ex, and the ZEPHYR Collaboration | Ada Ex; the ZEPHYR Collaboration",
        "Ada Ex (1), Bo Ex (2) (for the ZEPHYR Collaboration) ((1) MIT) | Ada Ex; Bo Ex; ZEPHYR Collaboration",
        "J\\o rgen Ex (for the \\'Etoile Collaboration) | Jørgen Ex; Étoile Collaboration",
        "The ZEPHYR Collaboration | The ZEPHYR Collaboration",
        "A Team: B Team: Ada Ex | A Team; B Team; Ada Ex"
      })
  void a_collaboration_is_a_name_of_its_own(String creator, String names) {
    assertThat(AuthorNames.of(List.of(creator))).containsExactly(names.split("; "));
    assertThat(AuthorNames.ofField(creator.replace(", Bo", " and\n  Bo")))
        .containsExactly(names.split("; "));
    assertThat(AuthorNames.clean(List.of(creator.split(", ")))).containsExactly(names.split("; "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ada Ex",
        "Center for AI Working Group",
        "Ada Ex, Jr.",
        "Ada (Bo) Ex",
        "et al.",
        "Ada MIT)"
      })
  void other_names_are_kept(String name) {
    assertThat(AuthorNames.of(List.of(name))).containsExactly(name);
  }

  @Test
  void links_around_names_are_removed_in_every_form_of_a_source() {
    String links =
        "<a href=\"https://example.org/?q=Lovelace, A and B\">Ada Lovelace</a>, <a href='/b'>Bo</a>";

    assertThat(AuthorNames.of(List.of(links))).containsExactly("Ada Lovelace", "Bo");
    assertThat(AuthorNames.ofField(links)).containsExactly("Ada Lovelace", "Bo");
    assertThat(AuthorNames.clean(List.of("<a href='/a'>Ada Lovelace</a>", "<b>Bo</b>")))
        .containsExactly("Ada Lovelace", "Bo");
    assertThat(AuthorNames.clean(List.of("Ada <3 Lovelace"))).containsExactly("Ada <3 Lovelace");
  }

  @Test
  void what_is_no_name_is_left_out() {
    assertThat(AuthorNames.of(List.of(":"))).isEmpty();
    assertThat(AuthorNames.of(List.of("Ada Ex, :, ;, -"))).containsExactly("Ada Ex");
    assertThat(AuthorNames.of(List.of("\u0000", "Ada Ex"))).containsExactly("Ada Ex");
    assertThat(AuthorNames.ofField(" : ")).isEmpty();
  }

  @Property
  void no_name_is_blank_or_ends_with_a_colon(
      @ForAll @Chars({'a', '1', '(', ')', ',', ' ', ':', '{', '\\', '\''}) String creator) {
    assertThat(AuthorNames.of(List.of(creator)))
        .allMatch(name -> !name.isBlank() && AuthorNameCleaner.isName(name));
  }

  @Test
  void long_texts_are_read_in_linear_time() {
    int many = 100_000;
    assertThat(AuthorNames.of(List.of(":".repeat(many)))).isEmpty();
    assertThat(AuthorNames.of(List.of("a:".repeat(many)))).hasSize(many);
    assertThat(AuthorNames.of(List.of("A on behalf of ".repeat(many / 10)))).hasSize(1);
    assertThat(AuthorNames.of(List.of("A for the X Collaboration, ".repeat(many / 10))))
        .isNotEmpty();
  }
}
