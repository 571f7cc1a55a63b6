package io.github.arxivbot.llm.internal.grounding;

import java.math.BigDecimal;

/**
 * A number with its precision and unit, without its sign.
 *
 * @param digit the power of ten of its last digit: -2 for 16.79, 5 for 1.5M
 * @param thousands the number of thousands in its scale letter: 1 for 128K, 2 for 1M, else 0
 */
record Quantity(BigDecimal value, int digit, MeasurementUnit unit, int thousands) {

  static Quantity of(BigDecimal value, int digit) {
    return new Quantity(value, digit, MeasurementUnit.NONE, 0);
  }

  Quantity in(MeasurementUnit other) {
    return new Quantity(value, digit, other, thousands);
  }

  Quantity times(Scale scale) {
    return new Quantity(
        value.scaleByPowerOfTen(scale.power()), digit + scale.power(), unit, scale.thousands());
  }

  /** Tests for a count up to ten, as in "2 stages", which is not looked up. */
  boolean isSmallCount() {
    return unit == MeasurementUnit.NONE
        && thousands == 0
        && digit == 0
        && value.compareTo(BigDecimal.TEN) <= 0;
  }

  /** A letter or word after a number that multiplies it: K, million, 亿. */
  record Scale(int power, int thousands) {}
}
