package io.github.arxivbot.llm;

import java.math.BigDecimal;

/**
 * What a model costs.
 *
 * @param input the price of {@code per} tokens that are sent
 * @param output the price of {@code per} tokens that are answered
 * @param per for how many tokens the prices stand, above 0
 * @param currency for people, such as {@code CNY}; may be empty
 */
record Price(BigDecimal input, BigDecimal output, BigDecimal per, String currency) {

  /** The cost of one call, exact unless {@code per} makes an endless fraction of it. */
  BigDecimal cost(long promptTokens, long completionTokens) {
    BigDecimal sum =
        input
            .multiply(BigDecimal.valueOf(promptTokens))
            .add(output.multiply(BigDecimal.valueOf(completionTokens)));
    return Prices.divide(sum, per).stripTrailingZeros();
  }
}
