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
  void a_template_of_ones_own_is_filled() throws IOException {
    assertThat(
            filled("{{heading}} {{day}}:{{#papers}} {{rank}} {{identifier}} {{score}};{{/papers}}"))
        .isEqualTo(
            "arXiv digest 2026-02-11: 1 2602.09578v1 1.2; 2 2602.00002v1 9.0;"
                + " 3 hep-th/9901001v3 3.0; 4 2602.00004v2 2.5;");
  }

  @Test
  void no_number_of_braces_lets_a_title_out() throws IOException {
    Paper paper = TestDay.first().toBuilder().category("<b>&\"'").build();
    DigestEntry entry = DigestEntry.of(paper, TestDay.firstEntry().score());
    HtmlRenderer renderer =
        HtmlRenderer.builder()
            .template("{{#papers}}{{category}} {{{category}}} {{&category}}{{/papers}}")
            .build();

    assertThat(TestDay.text(renderer, RenderRequest.of(TestDay.dayOf(entry).build())))
        .isEqualTo("%1$s %1$s %1$s".formatted("&lt;b&gt;&amp;&quot;&#39;"));
  }

  @Test
  void what_is_filled_in_is_not_searched_for_slots() throws IOException {
    HtmlRenderer renderer = HtmlRenderer.builder().title("{{day}}").template("{{heading}}").build();

    assertThat(TestDay.text(renderer, RenderRequest.of(TestDay.full()))).isEqualTo("{{day}}");
  }

  @Test
  void a_name_that_no_page_has_is_an_error_that_tells_those_that_there_are() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HtmlRenderer.builder().template("{{#papers}}{{naem}}{{/papers}}"))
        .withMessageContainingAll("uses unknown names: naem", "identifier");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HtmlRenderer.builder().indexTemplate("{{papers}}"))
        .withMessageContainingAll("papers", "years");
  }

  @Test
  void what_is_no_mustache_is_an_error_with_its_line() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HtmlRenderer.builder().template("\n{{#papers}}\n"))
        .withMessageContainingAll("not a Mustache template", "papers", "line 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HtmlRenderer.builder().template("{{>part}}"))
        .withMessageContaining("part");
  }

  @Test
  void a_name_in_the_wrong_place_is_told_when_the_page_is_written() {
    assertThatThrownBy(() -> filled("{{rank}}"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("rank");
  }

  @Test
  void a_language_without_words_is_an_error_that_names_those_with() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HtmlRenderer.builder().language("fr"))
        .withMessageContainingAll("en, zh", "fr");
  }

  private static String filled(String template) throws IOException {
    HtmlRenderer renderer = HtmlRenderer.builder().template(template).build();
    return TestDay.text(renderer, RenderRequest.of(TestDay.full()));
  }
}
