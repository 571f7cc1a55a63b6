package io.github.arxivbot.renderer.bibliography.internal.latex;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LatexEncoderTest {

  private final LatexEncoder latex = LatexEncoder.create(false);
  private final LatexEncoder unicode = LatexEncoder.create(true);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "50% of R&D, C#, a_b, x^2, ~ | 50\\% of R\\&D, C\\#, a\\_b, x\\textasciicircum{}2, \\textasciitilde{}",
        "Erdős, Poincaré, Šafařík | Erd{\\H{o}}s, Poincar{\\'{e}}, {\\v{S}}afa{\\v{r}}{\\'{i}}k",
        "Straße, Ørsted, Łódź, œuvre | Stra{\\ss}e, {\\O}rsted, {\\L}{\\'{o}}d{\\'{z}}, {\\oe}uvre",
        "Nguyễn and ế | Nguy{\\~{\\^{e}}}n and {\\'{\\^{e}}}",
        "“a” – ‘b’ — c… | ``a'' -- `b' --- c\\ldots{}",
        "a \\input{x} b | a \\textbackslash{}input\\textbraceleft{}x\\textbraceright{} b",
        "α-decay ≤ 5 | $\\alpha$-decay $\\leq$ 5",
        "李明 and Привет | 李明 and Привет",
        "it costs $5 and $6 | it costs \\$5 and \\$6",
      })
  void text_is_latex(String text, String expected) {
    assertThat(latex.encode(text)).isEqualTo(expected);
  }

  @Test
  void letters_stay_as_they_are_if_wanted() {
    assertThat(unicode.encode("Erdős – 50% of α")).isEqualTo("Erdős – 50\\% of α");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$n^{-1/2}$",
        "$\\mathcal{O}(\\log n)$",
        "$\\left\\langle x, y\\right\\rangle$",
        "$\\{0,1\\}^n$",
        "$a<b$",
        "$10\\%$",
      })
  void an_ordinary_formula_is_kept(String formula) {
    assertThat(latex.encode("for " + formula + " only")).isEqualTo("for " + formula + " only");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$\\input{/etc/passwd}$",
        "$\\write18{rm -rf}$",
        "$\\def\\x{y}$",
        "$\\csname input\\endcsname x$",
        "$x^^5cinput$",
        "$\\begin{document}x$",
        "$\\left\\{ x \\right.$",
        "$x}{y$",
        "$x % y_1$",
        "$\\href{https://example.org}{x}$",
      })
  void a_formula_with_another_command_is_plain_text(String formula) {
    assertThat(latex.encode(formula))
        .doesNotContainPattern("(?<!\\\\)\\$")
        .doesNotContain("\\input", "\\write", "\\def", "\\begin", "\\href", "^^");
  }

  @Test
  void the_delimiters_of_latex_become_dollars() {
    assertThat(latex.encode("\\(x_1\\) and \\[y\\]")).isEqualTo("$x_1$ and $y$");
  }

  @ParameterizedTest
  @CsvSource({
    "Scaling LLMs with GPT-4 for $N_c$ Large Teams, Scaling {LLMs} with {GPT}-4 for $N_c$ Large Teams",
    "Attention Is All You Need, Attention Is All You Need",
    "Learning the pH of Gaussian processes, Learning the {pH} of {Gaussian} processes",
    "Kernels for Kernels and Gauss, Kernels for Kernels and Gauss",
    "Kernels after Kernels or after Gauss, Kernels after Kernels or after {Gauss}",
  })
  void capital_letters_that_styles_must_not_change_are_protected(String title, String expected) {
    assertThat(latex.encodeTitle(title)).isEqualTo(expected);
  }

  @Property
  void braces_are_balanced_in_every_text(@ForAll String text) {
    assertThat(depth(latex.encode(text))).isZero();
    assertThat(depth(latex.encodeTitle(text))).isZero();
    assertThat(depth(unicode.encode("{$\\}" + text))).isZero();
  }

  private static int depth(String encoded) {
    int depth = 0;
    for (int i = 0; i < encoded.length(); i++) {
      char c = encoded.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      assertThat(depth).isNotNegative();
    }
    return depth;
  }
}
