package io.github.arxivbot.spi;

import io.github.arxivbot.model.Usage;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * What a run may spend on a model. A summarizer reserves before each call and settles after it, so
 * that a limit is passed by at most the calls in flight. Thread-safe.
 *
 * <pre>{@code
 * Budget.Reservation reserved = budget.reserve(model, characters, price);
 * try {
 *   answer = call();
 *   reserved.settle(answer.usage());
 * } finally {
 *   reserved.close(); // gives back what was not settled
 * }
 * }</pre>
 */
public interface Budget {

  /** What tokens cost. */
  @FunctionalInterface
  interface Price {

    /** No price is known: nothing is ever added to the cost. */
    Price UNKNOWN = (promptTokens, completionTokens) -> BigDecimal.ZERO;

    /**
     * The cost of a call.
     *
     * @param promptTokens tokens sent
     * @param completionTokens tokens received
     * @return the cost, in the owner's currency
     */
    BigDecimal of(long promptTokens, long completionTokens);
  }

  /** What is set aside for one call. */
  interface Reservation extends AutoCloseable {

    /**
     * Puts what the service counted in the place of what was set aside.
     *
     * @param used as the service counted it, without cost
     * @return the same with its cost
     */
    Usage settle(Usage used);

    /** Gives back what was set aside, unless it was settled. */
    @Override
    void close();
  }

  /**
   * Sets aside what a call will probably use.
   *
   * @param model the model's name, for the report
   * @param characters how many characters are sent
   * @param price what tokens cost
   * @return the reservation
   * @throws SummaryException with the scope {@link SummaryException.Scope#ALL} if the call would
   *     pass a limit; it must not be made
   */
  Reservation reserve(String model, long characters, Price price) throws SummaryException;

  /**
   * A budget without limits.
   *
   * @return a budget that only works out the cost
   */
  static Budget unlimited() {
    return (model, characters, price) -> {
      Objects.requireNonNull(price, "price");
      return new Reservation() {
        @Override
        public Usage settle(Usage used) {
          return used.withCost(price.of(used.promptTokens(), used.completionTokens()));
        }

        @Override
        public void close() {}
      };
    };
  }
}
