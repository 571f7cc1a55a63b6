package io.github.arxivbot.internal.tex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MathScannerTest {

  @Test
  void each_kind_of_delimiter_is_found() {
    String text = "$n$ and $$a$$ and \\(b\\) and \\[c\\]";

    assertThat(MathScanner.scan(text))
        .containsExactly(
            new MathSpan(0, 3, 1, false),
            new MathSpan(8, 13, 2, true),
            new MathSpan(18, 23, 2, false),
            new MathSpan(28, 33, 2, true));
    assertThat(MathScanner.scan(text))
        .extracting(span -> text.substring(span.contentStart(), span.contentEnd()))
        .containsExactly("n", "a", "b", "c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"$n$", "$n<m$", "$ \\alpha $", "$x_1 = 5$6", "$ n $", "$a + b$", "$\\$_1$"})
  void a_formula_stands_between_dollars(String text) {
    assertThat(MathScanner.scan("so " + text)).hasSize(1);
    assertThat(MathScanner.scanMarkdown("so " + text)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "$",
        "$$",
        "$$$$",
        "$$ $$",
        "\\( \\)",
        "\\(",
        "costs $5 and $10",
        "$5, $6",
        "\\$5_1\\$",
        "\\\\(a\\\\)",
        "$$a\n \nb$$",
        "\\[a\n\nb\\]"
      })
  void a_text_without_formulas_has_none(String text) {
    assertThat(MathScanner.scan(text)).isEmpty();
    assertThat(MathScanner.scanMarkdown(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "costs $0.3 per query with R^2 > 0.9, a market of $2.6 trillion",
        "from $5/M (batch_size=8) to $1/M tokens",
        "earns US$1.2M (p<0.05) or A$3",
        "a bounty of $500 million (in x_1 units) of US$",
        "at \\$5 or \\$6_000, and $7",
        "$5-$10 and $1,000--$2,000",
        "$3.50 (n=12), $4",
        "paid in $ and €, an R^2 of 1, in $ or €",
        "$9 each; R^2 of $"
      })
  void amounts_of_money_are_no_formulas(String text) {
    assertThat(MathScanner.scan(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "it costs $5, and the loss is $O(n^2)$",
        "of US$100 to US$200, $p = 0.01$",
        "we pay $3/hour for $5\\times 10^{3}$",
        "$2 million and $10^5$",
        "($0.1 each) for $x$"
      })
  void a_formula_after_amounts_is_a_formula(String text) {
    List<MathSpan> spans = MathScanner.scan(text);
    assertThat(spans).hasSize(1);
    assertThat(text.substring(spans.get(0).start()))
        .startsWith(text.substring(text.lastIndexOf('$', text.length() - 2)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$O(n^2)$",
        "$5$",
        "$x = 5$",
        "$5\\times 10^{3}$",
        "$10^5$",
        "$2n+1$",
        "$0 < x \\in (0,1]$",
        "$3 \\text{ per day and night}$",
        "$10\\,\\mathrm{km} \\ {\\rm or}\\ 5$",
        "$2 log n$",
        "$5 GHz$",
        "$-5$",
        "$0, 1, 2$",
        "$1$",
        "$42)$",
        "$-$",
        "$3-$dimensional"
      })
  void a_number_may_begin_a_formula(String text) {
    assertThat(MathScanner.scan("so " + text + " holds")).hasSize(1);
    assertThat(MathScanner.scanMarkdown("so " + text + " holds")).hasSize(1);
  }

  @Test
  void a_sign_between_dollars_may_be_followed_by_a_digit() {
    assertThat(MathScanner.scan("J1804$-$2000 and J1903$+$1955 at 5$\\sigma$")).hasSize(3);
  }

  @Test
  void amounts_in_markdown_are_text_between_which_formatting_counts() {
    assertThat(MathScanner.scanMarkdown("$5 *per* run_1 and $6")).isEmpty();
    assertThat(MathScanner.scanMarkdown("$0.3 per *query*, {x}: $ is <b>")).isEmpty();
    assertThat(MathScanner.scanMarkdown("costs $5 (n=3), $6 and $x_1$")).hasSize(1);
  }

  @Test
  void two_words_between_dollars_are_prose_in_plain_text_only() {
    assertThat(MathScanner.scan("$HOME and PATH$")).isEmpty();
    assertThat(MathScanner.scanMarkdown("$HOME and PATH$")).hasSize(1);
  }

  @Test
  void a_line_break_between_dollars_is_allowed_in_plain_text_only() {
    assertThat(MathScanner.scan("$a\n+b$")).hasSize(1);
    assertThat(MathScanner.scanMarkdown("$a\n+b$")).isEmpty();
  }

  @Test
  void code_in_markdown_has_no_formulas() {
    assertThat(MathScanner.scanMarkdown("`$a$` ``$b` $c$`` ```\n\n$d$\n```")).isEmpty();
    assertThat(MathScanner.scanMarkdown("an open ` and $a$")).hasSize(1);
    assertThat(MathScanner.scan("`$a$`")).hasSize(1);
  }

  @Test
  void a_long_text_between_delimiters_is_no_formula() {
    assertThat(MathScanner.scan("\\[" + "a".repeat(4_000) + "\\]")).hasSize(1);
    assertThat(MathScanner.scan("\\[" + "a".repeat(4_001) + "\\]")).isEmpty();
  }

  @Property
  void formulas_are_in_order_and_do_not_overlap(
      @ForAll @Chars({'$', '\\', '(', ')', '[', ']', 'a', '1', ' ', '\n', '`'}) String text) {
    for (List<MathSpan> spans : List.of(MathScanner.scan(text), MathScanner.scanMarkdown(text))) {
      int end = 0;
      for (MathSpan span : spans) {
        assertThat(span.start()).isGreaterThanOrEqualTo(end);
        assertThat(span.contentStart()).isLessThan(span.contentEnd());
        end = span.end();
      }
      assertThat(end).isLessThanOrEqualTo(text.length());
    }
  }

  /** The limit only ends the test: without linear time, it would run for hours. */
  @ParameterizedTest
  @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  @ValueSource(
      strings = {"$", "$$", "\\(", "\\[", "$a", "$ ", "\\", "`", "``a`", "\n", "\n ", "$x$"})
  void a_megabyte_of_anything_is_scanned_in_linear_time(String piece) {
    String text = piece.repeat(1_000_000 / piece.length()) + "\\)$$\\]";

    assertThat(MathScanner.scan(text)).isNotNull();
    assertThat(MathScanner.scanMarkdown(text)).isNotNull();
  }
}
