package io.github.arxivbot.fetcher.arxiv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.arxivbot.spi.Batch;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.option.Option;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArxivApiFactoryTest {

  private final ArxivApiFactory factory = new ArxivApiFactory();
  private final FakeApiServer api = FakeApiServer.holding(1);

  @Test
  void defaults_are_arxivs_api_without_an_additional_query() throws Exception {
    List<Batch> batches = fetch(context());
    assertThat(api.asked().get(0).toString())
        .startsWith("https://export.arxiv.org/api/query?search_query=")
        .contains("&max_results=500&");
    assertThat(api.searches().get(0)).startsWith("(cat:cs.LG) AND submittedDate:[");
    assertThat(batches.get(0).announced()).contains(LocalDate.of(2026, 2, 11));
  }

  @Test
  void each_option_has_an_effect() throws Exception {
    List<Batch> batches =
        fetch(
            context()
                .set(ArxivApiFactory.BASE_URL, URI.create("http://localhost:1999/query"))
                .set(ArxivApiFactory.QUERY, "ti:cache")
                .set(ArxivApiFactory.PAGE_SIZE, 7)
                .set(HolidayOption.HOLIDAYS, List.of("2026-02-11")));
    assertThat(api.asked().get(0).toString())
        .startsWith("http://localhost:1999/query?search_query=")
        .contains("&max_results=7&");
    assertThat(api.searches().get(0)).contains(" AND (ti:cache) AND ");
    assertThat(batches.get(0).announced()).contains(LocalDate.of(2026, 2, 10));
  }

  @Test
  void options_have_stable_names() {
    assertThat(factory.options())
        .extracting(Option::name)
        .containsExactly("base_url", "query", "page_size", "holidays");
  }

  @Test
  void an_invalid_holiday_is_rejected_with_a_message() {
    assertThat(HolidayOption.check(List.of("2026-02-11", "11 Feb")))
        .contains("expected dates such as 2026-12-25, found \"11 Feb\"");
    assertThat(HolidayOption.check(List.of("2026-02-11"))).isEmpty();
  }

  @Test
  void null_is_rejected() {
    assertThatNullPointerException().isThrownBy(() -> factory.create(null)).withMessage("context");
  }

  private PluginContext.Builder context() {
    return PluginContext.builder(factory.options())
        .http(api)
        .clock(Clock.fixed(ApiTestPages.NOW, ZoneOffset.UTC));
  }

  private List<Batch> fetch(PluginContext.Builder context) throws InterruptedException {
    List<Batch> batches = new ArrayList<>();
    factory.create(context.build()).fetch(ApiTestPages.REQUEST, batches::add);
    return batches;
  }
}
