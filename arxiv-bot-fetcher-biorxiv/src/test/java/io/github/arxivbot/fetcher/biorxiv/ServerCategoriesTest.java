package io.github.arxivbot.fetcher.biorxiv;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.spi.FetcherFactory;
import io.github.arxivbot.spi.PluginContext;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A category that the server does not have is noted before a run, and requested all the same. */
class ServerCategoriesTest {

  @Test
  void a_misspelled_category_is_noted_with_the_right_one() {
    assertThat(remarks(new BiorxivFactory(), "neurosience", "cel_biology"))
        .containsExactly(
            "categories: \"neurosience\" is not a known category of biorxiv; did you mean"
                + " \"neuroscience\"?",
            "categories: \"cel_biology\" is not a known category of biorxiv; did you mean"
                + " \"cell biology\"?");
  }

  @Test
  void a_category_of_arxiv_is_noted_with_an_example() {
    assertThat(remarks(new MedrxivFactory(), "cs.LG"))
        .containsExactly(
            "categories: \"cs.LG\" is not a known category of medrxiv; give this source"
                + " \"categories\" of its own, such as \"addiction medicine\"");
  }

  @Test
  void each_server_has_categories_of_its_own() {
    assertThat(remarks(new BiorxivFactory(), "zoology", "Plant_Biology", "Cell Biology")).isEmpty();
    assertThat(remarks(new MedrxivFactory(), "urology", "hiv aids", "Pain_Medicine")).isEmpty();
    assertThat(remarks(new MedrxivFactory(), "zoology", "zoology")).hasSize(1);
    assertThat(remarks(new BiorxivFactory(), "urology")).hasSize(1);
  }

  @Test
  void without_categories_there_is_nothing_to_note() {
    assertThat(remarks(new BiorxivFactory())).isEmpty();
  }

  private static List<String> remarks(FetcherFactory factory, String... categories) {
    List<String> remarks = new ArrayList<>();
    factory.check(
        PluginContext.builder(factory.options())
            .categories(List.of(categories))
            .remarks(remarks::add)
            .build());
    return remarks;
  }
}
