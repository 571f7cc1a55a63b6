package io.github.arxivbot.scorer.liked.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TokenizerTest {

  @Test
  void case_accents_stop_words_and_hyphens_at_the_ends_are_left_out() {
    assertThat(words("The Erdős–Rényi KV-cache of a 3D - model's \"-pre-trained-\" LLM_2"))
        .containsExactly("erdos", "renyi", "kv-cache", "3d", "model", "pre-trained", "llm_2");
  }

  @Property
  void a_token_lies_within_the_text(@ForAll String text) {
    for (Token token : Tokenizer.tokens(text)) {
      assertThat(token.start()).isBetween(0, token.end() - 1);
      assertThat(token.end()).isLessThanOrEqualTo(text.length());
      assertThat(token.word()).isNotBlank().doesNotContain(" ", ":");
    }
  }

  private static List<String> words(String text) {
    return Tokenizer.tokens(text).stream().map(Token::word).toList();
  }
}
