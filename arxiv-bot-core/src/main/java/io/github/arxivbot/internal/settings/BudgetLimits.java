package io.github.arxivbot.internal.settings;

import io.github.arxivbot.model.Usage;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What the summaries of a run may use; zero is no limit. */
public record BudgetLimits(long maxTotalTokens, BigDecimal maxCost, Duration maxDuration) {

  public static final BudgetLimits NONE = new BudgetLimits(0, BigDecimal.ZERO, Duration.ZERO);

  /** The limit that is passed, in words, or null. */
  @Nullable public String passedBy(Usage usage, long elapsedNanos) {
    if (maxTotalTokens > 0 && usage.tokens() > maxTotalTokens) {
      return "max_total_tokens (" + maxTotalTokens + ")";
    }
    if (maxCost.signum() > 0 && usage.cost().compareTo(maxCost) > 0) {
      return "max_cost (" + maxCost.toPlainString() + ")";
    }
    if (!maxDuration.isZero() && elapsedNanos > maxDuration.toNanos()) {
      return "max_duration (" + maxDuration + ")";
    }
    return null;
  }
}
