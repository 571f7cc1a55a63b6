package io.github.arxivbot.llm;

import java.math.BigDecimal;

/**
 * A number as it is written, without its sign.
 *
 * @param value what it says
 * @param digit the power of ten of its last digit: -2 for 16.79, 5 for 1.5M
 * @param unit in what
 * @param thousands how many times a thousand was written as a letter: 1 for 128K, else 0
 */
record Quantity(BigDecimal value, int digit, Unit unit, int thousands) {

  static Quantity of(BigDecimal value, int digit) {
    return new Quantity(value, digit, Unit.NONE, 0);
  }

  Quantity in(Unit other) {
    return new Quantity(value, digit, other, thousands);
  }

  Quantity times(Scale scale) {
    return new Quantity(
        value.scaleByPowerOfTen(scale.power()), digit + scale.power(), unit, scale.thousands());
  }

  /** Three datasets, 2 stages: words for counting, which say nothing that could be looked up. */
  boolean isSmallCount() {
    return unit == Unit.NONE
        && thousands == 0
        && digit == 0
        && value.compareTo(BigDecimal.TEN) <= 0;
  }

  /** What stands behind a number and multiplies it: K, million, 亿. */
  record Scale(int power, int thousands) {}
}
