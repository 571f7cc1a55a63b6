package io.github.arxivbot.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SummaryTest {

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t\n", "\u3000"})
  void an_empty_answer_is_no_summary(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Summary.builder(text, "qwen-long"))
        .withMessage("a summary by qwen-long is blank");
  }

  @Test
  void blanks_around_the_text_are_taken_off() {
    assertThat(Summary.builder("\n## 1. Problem\n\ntext \n", "m").build().text())
        .isEqualTo("## 1. Problem\n\ntext");
  }

  @Test
  void the_default_is_the_abstract_without_cost() {
    Summary summary = Summary.builder("text", "qwen-long").build();

    assertThat(summary.model()).isEqualTo("qwen-long");
    assertThat(summary.read()).isEqualTo(Summary.Read.ABSTRACT);
    assertThat(summary.usage()).isEqualTo(ModelUsage.ZERO);
  }

  @Test
  void it_states_the_source_and_the_cost() {
    Summary summary =
        Summary.builder("text", "m")
            .read(Summary.Read.FILE)
            .usage(new ModelUsage(10, 2, 1))
            .build();

    assertThat(summary.read()).isEqualTo(Summary.Read.FILE);
    assertThat(summary.usage()).isEqualTo(new ModelUsage(10, 2, 1));
  }

  @Test
  void null_is_rejected() {
    assertThatNullPointerException()
        .isThrownBy(() -> Summary.builder(null, "m"))
        .withMessage("text");
    assertThatNullPointerException()
        .isThrownBy(() -> Summary.builder("text", null))
        .withMessage("model");
  }
}
