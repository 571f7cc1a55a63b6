package io.github.arxivbot.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ModelRetryPolicyTest {

  private static final Duration ASKED = Duration.ofMillis(50);

  @Tag("slow")
  @Test
  void retries_never_start_before_the_requested_time() throws Exception {
    ModelRetryPolicy retries = new ModelRetryPolicy(20, Duration.ofMillis(1));
    List<Long> times = new ArrayList<>();

    retries.execute(
        () -> {
          times.add(System.nanoTime());
          if (times.size() < 20) {
            throw ModelException.builder(ModelErrorKind.THROTTLED, "slow down")
                .retryAfter(ASKED)
                .build();
          }
          return "served";
        });

    for (int i = 1; i < times.size(); i++) {
      assertThat(Duration.ofNanos(times.get(i) - times.get(i - 1))).isGreaterThanOrEqualTo(ASKED);
    }
  }
}
