package io.github.arxivbot.feedserver.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WrongTokensTest {

  private final WrongTokens tokens = new WrongTokens();

  @Test
  void each_wrong_token_in_a_row_delays_the_response_longer_up_to_a_limit() {
    assertThat(tokens.add(0)).contains(Duration.ofMillis(125));
    assertThat(tokens.add(0)).contains(Duration.ofMillis(250));
    for (int i = 0; i < 10; i++) {
      tokens.add(0);
    }
    assertThat(tokens.add(0)).contains(WrongTokens.MAX_DELAY);
    tokens.reset();
    assertThat(tokens.add(0)).contains(Duration.ofMillis(125));
  }

  @Test
  void few_responses_wait_at_the_same_time() {
    for (int i = 0; i < WrongTokens.MAX_WAITING; i++) {
      assertThat(tokens.add(0)).isPresent();
    }
    assertThat(tokens.add(0)).isEqualTo(Optional.empty());
    tokens.end();
    assertThat(tokens.add(0)).isPresent();
  }

  @Test
  void a_token_of_few_characters_is_short() {
    assertThat(BearerToken.of("secret").orElseThrow().isShort()).isTrue();
    assertThat(BearerToken.of("0123456789abcdef").orElseThrow().isShort()).isFalse();
  }
}
