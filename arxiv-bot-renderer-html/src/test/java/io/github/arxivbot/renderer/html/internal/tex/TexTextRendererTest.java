package io.github.arxivbot.renderer.html.internal.tex;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.html.MarkedText;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TexTextRendererTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain",
        "costs $5 and $10",
        "between $5 and $10 a month, or $20",
        "an unclosed $x",
        "a \\macro{x} of one's own",
        "\\emph{never closed",
        "\\cite{ref} and {braces}",
        "C:\\new",
        "$\\cC$ stays",
        "~5 and a_b and x^2",
        "it's the authors' own",
        "ends with \\",
        "$$$$",
        "$$ $$",
        "\\( \\)"
      })
  void unknown_latex_and_plain_text_are_unchanged(String text) {
    assertThat(html(text)).isEqualTo(MarkedText.escape(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "R\\&D by 5\\% for \\$3 ¦ R&amp;D by 5% for $3",
        "\\emph{very} good ¦ <em>very</em> good",
        "\\textbf{a \\textit{b}} ¦ <strong>a <em>b</em></strong>",
        "\\texttt{code} \\textsc{Small} ¦ <code>code</code> Small",
        "Erd\\H{o}s, G\\\"odel, Poincar\\'{e}, Stra\\ss e, \\o, na\\\"{\\i}ve ¦"
            + " Erdős, Gödel, Poincaré, Straße, ø, naïve",
        "``quoted'' ¦ “quoted”",
        "\\url{https://a.example/x} ¦"
            + " <a href=\"https://a.example/x\" rel=\"nofollow noopener noreferrer\">https://a.example/x</a>",
      })
  void known_latex_becomes_html(String text, String html) {
    assertThat(html(text)).isEqualTo(html);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$n$",
        "$ \\alpha $",
        "\\(x+1\\)",
        "$n<m$ and $m>k$",
        "$2$-approximation",
        "($x$)"
      })
  void a_formula_is_found_between_its_delimiters(String text) {
    assertThat(html(text)).contains("<math alttext=").doesNotContain("$", "\\(");
  }

  @Test
  void a_display_formula_is_a_block() {
    assertThat(html("so $$x$$ and \\[y\\]"))
        .containsPattern("<math display=\"block\" alttext=\"x\">.*<math display=\"block\"");
  }

  @Test
  void an_address_ends_before_punctuation() {
    assertThat(html("(see https://a.example/b?c=1&d=2)."))
        .startsWith("(see <a href=\"https://a.example/b?c=1&amp;d=2\"")
        .endsWith("</a>).");
    assertThat(html("xhttps://a.example")).doesNotContain("<a");
    assertThat(html("javascript:alert(1) http:// https://")).doesNotContain("<a");
  }

  @Test
  void a_formula_with_a_marked_part_is_marked() {
    String html =
        TexTextRenderer.html(
            "a $x$ b",
            new TexTextRenderer.PlainTextRenderer() {
              @Override
              public String html(int start, int end) {
                return "[" + start + "," + end + "]";
              }

              @Override
              public boolean isMarked(int start, int end) {
                return start == 2 && end == 5;
              }
            });

    assertThat(html).isEqualTo("[0,2]<mark><math alttext=\"x\"><mi>x</mi></math></mark>[5,7]");
  }

  /** The limit only ends the test: without linear time, it would run for hours. */
  @Tag("slow")
  @ParameterizedTest
  @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  @ValueSource(
      strings = {
        "$",
        "$ ",
        "$a",
        "\\(",
        "\\[",
        "{",
        "}",
        "\\emph{",
        "\\textbf{x}",
        "\\",
        "`",
        "'",
        "h",
        "https://",
        "https://a.example ",
        "$x$",
        "$$",
        "\\'",
        "\\$",
        "$x_{",
        "^",
        "[",
        "a"
      })
  void a_megabyte_of_anything_is_converted_in_linear_time(String piece) {
    String text = piece.repeat(1_000_000 / piece.length());

    assertThat(html(text)).isNotEmpty();
  }

  private static String html(String text) {
    return TexTextRenderer.html(
        text,
        new TexTextRenderer.PlainTextRenderer() {
          @Override
          public String html(int start, int end) {
            return MarkedText.escape(text.substring(start, end));
          }

          @Override
          public boolean isMarked(int start, int end) {
            return false;
          }
        });
  }
}
