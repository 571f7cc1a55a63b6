package io.github.arxivbot.renderer.html.internal.view;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Formats scores and points. */
final class ScoreFormat {

  private static final String MINUS = "\u2212";

  private ScoreFormat() {}

  /** Returns a score with one decimal, rounded half to even as in the other outputs. */
  static String format(double score) {
    if (!Double.isFinite(score)) {
      return score < 0 ? MINUS + "∞" : "∞"; // finite points can have an infinite sum
    }
    return digits(new BigDecimal(score).setScale(1, RoundingMode.HALF_EVEN));
  }

  /** Returns the exact points of a reason with their sign. */
  static String formatSigned(double points) {
    BigDecimal exact = BigDecimal.valueOf(points).stripTrailingZeros();
    return (exact.signum() < 0 ? "" : "+") + digits(exact);
  }

  private static String digits(BigDecimal number) {
    boolean isLong = number.precision() - number.scale() > 15 || number.scale() > 15;
    String digits =
        isLong
            ? number.round(new MathContext(4)).stripTrailingZeros().toString()
            : number.toPlainString();
    return digits.replace("-", MINUS);
  }
}
