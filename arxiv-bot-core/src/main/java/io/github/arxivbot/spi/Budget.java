package io.github.arxivbot.spi;

import io.github.arxivbot.model.ModelUsage;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * The limits of a run for tokens and cost of models. A summarizer reserves before each call and
 * settles after it, so that a limit is exceeded by at most the calls in flight. Thread-safe.
 *
 * <pre>{@code
 * Budget.Reservation reservation = budget.reserve(model, characters, price);
 * try {
 *   answer = call();
 *   reservation.settle(answer.usage());
 * } finally {
 *   reservation.close(); // releases the reservation unless it was settled
 * }
 * }</pre>
 */
public interface Budget {

  /** Computes the cost of tokens. */
  @FunctionalInterface
  interface Price {

    /** The price of a model without a known price: all calls cost zero. */
    Price UNKNOWN = (promptTokens, completionTokens) -> BigDecimal.ZERO;

    /**
     * Computes the cost of a call.
     *
     * @param promptTokens the tokens sent
     * @param completionTokens the tokens received
     * @return the cost, in the currency of the price table
     */
    BigDecimal of(long promptTokens, long completionTokens);
  }

  /** Tokens and cost that are reserved for one call. */
  interface Reservation extends AutoCloseable {

    /**
     * Replaces the reserved amount by what the call used.
     *
     * @param used the usage as the service counted it, without cost; with requests but no tokens if
     *     the service did not report it, so that the reserved amount is charged
     * @return the usage that was charged, with its cost
     */
    ModelUsage settle(ModelUsage used);

    /** Releases the reservation, unless it was settled. */
    @Override
    void close();
  }

  /**
   * Reserves the estimated tokens and cost of a call.
   *
   * @param model the name of the model, for the report
   * @param characters the number of characters to send
   * @param price the price of the model
   * @return the reservation
   * @throws SummaryException with the scope {@link SummaryException.Scope#ALL} if the call would
   *     exceed a limit; the call must not be made
   */
  Reservation reserve(String model, long characters, Price price) throws SummaryException;

  /**
   * Returns a budget without limits, which only computes cost.
   *
   * @return the budget
   */
  static Budget unlimited() {
    return (model, characters, price) -> {
      Objects.requireNonNull(price, "price");
      return new Reservation() {
        @Override
        public ModelUsage settle(ModelUsage used) {
          return used.withCost(price.of(used.promptTokens(), used.completionTokens()));
        }

        @Override
        public void close() {}
      };
    };
  }
}
