package io.github.arxivbot.renderer.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.spi.RenderRequest;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class TemplateTest {

  @Test
  void a_custom_template_is_filled() throws IOException {
    assertThat(
            filled("{{heading}} {{day}}:{{#papers}} {{rank}} {{identifier}} {{score}};{{/papers}}"))
        .isEqualTo(
            "arXiv digest 2026-02-11: 1 2602.09578v1 1.2; 2 2602.00002v1 9.0;"
                + " 3 hep-th/9901001v3 3.0; 4 2602.00004v2 2.5;");
  }

  @Test
  void values_are_escaped_with_any_number_of_braces() throws IOException {
    Paper paper = TestDigest.first().toBuilder().category("<b>&\"'").build();
    DigestEntry entry = DigestEntry.of(paper, TestDigest.firstEntry().score());
    HtmlRenderer renderer =
        HtmlRenderer.builder()
            .template("{{#papers}}{{category}} {{{category}}} {{&category}}{{/papers}}")
            .build();

    assertThat(TestDigest.text(renderer, RenderRequest.of(TestDigest.dayOf(entry).build())))
        .isEqualTo("%1$s %1$s %1$s".formatted("&lt;b&gt;&amp;&quot;&#39;"));
  }

  @Test
  void slots_in_values_are_not_filled() throws IOException {
    HtmlRenderer renderer = HtmlRenderer.builder().title("{{day}}").template("{{heading}}").build();

    assertThat(TestDigest.text(renderer, RenderRequest.of(TestDigest.full()))).isEqualTo("{{day}}");
  }

  @Test
  void an_unknown_name_is_an_error_that_lists_the_available_names() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HtmlRenderer.builder().template("{{#papers}}{{naem}}{{/papers}}"))
        .withMessageContainingAll("uses unknown names: naem", "identifier");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HtmlRenderer.builder().indexTemplate("{{papers}}"))
        .withMessageContainingAll("papers", "years");
  }

  @Test
  void invalid_mustache_is_an_error_with_its_line() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HtmlRenderer.builder().template("\n{{#papers}}\n"))
        .withMessageContainingAll("not a Mustache template", "papers", "line 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HtmlRenderer.builder().template("{{>part}}"))
        .withMessageContaining("part");
  }

  @Test
  void a_name_in_the_wrong_context_is_an_error_when_the_page_is_written() {
    assertThatThrownBy(() -> filled("{{rank}}"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("rank");
  }

  @Test
  void an_unsupported_language_is_an_error_that_lists_the_supported_ones() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HtmlRenderer.builder().language("fr"))
        .withMessageContainingAll("en, zh", "fr");
  }

  private static String filled(String template) throws IOException {
    HtmlRenderer renderer = HtmlRenderer.builder().template(template).build();
    return TestDigest.text(renderer, RenderRequest.of(TestDigest.full()));
  }
}
