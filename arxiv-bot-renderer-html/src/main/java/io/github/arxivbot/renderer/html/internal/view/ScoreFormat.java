package io.github.arxivbot.renderer.html.internal.view;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Points as people write them. */
final class ScoreFormat {

  private static final String MINUS = "\u2212";

  private ScoreFormat() {}

  /** A score: one decimal, half-way cases to the even digit, as in the other outputs. */
  static String of(double score) {
    if (!Double.isFinite(score)) {
      return score < 0 ? MINUS + "∞" : "∞"; // the sum of finite points may be none
    }
    return shown(new BigDecimal(score).setScale(1, RoundingMode.HALF_EVEN));
  }

  /** What a reason gave, with its sign, exactly. */
  static String signed(double points) {
    BigDecimal exact = BigDecimal.valueOf(points).stripTrailingZeros();
    return (exact.signum() < 0 ? "" : "+") + shown(exact);
  }

  private static String shown(BigDecimal number) {
    boolean isLong = number.precision() - number.scale() > 15 || number.scale() > 15;
    String digits =
        isLong
            ? number.round(new MathContext(4)).stripTrailingZeros().toString()
            : number.toPlainString();
    return digits.replace("-", MINUS);
  }
}
