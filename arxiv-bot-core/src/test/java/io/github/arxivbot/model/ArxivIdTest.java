package io.github.arxivbot.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.net.URI;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArxivIdTest {

  @ParameterizedTest
  @CsvSource({
    "2602.09578, 2602.09578, 0",
    "2602.09578v1, 2602.09578, 1",
    "2602.09578v12, 2602.09578, 12",
    "'  2602.09578v1\n', 2602.09578, 1",
    "0704.0001, 0704.0001, 0",
    "1412.9999v3, 1412.9999, 3",
    "1501.00001, 1501.00001, 0",
    "2602.123456, 2602.123456, 0",
    "hep-th/9901001, hep-th/9901001, 0",
    "hep-th/9901001v2, hep-th/9901001, 2",
    "quant-ph/0703001, quant-ph/0703001, 0",
    "math/9107001, math/9107001, 0"
  })
  void both_schemes_are_read(String text, String number, int version) {
    assertThat(ArxivId.parse(text)).isEqualTo(new ArxivId(number, version));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arXiv:2602.09578v1",
        "arxiv:2602.09578v1",
        "oai:arXiv.org:2602.09578v1",
        "http://arxiv.org/abs/2602.09578v1",
        "https://arxiv.org/abs/2602.09578v1",
        "https://arxiv.org/abs/2602.09578v1/",
        "https://www.arxiv.org/abs/2602.09578v1",
        "https://export.arxiv.org/abs/2602.09578v1",
        "https://arxiv.org/html/2602.09578v1",
        "https://arxiv.org/pdf/2602.09578v1",
        "https://arxiv.org/pdf/2602.09578v1.pdf",
        "https://arxiv.org/pdf/2602.09578v1.pdf/"
      })
  void prefixes_and_addresses_are_unwrapped(String text) {
    assertThat(ArxivId.parse(text)).hasToString("2602.09578v1");
  }

  @Test
  void old_identifiers_are_unwrapped_too() {
    assertThat(ArxivId.parse("oai:arXiv.org:hep-th/9901001v2")).hasToString("hep-th/9901001v2");
    assertThat(ArxivId.parse("https://arxiv.org/pdf/cond-mat/0301001v1.pdf"))
        .hasToString("cond-mat/0301001v1");
  }

  @Test
  void a_subject_class_is_left_out() {
    assertThat(ArxivId.parse("math.GT/0309136v1")).hasToString("math/0309136v1");
    assertThat(new ArxivId("math.GT/0309136", 1)).isEqualTo(ArxivId.parse("math/0309136v1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "v1",
        "2602.09578v0",
        "2602.09578v01",
        "2602.09578v10000",
        "2602.09578v",
        "2602.09578v-1",
        "2602.09578V1",
        "2613.09578",
        "2600.09578",
        "2602.095",
        "2602.1234567",
        "2602-09578",
        "0703.0001",
        "math/0704001",
        "math/9106001",
        "math/9913001",
        "math/030913",
        "math.gt/0309136",
        "MATH/0309136",
        "٢٦٠٢.09578",
        "2602.09578 and more",
        "2602.09578.pdf",
        "2602.09578v1/",
        "see 2602.09578",
        "10.48550/arXiv.2602.09578",
        "https://example.org/abs/2602.09578",
        "https://arxiv.org.example.org/abs/2602.09578",
        "https://arxiv.org/abs/../2602.09578",
        "ftp://arxiv.org/abs/2602.09578"
      })
  void an_invalid_identifier_is_rejected(String text) {
    assertThat(ArxivId.find(text)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ArxivId.parse(text))
        .withMessage(
            "\"%s\" is not an arXiv identifier: expected YYMM.NNNNN or archive/YYMMNNN,"
                + " with or without a version such as v1",
            text);
  }

  @Test
  void four_digits_end_with_2014_and_five_begin_with_2015() {
    assertThat(ArxivId.find("1412.1234")).isPresent();
    assertThat(ArxivId.find("1412.12345")).isEmpty();
    assertThat(ArxivId.find("1501.1234")).isEmpty();
    assertThat(ArxivId.find("1501.12345")).isPresent();
  }

  @Test
  void hostile_text_is_quoted_short_and_in_one_line() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ArxivId.parse("a\n\u001b[31m\u202e" + "x".repeat(10_000)))
        .withMessageStartingWith("\"a??[31m?xxx")
        .withMessageContaining("…\" is not an arXiv identifier");
  }

  @Test
  void the_constructor_checks_too() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ArxivId("2602.09578v1", 0))
        .withMessageContaining("\"2602.09578v1\" is not an arXiv identifier");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ArxivId("2602.09578", -1))
        .withMessage("version -1 of 2602.09578 is not from 0 to 9999");
    assertThatIllegalArgumentException().isThrownBy(() -> new ArxivId("2602.09578", 10_000));
  }

  @Test
  void a_version_can_be_left_out() {
    ArxivId id = ArxivId.parse("2602.09578v2");
    assertThat(id.hasVersion()).isTrue();
    assertThat(id.withoutVersion()).isEqualTo(ArxivId.parse("2602.09578"));
    assertThat(id.withoutVersion().hasVersion()).isFalse();
  }

  @Test
  void the_abstract_page_is_that_of_the_newest_version() {
    assertThat(ArxivId.parse("2602.09578v2").newestPage())
        .isEqualTo(URI.create("https://arxiv.org/abs/2602.09578"));
    assertThat(ArxivId.parse("hep-th/9901001").newestPage())
        .isEqualTo(URI.create("https://arxiv.org/abs/hep-th/9901001"));
  }

  @Test
  void null_is_rejected() {
    assertThatNullPointerException().isThrownBy(() -> ArxivId.parse(null)).withMessage("text");
    assertThatNullPointerException().isThrownBy(() -> new ArxivId(null, 0)).withMessage("number");
  }

  @Property
  void reading_what_was_written_gives_the_same(@ForAll("identifiers") ArxivId id) {
    assertThat(ArxivId.parse(id.toString())).isEqualTo(id);
    assertThat(ArxivId.parse("arXiv:" + id)).isEqualTo(id);
    assertThat(ArxivId.parse("https://arxiv.org/pdf/" + id + ".pdf")).isEqualTo(id);
    assertThat(ArxivId.parse(id.newestPage().toString())).isEqualTo(id.withoutVersion());
  }

  @Property
  void any_text_is_an_identifier_or_none_but_never_a_failure(@ForAll String text) {
    assertThat(ArxivId.find(text)).isNotNull();
  }

  @Provide
  Arbitrary<ArxivId> identifiers() {
    Arbitrary<Integer> months = Arbitraries.integers().between(1, 12);
    Arbitrary<String> five =
        Combinators.combine(
                Arbitraries.integers().between(15, 99),
                months,
                Arbitraries.integers().between(0, 999_999))
            .as(
                (year, month, number) ->
                    String.format(Locale.ROOT, "%02d%02d.%05d", year, month, number));
    Arbitrary<String> four =
        Combinators.combine(
                Arbitraries.integers().between(8, 14),
                months,
                Arbitraries.integers().between(0, 9999))
            .as(
                (year, month, number) ->
                    String.format(Locale.ROOT, "%02d%02d.%04d", year, month, number));
    Arbitrary<String> old =
        Combinators.combine(
                Arbitraries.of("hep-th", "math", "math.GT", "cond-mat", "cs.LG"),
                Arbitraries.integers().between(92, 99),
                months,
                Arbitraries.integers().between(0, 999))
            .as(
                (archive, year, month, number) ->
                    String.format(Locale.ROOT, "%s/%02d%02d%03d", archive, year, month, number));
    return Combinators.combine(
            Arbitraries.oneOf(five, four, old), Arbitraries.integers().between(0, 9999))
        .as(ArxivId::new);
  }
}
