package io.github.arxivbot.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Span;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TexHtmlTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "a < b & c ¦ a &lt; b &amp; c",
        "\\emph{At} $10^{-3}$ of $N_c$ ¦ <em>At</em> 10⁻³ of N<sub>c</sub>",
        "\\textbf{a \\underline{b}} {\\tt c} ¦ <strong>a <u>b</u></strong> <code>c</code>",
        "$x^{a/b} < 1$ ¦ x<sup>a/b</sup> &lt; 1",
        "$\\text{<b>}$ $\\foo$ ¦ &lt;b&gt; $\\foo$"
      })
  void tex_becomes_simple_html(String text, String html) {
    assertThat(TexHtml.html(text, Field.TITLE, List.of())).isEqualTo(html);
  }

  @ParameterizedTest
  @CsvSource({"1, 2, <mark>N<sub>c</sub></mark> ab", "7, 8, N<sub>c</sub> a<mark>b</mark>"})
  void a_formula_is_marked_completely(int start, int end, String html) {
    Reason reason = new Reason("x", Field.TITLE, 1, "", List.of(new Span(Field.TITLE, start, end)));

    assertThat(TexHtml.html("$N_c$ ab", Field.TITLE, List.of(reason))).isEqualTo(html);
  }

  @Property
  void the_result_is_well_formed_and_has_only_simple_elements(@ForAll("hostile") String text) {
    String html = TexHtml.html(text, Field.TITLE, List.of());

    Document xml =
        Jsoup.parse(
            "<p>" + html + "</p>", "", Parser.xmlParser().settings(ParseSettings.preserveCase));
    assertThat(xml.select("p > *, p * *"))
        .allMatch(
            element ->
                List.of("em", "strong", "code", "u", "sup", "sub").contains(element.tagName())
                    && element.attributes().isEmpty());
    assertThat(xml.select("p")).hasSize(1);
  }

  @Property
  void an_excerpt_is_one_short_line(
      @ForAll("hostile") String text, @ForAll @IntRange(min = 1, max = 50) int length) {
    String excerpt = TexHtml.excerpt(text, length);

    assertThat(excerpt.codePointCount(0, excerpt.length())).isLessThanOrEqualTo(length);
    assertThat(excerpt).doesNotContain("\n").isEqualTo(excerpt.strip());
  }

  @Provide
  Arbitrary<String> hostile() {
    return Arbitraries.of(
            "$",
            "$x$",
            "$x<y$",
            "$\\text{",
            "\\emph{",
            "{\\bf ",
            "}",
            "<b>",
            "</p>",
            "&",
            "\"",
            "\\(",
            "\\)",
            "^{a b}",
            "_x",
            "a",
            " ",
            "\n",
            "--",
            "`",
            "''",
            "\\&",
            "\u0001")
        .list()
        .ofMaxSize(25)
        .map(parts -> String.join("", parts));
  }
}
