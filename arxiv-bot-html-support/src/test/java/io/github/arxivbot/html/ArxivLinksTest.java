package io.github.arxivbot.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.model.ArxivId;
import java.net.URI;
import org.junit.jupiter.api.Test;

class ArxivLinksTest {

  @Test
  void the_announced_version_is_linked() {
    ArxivId id = ArxivId.parse("2602.09578v2");

    assertThat(ArxivLinks.page(id)).isEqualTo(URI.create("https://arxiv.org/abs/2602.09578v2"));
    assertThat(ArxivLinks.pdf(id)).isEqualTo(URI.create("https://arxiv.org/pdf/2602.09578v2"));
    assertThat(ArxivLinks.html(id)).isEqualTo(URI.create("https://arxiv.org/html/2602.09578v2"));
  }

  @Test
  void an_identifier_without_version_links_to_the_newest() {
    assertThat(ArxivLinks.pdf(ArxivId.parse("hep-th/9901001")))
        .isEqualTo(URI.create("https://arxiv.org/pdf/hep-th/9901001"));
  }
}
