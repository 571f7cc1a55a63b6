package io.github.arxivbot.internal.tex;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnicodeMathTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "x ¦ x",
        "n\\geq6 ¦ n ≥ 6",
        "\\approx ¦ ≈",
        "N-1 ¦ N−1",
        "3.82 \\times 10^{-3} ¦ 3.82×10⁻³",
        "\\mathcal{O}(n \\log(n)) ¦ 𝒪(n log(n))",
        "\\mathcal{O}(n^{2} \\log n) ¦ 𝒪(n² log n)",
        "(L,B,R) ¦ (L, B, R)",
        "\\frac{4}{3} ¦ 4/3",
        "\\frac{a+b}{2c} ¦ (a+b)/2c",
        "{1 \\over n+1} ¦ 1/(n+1)",
        "\\frac{1}{2}x + \\frac12 ¦ (1/2)x+1/2",
        "(a,\\,b) ¦ (a,\u202Fb)",
        "N_c ¦ N_c",
        "T_{\\rm eff} ¦ T_eff",
        "T_{max} ¦ Tₘₐₓ",
        "τ_\\rm{q} + \\tau_\\rm eff ¦ τ_q+τ_eff",
        "x^{a/b} ¦ x^(a/b)",
        "^{87} ¦ ⁸⁷",
        "\\sqrt{x} ¦ √x",
        "\\sqrt[3]{x+1} ¦ ³√(x+1)",
        "\\hat{H} ¦ Ĥ",
        "\\overline{AB} ¦ ĀB̄",
        "V(x) \\neq V^*(x) ¦ V(x) ≠ V∗(x)",
        "a^\\dagger_i a_i ¦ aᵢ†aᵢ",
        "90^\\circ ¦ 90°",
        "\\left|\\psi\\right\\rangle ¦ |ψ⟩",
        "\\ket{0} ¦ |0⟩",
        "f''(x) ¦ f′′(x)",
        "a \\not= b ¦ a ≠ b",
        "\\{O_m \\}_{m\\ge 0} ¦ {Oₘ}_(m≥0)",
        "\\text{if } n ¦ if n",
        "\\binom{n}{k} ¦ (n choose k)",
        "\\mathbf{A}^2 ¦ A²",
        "\\mathbb{PT} ¦ ℙ𝕋"
      })
  void a_formula_is_one_line_of_text(String tex, String text) {
    assertThat(UnicodeMath.text(TexMathParser.parse(tex).orElseThrow())).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "N_c ¦ N<sub>c</sub>",
        "x^{a/b} ¦ x<sup>a/b</sup>",
        "x^{y_{c}} ¦ x<sup>y<sub>c</sub></sup>",
        "a<b ¦ a &lt; b",
        "10^{-3} ¦ 10⁻³"
      })
  void in_html_scripts_that_unicode_lacks_are_elements(String tex, String html) {
    assertThat(
            UnicodeMath.html(
                TexMathParser.parse(tex).orElseThrow(), text -> text.replace("<", "&lt;")))
        .isEqualTo(html);
  }

  @Test
  void long_digits_are_kept_together() {
    assertThat(UnicodeMath.text(TexMathParser.parse("16\\,384").orElseThrow()))
        .isEqualTo("16\u202F384");
  }
}
