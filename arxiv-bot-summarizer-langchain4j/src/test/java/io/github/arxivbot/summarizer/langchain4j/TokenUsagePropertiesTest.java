package io.github.arxivbot.summarizer.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.output.TokenUsage;
import io.github.arxivbot.model.ModelUsage;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.WithNull;

class TokenUsagePropertiesTest {

  @Property
  void every_token_usage_counts_as_one_request(
      @ForAll @WithNull Integer sent,
      @ForAll @WithNull Integer written,
      @ForAll @WithNull Integer total) {
    ModelUsage usage = MessageMapper.usage(new TokenUsage(sent, written, total));

    assertThat(usage.requests()).isEqualTo(1);
    assertThat(usage.promptTokens()).isEqualTo(sent == null ? 0 : Math.max(0, sent));
  }

  @Property
  void tokens_that_only_the_total_contains_count_as_output(
      @ForAll @IntRange(max = 1_000_000) int sent,
      @ForAll @IntRange(max = 1_000_000) int written,
      @ForAll @IntRange(max = 1_000_000) int thought) {
    TokenUsage counted = new TokenUsage(sent, written, sent + written + thought);

    assertThat(MessageMapper.usage(counted)).isEqualTo(new ModelUsage(sent, written + thought, 1));
  }

  @Property
  void a_total_that_is_too_small_is_ignored(
      @ForAll @IntRange(max = 1_000_000) int sent,
      @ForAll @IntRange(max = 1_000_000) int written,
      @ForAll @IntRange(max = 1_000_000) int total) {
    ModelUsage usage = MessageMapper.usage(new TokenUsage(sent, written, Math.min(total, sent)));

    assertThat(usage).isEqualTo(new ModelUsage(sent, written, 1));
  }
}
