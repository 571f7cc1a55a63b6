package io.github.arxivbot.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that formulas are kept and that other text with dollars is Markdown. */
class SummaryMathTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$a_{i}*b_{j}*c$",
        "$\\{x\\}_1, \\$y_1$",
        "$[a](b)$",
        "$`a`$",
        "$a<b$",
        "$$\\sum_i w_i\\,d_i$$",
        "$$\na\n- b\n= c\n===\n$$",
        "\\(a_1*b*c_1\\)",
        "\\[\n  a_1 \\\\\\\\[2pt]\n# b * c *\n\\]",
      })
  void a_formula_is_unchanged(String formula) {
    for (String text :
        List.of("%s", "so %s, _see_", "- a\n- %s\n", "**%s**", "| a |\n|--|\n| %s |")) {
      if (!text.contains("|") || !formula.contains("\n")) {
        assertThat(wholeText(text.formatted(formula))).as(text).contains(formula);
      }
    }
    assertThat(SummaryHtml.of(formula, 3)).doesNotContain("<em>", "<h", "<li>", "<a", "<code>");
  }

  @Test
  void text_beside_a_formula_is_markdown() {
    assertThat(SummaryHtml.of("*a* $x_1$ *b* \\(y_1\\) *c*", 3))
        .isEqualTo("<p><em>a</em> $x_1$ <em>b</em> \\(y_1\\) <em>c</em></p>");
    assertThat(SummaryHtml.of("## $O(n)$\n\n[$a$](https://example.org/$a$)", 3))
        .startsWith("<h3>$O(n)$</h3>")
        .contains("href=\"https://example.org/$a$\"", ">$a$</a>");
  }

  @Test
  void prices_are_not_formulas() {
    assertThat(SummaryHtml.of("*$5* or *$6*, 7 $ *a* and $*8*$9", 3))
        .isEqualTo("<p><em>$5</em> or <em>$6</em>, 7 $ <em>a</em> and $<em>8</em>$9</p>");
  }

  @Test
  void an_unclosed_delimiter_is_text() {
    assertThat(SummaryHtml.of("$$ *a*\n\n*b* $$", 3))
        .isEqualTo("<p>$$ <em>a</em></p>\n<p><em>b</em> $$</p>");
    assertThat(SummaryHtml.of("\\[ *a* \\$ *b*$", 3))
        .isEqualTo("<p>[ <em>a</em> $ <em>b</em>$</p>");
    assertThat(SummaryHtml.of("$a *b\nc* d$", 3)).isEqualTo("<p>$a <em>b\nc</em> d$</p>");
  }

  @Test
  void there_are_no_formulas_in_code() {
    assertThat(SummaryHtml.of("`$` *a* `$` and ``$` $`` *b* $", 3))
        .isEqualTo(
            "<p><code>$</code> <em>a</em> <code>$</code> and <code>$` $</code> <em>b</em> $</p>");
    assertThat(SummaryHtml.of("```\n$a\n\nb$\n```\n*c*", 3))
        .isEqualTo("<pre><code>$a\n\nb$\n</code></pre>\n<p><em>c</em></p>");
    assertThat(SummaryHtml.of("```\na\n\n$$ b\n```\n*c* $$", 3))
        .isEqualTo("<pre><code>a\n\n$$ b\n</code></pre>\n<p><em>c</em> $$</p>");
    assertThat(SummaryHtml.of("a ` b\n\n$x_1*y*z_1$ `", 3)).contains("$x_1*y*z_1$");
  }

  @Property
  void any_formula_is_unchanged(@ForAll("formulas") String formula) {
    assertThat(wholeText("so " + formula + " holds")).isEqualTo("so " + formula + " holds");
  }

  @Provide
  Arbitrary<String> formulas() {
    return Arbitraries.strings()
        .withChars("ab_*^{}[]()<>&|#-+=!~\"' 12")
        .ofMinLength(1)
        .ofMaxLength(30)
        .map(String::strip)
        .filter(body -> !body.isEmpty())
        .flatMap(
            body ->
                Arbitraries.of(
                    "$" + body + "$",
                    "$$" + body + "$$",
                    "\\(" + body + "\\)",
                    "\\[" + body + "\\]"));
  }

  private static String wholeText(String markdown) {
    return Jsoup.parseBodyFragment(SummaryHtml.of(markdown, 3)).body().wholeText();
  }
}
