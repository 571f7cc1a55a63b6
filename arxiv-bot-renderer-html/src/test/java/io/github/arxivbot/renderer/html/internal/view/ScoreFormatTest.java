package io.github.arxivbot.renderer.html.internal.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreFormatTest {

  @ParameterizedTest
  @CsvSource({
    "17, 17.0",
    "-2.5, −2.5",
    "0.25, 0.2",
    "0.35, 0.3",
    "0, 0.0",
    "1000000, 1000000.0",
    "Infinity, ∞",
    "-Infinity, −∞",
    "NaN, ∞",
    "1e300, 1E+300"
  })
  void a_score_has_one_decimal(double score, String shown) {
    assertThat(ScoreFormat.format(score)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "1, +1",
    "1.5, +1.5",
    "-0.25, −0.25",
    "100, +100",
    "0, +0",
    "1e20, +1E+20",
    "1e-20, +1E-20"
  })
  void points_have_a_sign(double points, String shown) {
    assertThat(ScoreFormat.formatSigned(points)).isEqualTo(shown.replace("-", "−"));
  }
}
