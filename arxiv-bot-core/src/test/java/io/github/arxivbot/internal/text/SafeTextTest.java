package io.github.arxivbot.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {

  private static final String ORDINARY =
      "$n<m$ & 中文 \uD83D\uDE00 e\u0301 שלום\u200F می\u200Cخواهم ]]> \uFFFD";

  @Test
  void ordinary_text_is_unchanged() {
    assertThat(SafeText.quote(ORDINARY)).isEqualTo('"' + ORDINARY + '"');
    assertThat(SafeText.line(ORDINARY)).isEqualTo(ORDINARY);
    assertThat(SafeText.printable(ORDINARY)).isEqualTo(ORDINARY);
    assertThat(SafeText.printableLines(ORDINARY)).isEqualTo(ORDINARY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0000",
        "\u0007",
        "\n",
        "\r",
        "\u001b",
        "\u0085",
        "\u009b",
        "\u00AD",
        "\u061C",
        "\u200B",
        "\u2028",
        "\u2029",
        "\u202A",
        "\u202E",
        "\u2060",
        "\u2066",
        "\u2069",
        "\uD800",
        "\uDC00",
        "\uFDD0",
        "\uFEFF",
        "\uFFFE",
        "\uFFFF",
        "\uDB40\uDC41"
      })
  void an_unsafe_character_is_in_no_output(String unsafe) {
    String text = "a" + unsafe + "b";

    assertThat(SafeText.quote(text)).isEqualTo("\"a?b\"");
    assertThat(SafeText.line(text)).isIn("a b", "ab", "a\uFFFDb");
    assertThat(SafeText.printable(text)).isEqualTo("a\uFFFDb");
    assertThat(SafeText.printableLines(text)).isEqualTo(unsafe.equals("\n") ? text : "a\uFFFDb");
  }

  @Test
  void a_quote_holds_the_first_60_code_points() {
    assertThat(SafeText.quote("😀".repeat(60))).isEqualTo('"' + "😀".repeat(60) + '"');
    assertThat(SafeText.quote("😀".repeat(61))).isEqualTo('"' + "😀".repeat(60) + "…\"");
  }

  @Test
  void a_line_has_single_spaces_and_none_at_its_ends() {
    assertThat(SafeText.line(" \n a\u2028 \tb\u0007\r\nc ")).isEqualTo("a b c");
    assertThat(SafeText.line(" \n")).isEmpty();
  }

  @Test
  void a_line_has_no_directional_overrides() {
    assertThat(SafeText.line("\u202Egnp.exe\u202C \u2066x\u2069 \u202D")).isEqualTo("gnp.exe x");
  }

  @Test
  void a_long_line_is_cut_between_code_points() {
    assertThat(SafeText.line("abcd", 4)).isEqualTo("abcd");
    assertThat(SafeText.line("abcde", 4)).isEqualTo("abc…");
    assertThat(SafeText.line("ab cde", 4)).isEqualTo("ab…");
    assertThat(SafeText.line("😀".repeat(5), 4)).isEqualTo("😀".repeat(3) + "…");
    assertThat(SafeText.line("ab", 1)).isEqualTo("…");
    assertThatThrownBy(() -> SafeText.line("a", 0)).hasMessageContaining("found 0");
  }

  @Property
  void a_line_stays_within_its_maximum_length(
      @ForAll String text, @ForAll @IntRange(min = 1, max = 20) int maxLength) {
    String line = SafeText.line(text, maxLength);

    assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(maxLength);
    assertThat(SafeText.line(line, maxLength)).isEqualTo(line);
    assertThat(SafeText.printable(line)).isEqualTo(line);
  }
}
