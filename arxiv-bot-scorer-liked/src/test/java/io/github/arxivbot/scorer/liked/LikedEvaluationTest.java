package io.github.arxivbot.scorer.liked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arxivbot.model.Score;
import io.github.arxivbot.spi.Scorer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LikedEvaluationTest {

  private static final Scorer INDIFFERENT = paper -> Score.points(List.of());

  @Test
  void liked_papers_that_differ_from_all_others_are_found_and_chance_is_half() {
    LikedEvaluation evaluation = LikedEvaluation.of(scorer(30), Map.of("indifferent", INDIFFERENT));

    assertThat(evaluation.methods())
        .extracting(LikedEvaluation.Method::name)
        .containsExactly("indifferent", "liked", "ranks");
    assertThat(evaluation.methods().get(0).auc()).isEqualTo(0.5);
    assertThat(evaluation.methods().get(1).auc()).isEqualTo(1);
    assertThat(evaluation.methods().get(1).found()).containsOnly(1.0);
  }

  @Test
  void a_higher_threshold_lets_in_fewer_papers() {
    List<LikedEvaluation.Threshold> thresholds =
        LikedEvaluation.of(scorer(30), Map.of()).thresholds();

    assertThat(thresholds)
        .extracting(LikedEvaluation.Threshold::admitted)
        .isSortedAccordingTo((one, other) -> Double.compare(other, one));
    assertThat(thresholds)
        .extracting(LikedEvaluation.Threshold::found)
        .isSortedAccordingTo((one, other) -> Double.compare(other, one));
  }

  @Test
  void fewer_than_five_liked_papers_cannot_be_evaluated() {
    assertThatThrownBy(() -> LikedEvaluation.of(scorer(4), Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 5 liked papers", "found 4");
  }

  private static LikedScorer scorer(int liked) {
    return LikedScorer.builder()
        .like(TestPapers.liked(liked))
        .background(TestPapers.background())
        .build();
  }
}
