package io.github.arxivbot.renderer.html.internal.math;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.internal.tex.TexMathParser;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MathMlWriterTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "x ¦ <mi>x</mi>",
        "\\alpha ¦ <mi>α</mi>",
        "\\Omega ¦ <mi mathvariant=\"normal\">Ω</mi>",
        "3.5 ¦ <mn>3.5</mn>",
        "x_1 ¦ <msub><mi>x</mi><mn>1</mn></msub>",
        "x_10 ¦ <mrow><msub><mi>x</mi><mn>1</mn></msub><mn>0</mn></mrow>",
        "10^{-6} ¦ <msup><mn>10</mn><mrow><mo lspace=\"0\" rspace=\"0\">−</mo><mn>6</mn></mrow></msup>",
        "a_i^2 ¦ <msubsup><mi>a</mi><mi>i</mi><mn>2</mn></msubsup>",
        "a^2_i ¦ <msubsup><mi>a</mi><mi>i</mi><mn>2</mn></msubsup>",
        "f'' ¦ <msup><mi>f</mi><mo lspace=\"0\" rspace=\"0\">′′</mo></msup>",
        "\\frac12 ¦ <mfrac><mn>1</mn><mn>2</mn></mfrac>",
        "{1 \\over n} ¦ <mfrac><mn>1</mn><mi>n</mi></mfrac>",
        "\\sqrt[3]{x} ¦ <mroot><mi>x</mi><mn>3</mn></mroot>",
        "\\mathcal{O} ¦ <mi mathvariant=\"normal\">𝒪</mi>",
        "{\\cal L} ¦ <mi mathvariant=\"normal\">ℒ</mi>",
        "\\mathbb R^n ¦ <msup><mi mathvariant=\"normal\">ℝ</mi><mi>n</mi></msup>",
        "\\mathbf{x1} ¦ <mrow><mi mathvariant=\"normal\">𝐱</mi><mn>𝟏</mn></mrow>",
        "T_{\\rm eff} ¦ <msub><mi>T</mi><mi>eff</mi></msub>",
        "\\hat{x} ¦ <mover><mi>x</mi><mo stretchy=\"false\">^</mo></mover>",
        "\\text{if } n ¦ <mrow><mtext>if\u00A0</mtext><mi>n</mi></mrow>",
        "5\\times ¦ <mrow><mn>5</mn><mo lspace=\"0\" rspace=\"0\">×</mo></mrow>",
        "a \\not= b ¦ <mrow><mi>a</mi><mo>=\u0338</mo><mi>b</mi></mrow>",
        "n := 1 ¦ <mrow><mi>n</mi><mo>≔</mo><mn>1</mn></mrow>",
        "^{13}C ¦ <mrow><msup><mrow></mrow><mn>13</mn></msup><mi>C</mi></mrow>",
      })
  void a_formula_is_converted(String tex, String mathMl) {
    assertThat(inline(tex)).contains(">" + mathMl + "</math>");
  }

  @Test
  void a_function_name_is_spaced_from_its_argument() {
    assertThat(inline("n\\log n"))
        .contains("<mi>n</mi><mspace width=\"0.167em\"></mspace><mi>log</mi><mspace");
    assertThat(inline("\\log(n)")).doesNotContain("mspace");
  }

  @Test
  void limits_are_below_only_in_display_formulas() {
    assertThat(inline("\\sum_i^n")).contains("<msubsup><mo>∑</mo>");
    assertThat(convert("\\sum_i^n", true).orElseThrow())
        .contains("<munderover><mo>∑</mo>", "display=\"block\"");
  }

  @Test
  void brackets_stretch_only_after_left_and_right() {
    assertThat(inline("(x)")).contains("<mo stretchy=\"false\">(</mo>");
    assertThat(inline("\\left( \\frac{a}{b} \\right.")).contains("<mo stretchy=\"true\">(</mo>");
  }

  @Test
  void the_source_is_the_text_alternative() {
    assertThat(inline("a \n < \"b\""))
        .startsWith("<math alttext=\"a &lt; &quot;b&quot;\">")
        .contains("<mo>&lt;</mo>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\myMacro",
        "\\frac{1}",
        "x^1^2",
        "{x",
        "x}",
        "\\left(x",
        "x\\right)",
        "a & b",
        "\\\\",
        "\\begin{matrix}x\\end{matrix}",
        "\\text{a $b$}",
        "\\",
        " ",
        "",
        "a\u0000b",
        "\uD83D\uDE00",
        "\\sqrt[",
        "\\not",
        "\\href{x}{y}",
        "\\left",
        "\\frac",
        "_",
        "^"
      })
  void unknown_tex_is_not_converted(String tex) {
    assertThat(convert(tex, false)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"{, }", "\\hat, ''", "\\sqrt{, }", "\\frac1{, }", "x_{, }", "\\left(, \\right)"})
  void deep_nesting_is_not_converted(String opening, String closing) {
    String some = opening.repeat(5) + " x" + closing.repeat(5);
    String many = opening.repeat(50) + " x" + closing.repeat(50);

    assertThat(convert(some, false)).isPresent();
    assertThat(convert(many, false)).isEmpty();
  }

  private static Optional<String> convert(String tex, boolean isDisplay) {
    return TexMathParser.parse(tex).map(math -> MathMlWriter.write(math, tex, isDisplay));
  }

  private static String inline(String tex) {
    Optional<String> math = convert(tex, false);
    assertThat(math).as(tex).isPresent();
    return math.orElseThrow();
  }
}
