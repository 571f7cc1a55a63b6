package io.github.arxivbot.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CleanTextTest {

  @Test
  void characters_that_xml_or_html_forbids_are_replaced() {
    assertThat(CleanText.of("a\u0000b\u001bc\u0085d\uFFFEe\uFDD0f\uD800g\uDC00h"))
        .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFDg\uFFFDh");
  }

  @Test
  void line_breaks_become_line_feeds() {
    assertThat(CleanText.of("a\r\nb\rc\nd\te")).isEqualTo("a\nb\nc\nd\te");
  }

  @Test
  void other_text_is_unchanged() {
    String text = "$n<m$ & 中文 \uD83D\uDE00 e\u0301 שלום\u200F ]]> \uFFFD";
    assertThat(CleanText.of(text)).isEqualTo(text);
    assertThat(CleanText.line(text, 100)).isEqualTo(text);
  }

  @Test
  void a_line_has_single_spaces_and_none_at_its_ends() {
    assertThat(CleanText.line(" \n a\u2028 \tb\u0007\r\nc ", 100)).isEqualTo("a b c");
    assertThat(CleanText.line(" \n", 100)).isEmpty();
  }

  @Test
  void a_line_has_no_directional_overrides() {
    assertThat(CleanText.line("\u202Egnp.exe\u202C \u2066x\u2069 \u202D", 100))
        .isEqualTo("gnp.exe x");
  }

  @Test
  void a_long_line_is_cut_between_code_points() {
    assertThat(CleanText.line("abcd", 4)).isEqualTo("abcd");
    assertThat(CleanText.line("abcde", 4)).isEqualTo("abc…");
    assertThat(CleanText.line("ab cde", 4)).isEqualTo("ab…");
    assertThat(CleanText.line("\uD83D\uDE00".repeat(5), 4))
        .isEqualTo("\uD83D\uDE00".repeat(3) + "…");
    assertThat(CleanText.line("ab", 1)).isEqualTo("…");
    assertThatThrownBy(() -> CleanText.line("a", 0)).hasMessageContaining("found 0");
  }

  @Property
  void a_line_stays_within_its_maximum_length(
      @ForAll String text, @ForAll @IntRange(min = 1, max = 20) int most) {
    String line = CleanText.line(text, most);

    assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(most);
    assertThat(CleanText.of(line)).isEqualTo(line);
    assertThat(CleanText.line(line, most)).isEqualTo(line);
  }

  @Property
  void clean_text_is_valid_xml_and_stays_unchanged(@ForAll String text) {
    String clean = CleanText.of(text);

    assertThat(CleanText.of(clean)).isEqualTo(clean);
    assertThat(clean.codePoints()).allMatch(CleanTextTest::isXml);
  }

  /** The production Char of XML 1.0. */
  private static boolean isXml(int c) {
    return c == 0x9
        || c == 0xA
        || c == 0xD
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || (c >= 0x10000 && c <= 0x10FFFF);
  }
}
