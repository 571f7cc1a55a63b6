package io.github.arxivbot.fetcher.arxiv.internal.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArxivCategoriesTest {

  @ParameterizedTest
  @CsvSource({
    "astro-ph.ga, astro-ph.GA",
    "CS.LG, cs.LG",
    "cond-mat.mes-hal, cond-mat.mes-hall",
    "quant-phy, quant-ph",
    "math.PQ, math.AP"
  })
  void a_category_that_looks_like_another_has_a_suggestion(String name, String suggestion) {
    assertThat(ArxivCategories.remarks(List.of(name)))
        .singleElement()
        .asString()
        .startsWith("categories: " + name + " is not a known category; did you mean ")
        .endsWith("?");
    if (!name.equals("math.PQ")) { // several are as similar
      assertThat(ArxivCategories.remarks(List.of(name)).get(0)).contains(" " + suggestion + "?");
    }
  }

  @Test
  void a_name_that_looks_like_none_has_a_reference() {
    assertThat(ArxivCategories.remarks(List.of("biology")))
        .containsExactly(
            "categories: biology is not a known category; arXiv lists all in its category"
                + " taxonomy");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cs.AI",
        "cs",
        "astro-ph",
        "astro-ph.GA",
        "hep-th",
        "q-bio.QM",
        "cmp-lg",
        "stat.ML+cs.LG"
      })
  void categories_archives_and_old_archives_are_known(String name) {
    assertThat(ArxivCategories.remarks(List.of(name))).isEmpty();
  }

  @Test
  void each_part_of_a_joined_category_is_checked_once() {
    assertThat(ArxivCategories.remarks(List.of("cs.LG+cs.lg", "cs.lg", "no category")))
        .containsExactly("categories: cs.lg is not a known category; did you mean cs.LG?");
  }

  @Test
  void archives_have_categories() {
    assertThat(List.of("astro-ph", "cond-mat", "cs", "physics", "q-bio"))
        .allMatch(ArxivCategories::isArchive);
    assertThat(List.of("hep-th", "quant-ph", "cs.LG", "math-ph"))
        .noneMatch(ArxivCategories::isArchive);
  }
}
