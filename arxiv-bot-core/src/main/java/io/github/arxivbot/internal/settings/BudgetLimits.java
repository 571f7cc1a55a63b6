package io.github.arxivbot.internal.settings;

import io.github.arxivbot.model.ModelUsage;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/** Limits of the budget of a run; zero means unlimited. */
public record BudgetLimits(long maxTotalTokens, BigDecimal maxCost, Duration maxDuration) {

  public static final BudgetLimits NONE = new BudgetLimits(0, BigDecimal.ZERO, Duration.ZERO);

  /** Only a limit of time, so that a summarizer that hangs does not keep a run from its end. */
  public static final BudgetLimits DEFAULT =
      new BudgetLimits(0, BigDecimal.ZERO, Duration.ofHours(2));

  /** Returns the name and value of the limit that is exceeded. */
  public Optional<String> exceededBy(ModelUsage usage, long elapsedNanos) {
    if (maxTotalTokens > 0 && usage.tokens() > maxTotalTokens) {
      return Optional.of("max_total_tokens (" + maxTotalTokens + ")");
    }
    if (maxCost.signum() > 0 && usage.cost().compareTo(maxCost) > 0) {
      return Optional.of("max_cost (" + maxCost.toPlainString() + ")");
    }
    if (!maxDuration.isZero() && elapsedNanos > maxDuration.toNanos()) {
      return Optional.of("max_duration (" + maxDuration + ")");
    }
    return Optional.empty();
  }
}
