package io.github.arxivbot.fetcher.arxiv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.arxivbot.model.Author;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorNamesTest {

  @Test
  void affiliations_behind_the_name_are_split_off() {
    String raw = "Andr\\'e Example (Dept. A, Universit\\\"at (Town, X)) (MIT)";
    assertThat(AuthorNames.parse(raw))
        .isEqualTo(
            new Author("André Example", List.of("Dept. A, Universität (Town, X)", "MIT"), raw));
  }

  @Test
  void a_list_behind_the_last_name_explains_the_numbers_behind_all() {
    String field = "Ada Ex (1), Bo Ex (1 and 2),\n  Cy Ex and Di Ex(2) ((1) MIT, (2)\n  ETH)";
    List<Author> authors = AuthorNames.parse(Authors.ofField(field));
    assertThat(authors)
        .extracting(Author::name)
        .containsExactly("Ada Ex", "Bo Ex", "Cy Ex", "Di Ex");
    assertThat(authors)
        .extracting(Author::affiliations)
        .containsExactly(List.of("MIT"), List.of("MIT", "ETH"), List.of(), List.of("ETH"));
    assertThat(AuthorNames.parse(Authors.of(List.of("Ada (1), Bo (2), ((1) MIT, (2) ETH)"))))
        .extracting(author -> author.name() + " " + author.affiliations())
        .containsExactly("Ada [MIT]", "Bo [ETH]");
  }

  @Test
  void a_number_that_no_list_explains_is_kept() {
    assertThat(AuthorNames.parse("Ada (1)").affiliations()).containsExactly("1");
    assertThat(AuthorNames.parse(List.of("Ada (3)", "Bo (1) ((1) MIT)")).get(0).affiliations())
        .containsExactly("3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "et al",
        "F. Example, et al.",
        "The ATLAS Collaboration",
        "Ada Example (for the CMS Collaboration)",
        "Ada Example, Jr.",
        "Ada Example III",
        "Ada (Bo) Example",
        "Ada (MIT",
        "Ada MIT)",
        " Ada",
        "(MIT)",
        "{}",
        "~",
        "()"
      })
  void collaborations_suffixes_and_what_is_no_affiliation_stay(String raw) {
    assertThat(AuthorNames.parse(raw)).isEqualTo(Author.of(raw));
  }

  @Test
  void the_field_of_the_full_records_is_parted_at_and_and_behind_collaborations() {
    assertThat(Authors.ofField("CLEO Collaboration: T. Ex,A. Ex, Jr., and\n  B. Ex and C. Ex"))
        .containsExactly("CLEO Collaboration", "T. Ex", "A. Ex, Jr.", "B. Ex", "C. Ex");
    assertThat(Authors.ofField(" ")).isEmpty();
  }

  @Test
  void a_blank_name_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> AuthorNames.parse(" "));
    assertThat(AuthorNames.parse(List.of())).isEmpty();
  }

  @Property
  void a_name_without_tex_and_parentheses_stays_to_the_byte(@ForAll @NotEmpty String text) {
    String raw = "A" + text.replaceAll("[\\\\{}~()-]", "");
    assertThat(AuthorNames.parse(raw)).isEqualTo(Author.of(raw));
  }

  @Property
  void every_author_has_a_name_and_what_the_source_wrote(
      @ForAll @NotEmpty
          List<
                  @NotEmpty @Chars({'a', '1', '(', ')', ',', ' ', '{', '}', '\\', '\'', '~', '$'})
                  String>
              texts) {
    List<String> raw = texts.stream().map(text -> "." + text).toList();
    assertThat(AuthorNames.parse(raw)).extracting(Author::raw).isEqualTo(raw);
    assertThat(AuthorNames.parse(raw)).extracting(Author::name).noneMatch(String::isBlank);
  }

  @Property
  void the_names_of_a_feed_give_back_what_it_said(
      @ForAll @Chars({'a', '1', '(', ')', ',', ' ', '{', '\\', '\''}) String creator) {
    List<Author> authors = AuthorNames.parse(Authors.of(List.of(creator)));
    assertThat(String.join(", ", authors.stream().map(Author::raw).toList()))
        .isEqualTo(creator.strip());
  }

  @Test
  void depth_and_length_need_neither_stack_nor_patience() {
    int many = 100_000;
    String deep = "A " + "(".repeat(many) + "x" + ")".repeat(many);
    assertThat(AuthorNames.parse(deep).name()).isEqualTo("A");
    assertThat(AuthorNames.parse("A" + ")".repeat(many)).affiliations()).isEmpty();
    assertThat(AuthorNames.parse("A" + "(x)".repeat(many)).affiliations()).hasSize(many);
    assertThat(Authors.of(List.of("A" + ", ".repeat(many)))).hasSize(2);
    assertThat(AuthorNames.parse(Authors.ofField("A (1), ".repeat(many) + "B ((1) MIT)")))
        .hasSize(many + 1);
  }
}
