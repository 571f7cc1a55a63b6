package io.github.arxivbot.fetcher.arxiv.internal.authors;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorTexDecoderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "Andr\\'e | André",
        "Andr{\\'e} | André",
        "Andr\\'{e} | André",
        "Andr\\' e | André",
        "Andr{\\'{e}}e | Andrée",
        "\\'Emile | Émile",
        "M\\`ere | Mère",
        "{\\\"o} | ö",
        "Sch\\\"odinger | Schödinger",
        "\\v{s}\\v S{\\v{z}} | šŠž",
        "Fran\\c cois | François",
        "Fran\\c{c}ois | François",
        "Pe\\~na | Peña",
        "\\^{\\i}\\'\\i\\\"{\\j} | îíj̈",
        "J\\o rgen, S\\o{}ren, {\\O}rsted | Jørgen, Søren, Ørsted",
        "Wei\\ss | Weiß",
        "Pawe\\l{} \\L{}uk | Paweł Łuk",
        "\\AA{}ke H{\\aa}kan | Åke Håkan",
        "\\ae{}\\AE{}\\oe{}\\OE{} | æÆœŒ",
        "Erd\\H{o}s | Erdős",
        "W\\k{a}s | Wąs",
        "Erdo\\u{g}an | Erdoğan",
        "\\.Zak, \\.{z} | Żak, ż",
        "K\\=u | Kū",
        "\\d{s}\\b{d} | ṣḏ",
        "\\r{a}\\r U | åŮ",
        "\\t{oo} | o͡o",
        "\\v{q} | q̌",
        "\\'{\\^{e}} | ế",
        "\\'\\ae | ǽ",
        "Kolmogorov--Smirnov | Kolmogorov–Smirnov",
        "A.~B.\\ Example | A. B. Example",
        "AT\\&T {van der} Ex | AT&T van der Ex",
      })
  void tex_becomes_unicode(String tex, String text) {
    assertThat(AuthorTexDecoder.decode(tex)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\orgen",
        "\\foo{bar} baz",
        "\\",
        "a\\",
        "\\'",
        "\\'{}",
        "\\' ",
        "a\\v",
        "{a",
        "a}",
        "}{",
        "$\\ell^{2}$",
        "$\\'e",
        "\\'1",
        "\\\\",
        "Ada Example",
        "Andre\u0301",
        "a\u0000b\u0007"
      })
  void unknown_tex_is_kept(String tex) {
    assertThat(AuthorTexDecoder.decode(tex)).isEqualTo(tex);
  }

  @Property
  void a_text_without_tex_is_unchanged(@ForAll String text) {
    String plain = text.replaceAll("[\\\\{}~]", "").replace("--", "-");
    if (!plain.contains("--")) {
      assertThat(AuthorTexDecoder.decode(plain)).isEqualTo(plain);
    }
  }

  @Property
  void an_accent_is_the_same_with_and_without_braces(
      @ForAll("letters") char letter, @ForAll("accents") char accent) {
    String bare = AuthorTexDecoder.decode("\\" + accent + letter);
    assertThat(AuthorTexDecoder.decode("{\\" + accent + letter + "}")).isEqualTo(bare);
    assertThat(AuthorTexDecoder.decode("\\" + accent + "{" + letter + "}")).isEqualTo(bare);
    assertThat(AuthorTexDecoder.decode("{\\" + accent + "{" + letter + "}}")).isEqualTo(bare);
    assertThat(bare).doesNotContain("\\");
  }

  @Property
  void any_text_can_be_decoded(
      @ForAll
          @Chars({'\\', '{', '}', '\'', '"', 'v', 'i', 'o', ' ', '$', '~', '-'})
          @CharRange(from = 'a', to = 'c')
          String tex) {
    assertThat(AuthorTexDecoder.decode(tex)).isNotNull();
  }

  @Test
  void deep_and_long_texts_are_processed_in_linear_time() {
    int many = 100_000;
    assertThat(AuthorTexDecoder.decode("{".repeat(many) + "a" + "}".repeat(many))).isEqualTo("a");
    assertThat(AuthorTexDecoder.decode("{".repeat(many))).hasSize(many);
    assertThat(AuthorTexDecoder.decode("}".repeat(many))).hasSize(many);
    assertThat(AuthorTexDecoder.decode("\\'{".repeat(many) + "e" + "}".repeat(many))).endsWith("}");
    assertThat(AuthorTexDecoder.decode("\\'\\c".repeat(many) + " e")).contains("\\c");
    assertThat(AuthorTexDecoder.decode("\\'e".repeat(many))).isEqualTo("é".repeat(many));
  }

  @Provide
  Arbitrary<Character> letters() {
    return Arbitraries.of('a', 'e', 'i', 'o', 'u', 'E', 'z', 'q');
  }

  @Provide
  Arbitrary<Character> accents() {
    return Arbitraries.of('\'', '`', '^', '"', '~', '=', '.');
  }
}
