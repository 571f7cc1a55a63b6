package io.github.arxivbot.llm;

import io.github.arxivbot.internal.text.SafeText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;

/**
 * The price of a model's tokens. Immutable.
 *
 * <pre>{@code
 * ModelPrice price = ModelPrice.builder().input("0.5").output("2").currency("CNY").build();
 * }</pre>
 */
public final class ModelPrice {

  private static final long EXPECTED_PROMPT_TOKENS = 15_000;
  private static final long EXPECTED_ANSWER_TOKENS = 1500;

  private final BigDecimal input;
  private final BigDecimal output;
  private final BigDecimal per;
  private final String currency;

  private ModelPrice(Builder builder) {
    this.input = builder.input;
    this.output = builder.output;
    this.per = builder.per;
    this.currency = builder.currency;
  }

  /** {@return a builder for a price of zero per million tokens, without a currency} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the currency, such as {@code CNY}; may be empty} */
  public String currency() {
    return currency;
  }

  /**
   * Computes the cost of one call.
   *
   * @param promptTokens the number of tokens sent
   * @param completionTokens the number of tokens received
   * @return the cost, exact unless it has an infinite decimal expansion
   */
  public BigDecimal cost(long promptTokens, long completionTokens) {
    BigDecimal sum =
        input
            .multiply(BigDecimal.valueOf(promptTokens))
            .add(output.multiply(BigDecimal.valueOf(completionTokens)));
    try {
      return sum.divide(per).stripTrailingZeros();
    } catch (ArithmeticException e) { // infinite decimal expansion
      return sum.divide(per, MathContext.DECIMAL128).stripTrailingZeros();
    }
  }

  @Override
  public String toString() {
    return "ModelPrice[input "
        + input
        + ", output "
        + output
        + " "
        + currency
        + " per "
        + per
        + "]";
  }

  /** Returns an estimate for papers of an expected length, with the currency. */
  String describeExpected(int papers) {
    return describe(EXPECTED_PROMPT_TOKENS * papers, EXPECTED_ANSWER_TOKENS * papers);
  }

  /**
   * Describes the cost of an expected number of tokens.
   *
   * @param promptTokens the number of tokens sent
   * @param completionTokens the number of tokens received
   * @return such as {@code about 0.5 CNY}
   */
  public String describe(long promptTokens, long completionTokens) {
    String amount = cost(promptTokens, completionTokens).toPlainString();
    return "about " + amount + (currency.isEmpty() ? "" : " " + currency);
  }

  /** Builds a {@link ModelPrice}. Not thread-safe. */
  public static final class Builder {

    /** Limits the cost of arithmetic; a longer number is a typing error. */
    private static final int MAX_DIGITS = 30;

    private BigDecimal input = BigDecimal.ZERO;
    private BigDecimal output = BigDecimal.ZERO;
    private BigDecimal per = BigDecimal.valueOf(1_000_000);
    private String currency = "";

    private Builder() {}

    /**
     * Sets the price of tokens that are sent.
     *
     * @param price a decimal number, 0 or more, of at most 30 digits
     * @return this builder
     * @throws IllegalArgumentException if it is not such a number
     */
    public Builder input(String price) {
      input = number("input", price);
      return this;
    }

    /**
     * Sets the price of tokens that are received.
     *
     * @param price a decimal number, 0 or more, of at most 30 digits
     * @return this builder
     * @throws IllegalArgumentException if it is not such a number
     */
    public Builder output(String price) {
      output = number("output", price);
      return this;
    }

    /**
     * Sets the number of tokens that the prices are for.
     *
     * @param tokens a decimal number above 0 of at most 30 digits; one million by default
     * @return this builder
     * @throws IllegalArgumentException if it is not such a number
     */
    public Builder per(String tokens) {
      BigDecimal number = number("per", tokens);
      if (number.signum() == 0) {
        throw new IllegalArgumentException("per: expected a number above 0, found " + tokens);
      }
      per = number;
      return this;
    }

    /**
     * Sets the currency.
     *
     * @param currency such as {@code CNY}; empty by default
     * @return this builder
     */
    public Builder currency(String currency) {
      this.currency = SafeText.line(Objects.requireNonNull(currency, "currency"), 16);
      return this;
    }

    /** {@return a new price} */
    public ModelPrice build() {
      return new ModelPrice(this);
    }

    private static BigDecimal number(String name, String value) {
      try {
        BigDecimal number = new BigDecimal(value.strip());
        if (number.signum() >= 0
            && number.precision() <= MAX_DIGITS
            && Math.abs((long) number.scale()) <= MAX_DIGITS) {
          return number;
        }
      } catch (NumberFormatException e) {
        // reported below
      }
      throw new IllegalArgumentException(
          name
              + ": expected a number, 0 or more, of at most "
              + MAX_DIGITS
              + " digits, found "
              + SafeText.line(value, 80));
    }
  }
}
