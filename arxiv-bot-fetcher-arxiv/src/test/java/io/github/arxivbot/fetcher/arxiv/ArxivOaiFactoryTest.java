package io.github.arxivbot.fetcher.arxiv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.arxivbot.spi.Fetcher;
import io.github.arxivbot.spi.PluginContext;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArxivOaiFactoryTest {

  private final ArxivOaiFactory factory = new ArxivOaiFactory();

  @Test
  void defaults_are_arxivs_server_and_the_format_with_all_versions() {
    assertThat(factory.create(PluginContext.builder(factory.options()).build()))
        .hasToString("arxiv-oai https://oaipmh.arxiv.org/oai arXivRaw");
  }

  @Test
  void address_format_and_holidays_are_options() {
    PluginContext context =
        PluginContext.builder(factory.options())
            .set(ArxivOaiFactory.BASE_URL, URI.create("http://localhost:1999/oai"))
            .set(ArxivOaiFactory.FORMAT, "arXiv")
            .set(HolidayOption.HOLIDAYS, List.of("2026-12-24"))
            .build();
    assertThat(factory.create(context))
        .hasToString("arxiv-oai http://localhost:1999/oai arXiv")
        .matches(Fetcher::reachesBack);
  }

  @Test
  void a_base_url_with_a_query_is_rejected_with_a_message() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                ArxivOai.builder((address, most) -> null)
                    .baseUrl(URI.create("https://a.b/oai?verb=Identify")))
        .withMessageContaining("query and fragment (? and #)");
  }

  @Test
  void null_is_rejected() {
    assertThatNullPointerException().isThrownBy(() -> factory.create(null)).withMessage("context");
    assertThatNullPointerException().isThrownBy(() -> ArxivOai.builder(null)).withMessage("http");
  }
}
