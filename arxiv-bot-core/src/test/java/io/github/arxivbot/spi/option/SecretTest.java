package io.github.arxivbot.spi.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretTest {

  private final Map<String, String> environment = new HashMap<>();
  private final Secret secret = new Secret("MODEL_KEY", environment::get);

  @Test
  void the_key_is_read_from_the_environment_at_each_use() {
    assertThat(secret.reveal()).isEmpty();
    environment.put("MODEL_KEY", "first");
    assertThat(secret.reveal()).contains("first");
    environment.put("MODEL_KEY", "second");
    assertThat(secret.reveal()).contains("second");
    environment.remove("MODEL_KEY");
    assertThat(secret.reveal()).isEmpty();
  }

  @Test
  void blanks_around_a_key_are_removed_and_a_blank_key_is_absent() {
    environment.put("MODEL_KEY", " key\n");
    assertThat(secret.reveal()).contains("key");
    environment.put("MODEL_KEY", " \n");
    assertThat(secret.reveal()).isEmpty();
  }

  @Test
  void it_shows_the_variable_and_never_the_key() {
    environment.put("MODEL_KEY", "sk-0123456789");
    assertThat(secret.reveal()).isPresent();
    assertThat(secret).hasToString("$MODEL_KEY");
    assertThat(secret.variable()).isEqualTo("MODEL_KEY");
  }

  @Test
  void null_is_rejected() {
    assertThatNullPointerException()
        .isThrownBy(() -> new Secret(null, environment::get))
        .withMessage("variable");
    assertThatNullPointerException()
        .isThrownBy(() -> new Secret("A", null))
        .withMessage("environment");
  }
}
