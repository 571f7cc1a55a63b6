package io.github.arxivbot.fetcher.arxiv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.http.Http;
import io.github.arxivbot.spi.http.HttpReply;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Papers that are found by their identifiers. */
class ApiLookupTest {

  private final List<URI> asked = new ArrayList<>();

  @Test
  void papers_are_found_by_their_identifiers() throws Exception {
    String page = ApiTestPages.page(1, 0, ApiTestPages.entry("2602.00007v3"));

    List<Paper> papers =
        ArxivApi.create(answering(page))
            .find(List.of(ArxivId.parse("2602.00007"), ArxivId.parse("hep-th/9901001v2")));

    assertThat(asked)
        .containsExactly(
            URI.create(
                "https://export.arxiv.org/api/query?id_list=2602.00007,hep-th/9901001v2"
                    + "&max_results=2"));
    assertThat(papers)
        .singleElement()
        .satisfies(
            paper -> {
              assertThat(paper.id()).hasToString("2602.00007v3");
              assertThat(paper.abstractText()).isEqualTo("We count what is there.");
              assertThat(paper.categories()).containsExactly("cs.LG");
            });
  }

  @Test
  void a_request_asks_for_at_most_a_hundred_papers() throws Exception {
    List<ArxivId> ids =
        IntStream.range(0, 250)
            .mapToObj(i -> ArxivId.parse(String.format(Locale.ROOT, "2602.%05d", i)))
            .toList();

    ArxivApi.create(answering(ApiTestPages.page(0, 0))).find(ids);

    assertThat(asked)
        .extracting(URI::toString)
        .satisfiesExactly(
            one -> assertThat(one).endsWith("&max_results=100"),
            one -> assertThat(one).endsWith("&max_results=100"),
            one -> assertThat(one).endsWith("&max_results=50"));
  }

  @Test
  void an_answer_that_is_no_page_is_an_error_with_the_address() {
    assertThatThrownBy(
            () ->
                ArxivApi.create(answering(ApiTestPages.error("incorrect id format")))
                    .find(List.of(ArxivId.parse("2602.00007"))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("id_list=2602.00007")
        .hasMessageContaining("incorrect id format");
  }

  @Test
  void the_factory_offers_the_lookup_without_a_request() {
    ArxivApiFactory factory = new ArxivApiFactory();
    PluginContext context = PluginContext.builder(factory.options()).http(answering("")).build();

    assertThat(factory.createLookup(context)).isPresent();
    assertThat(asked).isEmpty();
  }

  private Http answering(String page) {
    return (address, maxBytes) -> {
      asked.add(address);
      return HttpReply.of(address, "application/atom+xml", page.getBytes(UTF_8));
    };
  }
}
