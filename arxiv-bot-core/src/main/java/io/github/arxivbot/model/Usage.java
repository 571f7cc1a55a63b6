package io.github.arxivbot.model;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * What model calls used, as the model service counted it, and what that cost. Immutable.
 *
 * @param promptTokens tokens sent
 * @param completionTokens tokens received
 * @param requests calls made
 * @param cost in the currency of the owner's price table; zero where there is no price
 */
public record Usage(long promptTokens, long completionTokens, int requests, BigDecimal cost)
    implements Serializable {

  /** Nothing used. */
  public static final Usage ZERO = new Usage(0, 0, 0);

  /**
   * Refuses negative numbers.
   *
   * @param promptTokens tokens sent
   * @param completionTokens tokens received
   * @param requests calls made
   * @param cost what that cost
   * @throws IllegalArgumentException if a number is negative
   */
  public Usage {
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
   * A usage without a price.
   *
   * @param promptTokens tokens sent
   * @param completionTokens tokens received
   * @param requests calls made
   */
  public Usage(long promptTokens, long completionTokens, int requests) {
    this(promptTokens, completionTokens, requests, BigDecimal.ZERO);
  }

  /**
   * Tokens sent and received.
   *
   * @return the sum
   */
  public long tokens() {
    return promptTokens + completionTokens;
  }

  /**
   * This usage at a price.
   *
   * @param amount what it cost
   * @return a new usage
   */
  public Usage withCost(BigDecimal amount) {
    return new Usage(promptTokens, completionTokens, requests, amount);
  }

  /**
   * The sum of two usages.
   *
   * @param other what to add
   * @return the sum
   */
  public Usage plus(Usage other) {
    Objects.requireNonNull(other, "other");
    return new Usage(
        promptTokens + other.promptTokens,
        completionTokens + other.completionTokens,
        requests + other.requests,
        cost.add(other.cost));
  }
}
