package io.github.arxivbot.fetcher.arxiv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.arxivbot.fetcher.arxiv.internal.source.BaseUrl;
import io.github.arxivbot.spi.PluginContext;
import java.net.URI;
import org.junit.jupiter.api.Test;

class ArxivRssFactoryTest {

  private final ArxivRssFactory factory = new ArxivRssFactory();

  @Test
  void the_default_is_arxivs_own_feeds() {
    assertThat(factory.create(PluginContext.builder(factory.options()).build()))
        .hasToString("arxiv-rss https://rss.arxiv.org/rss/");
  }

  @Test
  void another_base_url_is_an_option() {
    PluginContext context =
        PluginContext.builder(factory.options())
            .set(ArxivRssFactory.BASE_URL, URI.create("http://localhost:1999/atom"))
            .build();
    assertThat(factory.create(context)).hasToString("arxiv-rss http://localhost:1999/atom/");
  }

  @Test
  void a_base_url_with_a_query_is_rejected_with_a_message() {
    assertThat(BaseUrl.check(URI.create("https://a.b/rss?cat=")))
        .contains(
            "expected an address without query and fragment (? and #), found https://a.b/rss?cat=");
    assertThat(BaseUrl.check(ArxivRss.DEFAULT_URL)).isEmpty();
  }

  @Test
  void null_is_rejected() {
    assertThatNullPointerException().isThrownBy(() -> factory.create(null)).withMessage("context");
    assertThatNullPointerException().isThrownBy(() -> ArxivRss.create(null)).withMessage("http");
  }
}
