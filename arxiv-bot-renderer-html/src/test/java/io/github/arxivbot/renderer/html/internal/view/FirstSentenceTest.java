package io.github.arxivbot.renderer.html.internal.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.internal.tex.MathScanner;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirstSentenceTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It is fast.| We show more.",
        "As in Wang et al. We see e.g. Fig. 3 and J. Smith.| Then more.",
        "Is it 2.5 times as fast?| Yes.",
        "It is (really) \"fast.\"| More.",
        "Let $x. Y$ be a set.| More.",
        "We use \\emph{this. That} too.| More.",
        "论文讨论缓存。|还有更多。",
        "A title line\n|\nThe next paragraph",
        "No end at all|"
      })
  void a_sentence_ends_where_a_reader_would_say(String text) {
    String whole = text.replace("|", "");

    assertThat(sentence(whole, 200)).isEqualTo(text.substring(0, text.indexOf('|')));
  }

  @Test
  void a_long_sentence_ends_at_a_word_and_never_in_a_formula() {
    assertThat(sentence("one two three four", 9)).isEqualTo("one two");
    assertThat(FirstSentence.of("one two three four", 9).isCut()).isTrue();
    assertThat(sentence("one $a + b + c$ two three", 6)).isEqualTo("one $a + b + c$");
    assertThat(sentence("缓存缓存缓存缓存", 3)).isEqualTo("缓存缓存");
    assertThat(FirstSentence.of("one two  ", 7).isCut()).isFalse();
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("$", "x", ". ", "A", "{", "}", "\\", "。", "\n", "$a_1. B$", "word ", "😀")
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }

  @Property
  void no_formula_is_cut(@ForAll("texts") String text) {
    int end = FirstSentence.of(text, 10).end();

    assertThat(end).isBetween(0, text.length());
    assertThat(MathScanner.scan(text)).noneMatch(span -> span.start() < end && end < span.end());
  }

  private static String sentence(String text, int maxLength) {
    return text.substring(0, FirstSentence.of(text, maxLength).end());
  }
}
