package io.github.arxivbot.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ScoreTest {

  @Test
  void the_reasons_add_up_to_the_total() {
    Score.Points score =
        Score.points(
            List.of(
                Reason.of("kv cache", Field.TITLE, 1.5),
                Reason.of("agent", Field.TEXT, 2.5),
                Reason.of("survey", Field.TEXT, -1)));

    assertThat(score.total()).isEqualTo(3.0);
  }

  @Property
  void the_total_is_the_sum_in_the_order_of_the_reasons(
      @ForAll List<@DoubleRange(min = -1e6, max = 1e6) Double> points) {
    double sum = 0;
    List<Reason> reasons = new ArrayList<>();
    for (double value : points) {
      sum += value;
      reasons.add(Reason.of("term", Field.TEXT, value));
    }
    assertThat(Score.points(reasons).total()).isEqualTo(sum);
  }

  @Test
  void a_match_may_be_worth_nothing_and_is_still_a_match() {
    assertThat(Score.points(List.of()).total()).isZero();
    assertThat(Score.points(List.of())).isNotEqualTo(Score.noMatch());
  }

  @Test
  void reasons_are_copied() {
    List<Reason> reasons = new ArrayList<>(List.of(Reason.of("a", Field.TITLE, 1)));
    Score.Points score = Score.points(reasons);
    reasons.clear();

    assertThat(score.total()).isEqualTo(1);
  }

  @Test
  void a_reason_states_term_field_and_points() {
    assertThat(Reason.of("kv cache", Field.TITLE, 1.5)).hasToString("kv cache +1.5 (title)");
    assertThat(Reason.of("survey", Field.TEXT, -1)).hasToString("survey -1.0 (text)");
  }

  @Test
  void points_are_finite() {
    for (double points : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Reason.of("kv cache", Field.TITLE, points))
          .withMessage("points of \"kv cache\": expected a finite number, found " + points);
    }
  }

  @Test
  void a_veto_has_a_reason() {
    assertThat(Score.veto("found \"retracted\"").reason()).isEqualTo("found \"retracted\"");
    assertThatNullPointerException().isThrownBy(() -> Score.veto(null)).withMessage("reason");
  }
}
