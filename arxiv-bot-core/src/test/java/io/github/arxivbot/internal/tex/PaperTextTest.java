package io.github.arxivbot.internal.tex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.arxivbot.internal.text.SafeText;
import java.text.Normalizer;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaperTextTest {

  @ParameterizedTest
  @CsvSource({
    "Poincare\u0301, Poincar\u00e9",
    "Erdo\u030bs, Erd\u0151s",
    "5 \u212b, 5 \u00c5",
    "q\u030c, q\u030c",
    "\u1112\u1161\u11ab, \ud55c"
  })
  void a_letter_and_its_accents_are_one_character_if_unicode_has_one(String text, String composed) {
    assertThat(PaperText.line(text)).isEqualTo(composed);
    assertThat(PaperText.paragraphs(text)).isEqualTo(composed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "M\\\"{u}ller and Schr\\\"oter | Müller and Schröter",
        "{\\\"U}ber, {\\\"{u}}ber | Über, über",
        "Lov\\'asz, B{\\'e}zier, Andr\\'{e} | Lovász, Bézier, André",
        "\\'Etale, \\'{E}tale | Étale, Étale",
        "na\\\"{\\i}ve, na\\\"\\i ve, \\'{\\i} | naïve, naïve, í",
        "Mar\\' \\i | Marí",
        "Fran\\c{c}ois, Fran\\c cois | François, François",
        "\\v{S}afa\\v{r}\\'ik, Ond\\v rej, \\v Cech | Šafařík, Ondřej, Čech",
        "Erd\\H{o}s | Erdős",
        "Wei\\ss, Stra\\ss e, Gau\\ss{} and Gau\\ss\\ law | Weiß, Straße, Gauß and Gauß law",
        "\\AA{}ngstr\\\"om, {\\aa}, 5 \\AA | Ångström, å, 5 Å",
        "S\\o ren, {\\O}rsted, \\L\\'od\\'z, Pawe\\l | Søren, Ørsted, Łódź, Paweł",
        "Espa\\~na, S\\~{a}o | España, São",
        "W\\k{a}s, Erdo\\u{g}an, K\\=u, \\.Zak, \\r{u}, \\d{s}, \\b{d} | Wąs, Erdoğan, Kū, Żak, ů, ṣ, ḏ",
        "\\t{oo}, \\v{q} | o͡o, q̌",
        "\\ae\\AE, c{\\oe}ur, \\OE uvre | æÆ, cœur, Œuvre",
        "\\'{\\^{e}}, \\'{\\^e} | ế, ế",
        "Petojevi\\' c and Lema\\^ itre | Petojević and Lemaître",
        "\\emph{Schr\\\"odinger} | \\emph{Schrödinger}",
        "$5 for Erd\\H{o}s | $5 for Erdős",
        "($\\alpha$) K\\\"ahler $\\'e$ | ($\\alpha$) Kähler $\\'e$",
      })
  void letters_in_tex_are_letters(String tex, String text) {
    assertThat(PaperText.line(tex)).isEqualTo(text);
    assertThat(PaperText.paragraphs(tex)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "it\\'s, the models\\' results and Earth\\' s core",
        "they say \\\"attack\\\" and \\'stop\\'",
        "\\t and \\n, \\b in \\d is, (\\d+)",
        "C:\\new\\users, \\home, \\alpha, \\cite{x}",
        "\\b{eta}, \\r{ho}, \\k{appa}, \\t{au}, \\c{opyright}",
        "$\\\"o$ \\(\\'e\\) \\[\\v{s}\\] $$\\ss$$",
        "\\'1, \\'{}, \\', \\v, \\\"",
        "a {group}, {\\it text}, 90\\%",
        "\\",
        "R&D, a--b, ~x, {GAN}"
      })
  void other_backslashes_and_formulas_are_kept(String text) {
    assertThat(PaperText.line(text)).isEqualTo(text);
  }

  @Test
  void an_argument_keeps_its_braces() {
    assertThat(PaperText.line("\\textbf{\\\"O} and x^{\\'e}")).isEqualTo("\\textbf{Ö} and x^é");
  }

  @Test
  void a_line_break_is_a_space_and_an_indent_begins_a_paragraph() {
    assertThat(PaperText.line("large language\r\n  models\tof\n\nall"))
        .isEqualTo("large language models of all");
    assertThat(PaperText.paragraphs("large language\nmodels \r\n of\r\rall kinds\n"))
        .isEqualTo("large language models\n\nof\n\nall kinds");
  }

  @Property
  void a_text_in_this_form_is_unchanged(
      @ForAll
          @Chars({'\\', '{', '}', '\'', '"', 'v', 'i', 'o', ' ', '\n', '\t', '~', '=', 'H', 's'})
          @CharRange(from = 'a', to = 'c')
          String text) {
    String line = PaperText.line(text);
    String paragraphs = PaperText.paragraphs(text);
    assertThat(PaperText.line(line)).isEqualTo(line);
    assertThat(PaperText.paragraphs(paragraphs)).isEqualTo(paragraphs);
  }

  @Property
  void a_line_without_tex_is_a_safe_line_with_composed_letters(@ForAll String text) {
    String plain = text.replace("\\", "");
    assertThat(PaperText.line(plain))
        .isEqualTo(Normalizer.normalize(SafeText.line(plain), Normalizer.Form.NFC));
  }

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\",
        "{",
        "}",
        "\\\"",
        "\\\"o",
        "{\\\"o",
        "\\\"{",
        "\\'{\\^{",
        "\\v ",
        "\\ss",
        "\n",
        " \n",
        "\\\"a \\'b ",
        "$\\\"o",
        "{\\\"o}",
        "\\t{o"
      })
  void a_megabyte_of_anything_is_read_quickly(String piece) {
    String text = piece.repeat(1_000_000 / piece.length());

    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> PaperText.line(text));
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> PaperText.paragraphs(text));
  }
}
