package io.github.arxivbot.fetcher.arxiv.internal.authors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorNameCleanerTest {

  @Test
  void affiliations_behind_the_name_are_removed() {
    assertThat(parse("Andr\\'e Example (Dept. A, Universit\\\"at (Town, X)) (MIT)"))
        .isEqualTo("André Example");
    assertThat(parse("Ada Ex (1)")).isEqualTo("Ada Ex");
  }

  @Test
  void a_numbered_list_behind_the_last_name_is_removed_with_the_numbers_of_all_names() {
    String field = "Ada Ex (1), Bo Ex (1 and 2),\n  Cy Ex and Di Ex(2) ((1) MIT, (2)\n  ETH)";
    assertThat(AuthorNameCleaner.clean(AuthorSplitter.splitField(field)))
        .containsExactly("Ada Ex", "Bo Ex", "Cy Ex", "Di Ex");
    assertThat(
            AuthorNameCleaner.clean(
                AuthorSplitter.split(List.of("Ada (1), Bo (2), ((1) MIT, (2) ETH)"))))
        .containsExactly("Ada", "Bo");
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
  void collaborations_suffixes_and_other_parentheses_are_kept(String raw) {
    assertThat(parse(raw)).isEqualTo(raw);
  }

  @Test
  void the_authors_field_is_split_at_and_and_after_collaborations() {
    assertThat(
            AuthorSplitter.splitField(
                "CLEO Collaboration: T. Ex,A. Ex, Jr., and\n  B. Ex and C. Ex"))
        .containsExactly("CLEO Collaboration", "T. Ex", "A. Ex, Jr.", "B. Ex", "C. Ex");
    assertThat(AuthorSplitter.splitField(" ")).isEmpty();
  }

  @Property
  void a_name_without_tex_and_parentheses_is_unchanged(@ForAll @NotEmpty String text) {
    String raw = "A" + text.replaceAll("[\\\\{}~()-]", "");
    assertThat(parse(raw)).isEqualTo(raw);
  }

  @Property
  void every_text_gives_a_name_that_is_not_blank(
      @ForAll @NotEmpty
          List<
                  @NotEmpty @Chars({'a', '1', '(', ')', ',', ' ', '{', '}', '\\', '\'', '~', '$'})
                  String>
              texts) {
    List<String> raw = texts.stream().map(text -> "." + text).toList();
    assertThat(AuthorNameCleaner.clean(raw)).hasSameSizeAs(raw).noneMatch(String::isBlank);
  }

  @Property
  void the_split_authors_join_to_any_text_of_a_feed(
      @ForAll @Chars({'a', '1', '(', ')', ',', ' ', '{', '\\', '\''}) String creator) {
    assertThat(String.join(", ", AuthorSplitter.split(List.of(creator))))
        .isEqualTo(creator.strip());
  }

  @Test
  void deep_and_long_texts_are_processed_in_linear_time() {
    int many = 100_000;
    String deep = "A " + "(".repeat(many) + "x" + ")".repeat(many);
    assertThat(parse(deep)).isEqualTo("A");
    assertThat(parse("A" + ")".repeat(many))).startsWith("A)");
    assertThat(parse("A" + "(x)".repeat(many))).isEqualTo("A");
    assertThat(AuthorSplitter.split(List.of("A" + ", ".repeat(many)))).hasSize(2);
    assertThat(
            AuthorNameCleaner.clean(
                AuthorSplitter.splitField("A (1), ".repeat(many) + "B ((1) MIT)")))
        .hasSize(many + 1);
  }

  private static String parse(String name) {
    return AuthorNameCleaner.clean(List.of(name)).get(0);
  }
}
