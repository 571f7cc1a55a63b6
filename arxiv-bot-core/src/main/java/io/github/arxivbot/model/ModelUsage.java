package io.github.arxivbot.model;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * The tokens and requests of model calls, as the service counted them, and their cost. Immutable.
 *
 * @param promptTokens the tokens sent
 * @param completionTokens the tokens received
 * @param requests the number of calls
 * @param cost the cost in the currency of the price table; zero if no price is known
 * @serial exclude
 */
@SuppressWarnings("InvalidBlockTag") // javadoc allows @serial on records
public record ModelUsage(long promptTokens, long completionTokens, int requests, BigDecimal cost)
    implements Serializable {

  /** No tokens, no requests, no cost. */
  public static final ModelUsage ZERO = new ModelUsage(0, 0, 0);

  /**
   * Rejects negative numbers.
   *
   * @param promptTokens the tokens sent
   * @param completionTokens the tokens received
   * @param requests the number of calls
   * @param cost the cost
   * @throws IllegalArgumentException if a number is negative
   */
  public ModelUsage {
    Objects.requireNonNull(cost, "cost");
    if (promptTokens < 0 || completionTokens < 0 || requests < 0 || cost.signum() < 0) {
      throw new IllegalArgumentException(
          "usage must not be negative: "
              + promptTokens
              + ", "
              + completionTokens
              + ", "
              + requests
              + ", "
              + cost);
    }
    cost = cost.signum() == 0 ? BigDecimal.ZERO : cost.stripTrailingZeros();
  }

  /**
   * Creates a usage without cost.
   *
   * @param promptTokens the tokens sent
   * @param completionTokens the tokens received
   * @param requests the number of calls
   */
  public ModelUsage(long promptTokens, long completionTokens, int requests) {
    this(promptTokens, completionTokens, requests, BigDecimal.ZERO);
  }

  /** {@return the sum of the tokens sent and received} */
  public long tokens() {
    return promptTokens + completionTokens;
  }

  /**
   * Returns this usage with a cost.
   *
   * @param amount the cost
   * @return a new usage
   */
  public ModelUsage withCost(BigDecimal amount) {
    return new ModelUsage(promptTokens, completionTokens, requests, amount);
  }

  /**
   * Returns the sum of two usages.
   *
   * @param other the usage to add
   * @return the sum
   */
  public ModelUsage plus(ModelUsage other) {
    Objects.requireNonNull(other, "other");
    return new ModelUsage(
        promptTokens + other.promptTokens,
        completionTokens + other.completionTokens,
        requests + other.requests,
        cost.add(other.cost));
  }
}
