package io.github.arxivbot.internal.pipeline.rank;

import static io.github.arxivbot.PipelineFixtures.paper;
import static io.github.arxivbot.PipelineFixtures.points;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arxivbot.internal.guard.GuardedScorer;
import io.github.arxivbot.internal.settings.ScorerSettings;
import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.run.ScoreCombination;
import io.github.arxivbot.spi.Scorer;
import io.github.arxivbot.spi.scoring.ScoringException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompositeScorerTest {

  private static final List<Paper> PAPERS =
      List.of(
          paper("2602.10001", AnnounceType.NEW, "cs.LG"),
          paper("2602.10002", AnnounceType.NEW, "cs.LG"),
          paper("2602.10003", AnnounceType.NEW, "cs.LG"));

  @Test
  void points_are_added_with_their_weights() {
    Scorer scorer = combined(paper -> points(1), paper -> points(2));

    assertThat(scorer.scoreAll(PAPERS)).extracting(CompositeScorerTest::total).containsOnly(5.0);
  }

  @Test
  void a_list_gives_the_scores_of_its_papers_also_if_a_scorer_fails_for_one_of_them() {
    for (RuntimeException failure :
        List.of(new IllegalStateException("broken"), new ScoringException("refused"))) {
      Scorer picky =
          paper -> {
            if (paper.id().equals(PAPERS.get(1).id())) {
              throw failure;
            }
            return points(2);
          };
      Scorer scorer = combined(paper -> points(1), picky);

      List<Score> scores = scorer.scoreAll(PAPERS);

      assertThat(scores).isEqualTo(PAPERS.stream().map(scorer::score).toList());
      assertThat(scores).extracting(CompositeScorerTest::total).containsExactly(5.0, 1.0, 5.0);
    }
  }

  @Test
  void a_paper_for_which_all_scorers_fail_is_a_failure() {
    Scorer broken =
        paper -> {
          throw new ScoringException("refused");
        };

    assertThatThrownBy(() -> combined(broken, broken).score(PAPERS.get(0)))
        .isInstanceOf(ScoringException.class)
        .hasMessageContaining("refused");
  }

  private static double total(Score score) {
    return ((Score.Points) score).total();
  }

  /** Combines scorers with the weights 1, 2, … */
  private static Scorer combined(Scorer... scorers) {
    return new CompositeScorer(
        new ScorerSettings(
            Arrays.stream(scorers)
                .map(one -> new GuardedScorer(one, 1 + Arrays.asList(scorers).indexOf(one)))
                .toList(),
            ScoreCombination.SUM));
  }
}
