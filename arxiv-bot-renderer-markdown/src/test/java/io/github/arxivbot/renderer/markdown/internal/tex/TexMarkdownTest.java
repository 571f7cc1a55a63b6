package io.github.arxivbot.renderer.markdown.internal.tex;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TexMarkdownTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Plain text.",
        "*a* **b** _c_ `d` | f | ~g~ & #h",
        "a lone ` backtick and z~3",
        "it costs $5",
        "`$HOME` is code",
        "a <- b, R&D [tool]"
      })
  void a_line_without_tex_is_unchanged(String text) {
    assertThat(TexMarkdown.excerpt(text, 300)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "for $n$ and \\(x^2\\), ¦ for $`n`$ and $`x^{2}`$,",
        "SU($N_c$), 1/$N_c$ ¦ SU($`N_{c}`$), 1/$`N_{c}`$",
        "$n$-partite ¦ $`n`$-partite",
        "$^{87}$Rb and H$_2$O ¦ ⁸⁷Rb and H₂O",
        "the $k$th and $N_c$th ¦ the kth and N\\_cth",
        "$$x$$ is $y$ ¦ $`x`$ is $`y`$",
        "\\emph{very} and {\\bf bold $n_c$} ¦ *very* and **bold n\\_c**",
        "a\\emph{(b)}c \\texttt{d_e} ¦ a(b)c `d_e`",
        "\\$\\texttt{a_b}\\$ ¦ <span>$</span>a\\_b<span>$</span>",
        "5\\% of R\\&D, a\\_b ¦ 5% of R\\&D, a\\_b",
        "so -- as ``said'' ¦ so – as “said”",
        "a `b` and $x$ ¦ a &#96;b&#96; and $`x`$",
        "$\\|x\\| < |y|$ ¦ $`\\Vert x\\Vert\\lt\\vert y\\vert`$",
        "$\\operatorname{rank}(\\bm{A})$ ¦ $`\\mathop{\\mathrm{rank}}(\\mathbf{A})`$",
        "$\\mbox{a b} \\eps\\in\\R$ ¦ $`\\text{a b}\\varepsilon\\in\\mathbb{R}`$",
        "$\\ket{\\psi} \\left. x \\right|$ ¦"
            + " $`\\left\\vert\\psi\\right\\rangle\\left.x\\right\\vert`$",
        "$50%$ ¦ $`50\\%`$"
      })
  void formulas_are_written_for_github(String text, String markdown) {
    assertThat(TexMarkdown.excerpt(text, 300)).isEqualTo(markdown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "$5 and $6 ¦ <span>$</span>5 and <span>$</span>6",
        "$5 for $x$ ¦ <span>$</span>5 for $`x`$",
        "\\$5 for $x$ and \\$6 ¦ <span>$</span>5 for $`x`$ and <span>$</span>6",
        "$\\foo{x}$ ¦ <span>$</span>\\\\foo{x}<span>$</span>",
        "$\\rule{9em}{9em}$ ¦ <span>$</span>\\\\rule{9em}{9em}<span>$</span>",
        "$\\text{`a`}$ ¦ &#96;a&#96;"
      })
  void other_dollars_are_escaped(String text, String markdown) {
    assertThat(TexMarkdown.excerpt(text, 300)).contains(markdown.strip());
  }

  @Test
  void an_excerpt_with_tex_ends_at_a_word_and_never_inside_a_formula() {
    String words = "word ".repeat(59);

    assertThat(TexMarkdown.excerpt(words + "$\\alpha + \\beta = \\gamma$ more", 300))
        .isEqualTo(words.strip() + "...");
    assertThat(TexMarkdown.excerpt("$a$ " + words + "abcdefghij", 300))
        .isEqualTo("$`a`$ " + words.strip() + "...");
  }

  @Test
  void an_excerpt_without_tex_in_it_is_cut_as_the_python_bot_cuts_it() {
    String words = "word ".repeat(60);

    assertThat(TexMarkdown.excerpt(words + "and $x$", 300)).isEqualTo(words + "...");
    assertThat(TexMarkdown.excerpt(words + "and $x$", 298))
        .isEqualTo(words.substring(0, 298) + "...");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "SU($N_c$) [theory] ¦ SU(N_c) \\[theory\\]",
        "Schr\\\"odinger's $O(n^2)$ ¦ Schrödinger's O(n²)",
        "costs $5 and $6 ¦ costs $5 and $6"
      })
  void a_title_has_unicode_because_github_has_no_formulas_in_links(String title, String shown) {
    assertThat(TexMarkdown.title(title)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "- for $n$ and \\(x\\) ¦ - for $`n`$ and $`x`$",
        "| $p(a|b)$ | c | ¦ | $`p(a\\vert b)`$ | c |",
        "其中$n$是 ¦ 其中 $`n`$ 是",
        "`$x$` and $\\foo$ ¦ `$x$` and $\\foo$",
        "$$x$$ ¦ $`\\displaystyle x`$",
        "from $5 to $6 ¦ from <span>$</span>5 to <span>$</span>6"
      })
  void formulas_of_a_summary_are_written_for_github(String text, String markdown) {
    assertThat(TexMarkdown.summary(text)).isEqualTo(markdown);
  }

  @Test
  void a_thousand_formulas_and_dollars_end_in_time() {
    for (String piece : new String[] {"$x$", "$", "$\\!$", "`$`", "\\$", "$`x`$", "\\emph{"}) {
      assertThat(TexMarkdown.excerpt(piece.repeat(20_000), 300)).hasSizeLessThan(60_000);
    }
  }
}
