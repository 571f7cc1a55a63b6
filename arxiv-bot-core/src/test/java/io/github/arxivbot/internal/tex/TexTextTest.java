package io.github.arxivbot.internal.tex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TexTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain",
        "costs $5 and $6",
        "a \\macro{x} of one's own",
        "\\emph{never closed",
        "\\cite{ref} and {braces}",
        "\\href{javascript:x}{here} and \\footnote{never closed",
        "C:\\new",
        "~5 and a_b and x^2 and z~3 and 2~5",
        "the option --verbose and -v",
        "a `code` and ```fence```",
        "a 6'' telescope and 5' more",
        "SNR~5 and GRB~2112",
        "10\\textsuperscript{q}",
        "see https://a.example/~x--y''z",
        "----",
        "-- begins and ends --"
      })
  void text_without_tex_is_plain(String text) {
    assertThat(TexText.parse(text).isPlain()).isTrue();
    assertThat(TexText.parse(text).toUnicode()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "R\\&D by 5\\% for \\$3 ¦ R&D by 5% for $3",
        "the \\emph{very {\\em best}} ¦ the very best",
        "Schr\\\"odinger--Newton, pages 1--10 ¦ Schrödinger–Newton, pages 1–10",
        "so -- as said --- it is ¦ so – as said — it is",
        "``quoted'' and `magic' states ¦ “quoted” and ‘magic’ states",
        "Fig.~1 of~$x$~m and et~al. ¦ Fig.\u00A01 of\u00A0x\u00A0m and et\u00A0al.",
        "$16\\,384$ atoms of $^{87}$Rb ¦ 16\u202F384 atoms of ⁸⁷Rb",
        "an \\omega-word, \\sim 10\\,K ¦ an ω-word, ∼ 10\u202FK",
        "vs.\\ all, aver\\-age, {\\it i.e.\\/} ¦ vs. all, average, i.e.",
        "\\(N\\) and $\\begin{x}$ ¦ N and $\\begin{x}$",
        "SU($N_c$) Theory ¦ SU(N_c) Theory",
        "\\href{https://a.example/x_y}{\\textbf{our} code}. ¦ our code (https://a.example/x_y).",
        "at \\href{https://a.example}{https://a.example/} ¦ at https://a.example/",
        "fast\\footnote{For $n \\geq 2$.} and good ¦ fast (For n ≥ 2.) and good",
        "a \\textcolor{red}{new} bound\\textemdash 5\\textdegree ¦ a new bound— 5°",
        "GRB~211211A at 5\\,s, 3\\arcsec of 2\\msun ¦ GRB\u00A0211211A at 5\u202Fs, 3″ of 2M⊙",
        "[OIII]$λ$4364 and one$\\unicode{x2014}$two ¦ [OIII]λ4364 and one—two",
        "10\\textsuperscript{3} of \\textsf{Name} ¦ 10³ of Name"
      })
  void tex_becomes_unicode(String text, String unicode) {
    assertThat(TexText.parse(text).toUnicode()).isEqualTo(unicode);
    assertThat(TexText.parse(text).isPlain()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "6 ¦ one ¦ one two",
        "7 ¦ one two ¦ one two",
        "5 ¦ a ¦ a $n \\geq 6$ b",
        "7 ¦ a n ≥ 6 ¦ a $n \\geq 6$ b",
        "9 ¦ a n ≥ 6 b ¦ a $n \\geq 6$ b",
        "6 ¦ a ¦ a non-$n$-local",
        "8 ¦ a very ¦ a \\emph{very long} b",
        "3 ¦ '' ¦ abcdef"
      })
  void an_excerpt_ends_at_a_word_and_never_in_a_formula(int length, String excerpt, String text) {
    assertThat(TexText.parse(text).excerpt(length).toUnicode()).isEqualTo(excerpt);
  }

  @Test
  void an_excerpt_ends_the_styles_that_it_begins() {
    assertThat(TexText.parse("\\textbf{a \\emph{b c} d}").excerpt(4).tokens())
        .filteredOn(token -> token instanceof TexToken.StyleStart)
        .hasSameSizeAs(
            TexText.parse("\\textbf{a \\emph{b c} d}").excerpt(4).tokens().stream()
                .filter(token -> token instanceof TexToken.StyleEnd)
                .toList());
  }

  @Property
  void an_excerpt_is_at_most_as_long_as_asked_and_begins_the_text(
      @ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 40) int length) {
    String whole = TexText.parse(text).toUnicode();
    String excerpt = TexText.parse(text).excerpt(length).toUnicode();

    assertThat(excerpt.codePointCount(0, excerpt.length())).isLessThanOrEqualTo(length);
    assertThat(whole).startsWith(excerpt);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "a",
            " ",
            "$",
            "$x$",
            "\\emph{",
            "}",
            "{\\it ",
            "--",
            "\\",
            "``",
            "''",
            "'",
            "`",
            "~",
            "\\(",
            "\\)",
            "\\alpha",
            "\\%",
            "https://a.example ",
            "word ",
            "😀")
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }

  /** The limit only ends the test: without linear time, it would run for hours. */
  @Tag("slow")
  @ParameterizedTest
  @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  @ValueSource(
      strings = {"$", "$x$", "\\(", "{\\it ", "\\emph{", "`a", "``", "''", "--", "~", "\\alpha"})
  void a_megabyte_of_anything_is_parsed_in_linear_time(String piece) {
    String text = piece.repeat(1_000_000 / piece.length());

    assertThat(TexText.parse(text).excerpt(300).toUnicode()).hasSizeLessThan(400);
  }
}
