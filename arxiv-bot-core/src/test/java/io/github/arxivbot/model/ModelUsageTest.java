package io.github.arxivbot.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ModelUsageTest {

  @Test
  void usages_add_up() {
    assertThat(new ModelUsage(10, 2, 1).plus(new ModelUsage(5, 3, 2)))
        .isEqualTo(new ModelUsage(15, 5, 3));
    assertThat(new ModelUsage(10, 2, 1).plus(ModelUsage.ZERO)).isEqualTo(new ModelUsage(10, 2, 1));
  }

  @Test
  void nothing_is_used_a_negative_number_of_times() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ModelUsage(1, -2, 3))
        .withMessage("usage must not be negative: 1, -2, 3, 0");
    assertThatIllegalArgumentException().isThrownBy(() -> new ModelUsage(-1, 0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new ModelUsage(0, 0, -1));
  }
}
