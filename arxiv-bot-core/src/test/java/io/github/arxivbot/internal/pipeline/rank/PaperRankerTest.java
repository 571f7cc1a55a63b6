package io.github.arxivbot.internal.pipeline.rank;

import static io.github.arxivbot.PipelineFixtures.points;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.PipelineFixtures;
import io.github.arxivbot.internal.guard.GuardedScorer;
import io.github.arxivbot.internal.guard.NamedScorer;
import io.github.arxivbot.internal.settings.ScorerSettings;
import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.run.ScoreCombination;
import io.github.arxivbot.spi.Scorer;
import io.github.arxivbot.spi.scoring.ScoringException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PaperRankerTest {

  private final List<Problem> problems = new ArrayList<>();
  private final List<Paper> papers =
      List.of(paper("2602.00001v1"), paper("2602.00002v1"), paper("2602.00003v1"));

  @Test
  void the_best_papers_come_first_and_equal_ones_keep_their_order() {
    Scorer scorer =
        by(Map.of("2602.00001", points(1), "2602.00002", points(2), "2602.00003", points(1)));

    assertThat(rank(OptionalDouble.empty(), scorer))
        .containsExactly("2602.00002 2.0", "2602.00001 1.0", "2602.00003 1.0");
  }

  @Test
  void the_minimum_is_inclusive() {
    Scorer scorer = by(Map.of("2602.00001", points(2.5), "2602.00002", points(2.4)));

    assertThat(rank(OptionalDouble.of(2.5), scorer)).containsExactly("2602.00001 2.5");
  }

  @Test
  void without_a_minimum_negative_scores_are_kept() {
    assertThat(rank(OptionalDouble.empty(), by(Map.of("2602.00001", points(-30)))))
        .containsExactly("2602.00001 -30.0");
  }

  @Test
  void points_of_several_scorers_add_up_and_a_match_of_one_is_enough() {
    Scorer one = by(Map.of("2602.00001", points(1), "2602.00002", points(1)));
    Scorer two = by(Map.of("2602.00001", points(2)));

    assertThat(rank(OptionalDouble.empty(), one, two))
        .containsExactly("2602.00001 3.0", "2602.00002 1.0");
  }

  @Test
  void one_veto_drops_a_paper_despite_its_other_scores() {
    Scorer one = by(Map.of("2602.00001", points(100)));
    Scorer two = by(Map.of("2602.00001", Score.veto("survey")));

    assertThat(rank(OptionalDouble.empty(), one, two)).isEmpty();
  }

  @Test
  void a_paper_for_which_a_scorer_fails_gets_no_points_and_is_kept() {
    Scorer scorer =
        paper -> {
          if (paper.id().unversioned().equals("2602.00002")) {
            throw new IllegalStateException("too odd");
          }
          return points(1);
        };

    assertThat(rank(OptionalDouble.empty(), scorer))
        .containsExactly("2602.00001 1.0", "2602.00003 1.0", "2602.00002 0.0");
    assertThat(problems)
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.subject()).isEqualTo("2602.00002v1");
              assertThat(problem.message()).contains("too odd", "gave no points");
            });
  }

  @Test
  void a_scorer_that_fails_for_many_papers_is_one_problem_with_its_name_and_class() {
    Scorer scorer =
        paper -> {
          throw new AssertionError("too odd: " + paper.id());
        };

    assertThat(rank(OptionalDouble.empty(), new GuardedScorer(new NamedScorer("mine", scorer), 1)))
        .as("papers of a scorer that failed for all")
        .isEmpty();
    assertThat(problems)
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.subject()).isEqualTo("2602.00001v1");
              assertThat(problem.message())
                  .startsWith("the scorer \"mine\" (" + PaperRankerTest.class.getName() + " in ")
                  .endsWith(
                      ") failed: java.lang.AssertionError: too odd: 2602.00001v1;"
                          + " it scored no paper");
            });
  }

  @Test
  void a_scorer_without_service_costs_no_paper_its_other_points_and_is_one_problem() {
    AtomicInteger calls = new AtomicInteger();
    Scorer broken =
        paper -> {
          calls.incrementAndGet();
          throw new ScoringException("the service is down; try again later");
        };

    assertThat(rank(OptionalDouble.empty(), broken, by(Map.of("2602.00002", points(2)))))
        .containsExactly("2602.00002 2.0");
    assertThat(problems)
        .singleElement()
        .satisfies(
            problem -> assertThat(problem.message()).contains("is down", "it scored no paper"));
    assertThat(calls).as("calls of a scorer that refuses").hasValueLessThanOrEqualTo(4);
  }

  @Test
  void a_scorer_that_refuses_one_paper_has_no_opinion_on_it() {
    Scorer picky =
        paper -> {
          if (paper.id().unversioned().equals("2602.00002")) {
            throw new ScoringException("no abstract");
          }
          return points(1);
        };

    assertThat(rank(OptionalDouble.empty(), picky))
        .containsExactly("2602.00001 1.0", "2602.00003 1.0");
    assertThat(problems).hasSize(1);
  }

  @Test
  void points_that_only_rank_count_where_another_scorer_admits_the_paper() {
    Scorer one = by(Map.of("2602.00001", points(1), "2602.00002", points(2)));
    Scorer two = by(Map.of("2602.00001", ranks(5), "2602.00003", ranks(9)));

    assertThat(rank(OptionalDouble.empty(), one, two))
        .containsExactly("2602.00001 6.0", "2602.00002 2.0");
  }

  @Test
  void the_weight_of_a_scorer_multiplies_points_that_only_rank() {
    Scorer one = by(Map.of("2602.00001", points(1)));
    Scorer two = by(Map.of("2602.00001", ranks(5)));

    assertThat(rank(OptionalDouble.empty(), new GuardedScorer(one, 1), new GuardedScorer(two, 2)))
        .containsExactly("2602.00001 11.0");
  }

  @Test
  void by_ranks_the_scales_of_the_points_do_not_matter() {
    Scorer one = by(Map.of("2602.00001", points(1), "2602.00002", points(1000)));
    Scorer two = by(Map.of("2602.00001", points(0.3), "2602.00002", points(0.2)));

    assertThat(scores(ScoreCombination.RANKS, guarded(one, 2), guarded(two, 1)))
        .satisfiesExactly(
            score -> assertThat(total(score)).isEqualTo(2 * 1000 / 62.0 + 1000 / 61.0),
            score -> assertThat(total(score)).isEqualTo(2 * 1000 / 61.0 + 1000 / 62.0),
            score -> assertThat(score).isInstanceOf(Score.NoMatch.class));
  }

  @Test
  void by_ranks_papers_with_equal_points_share_their_best_place_and_reasons_name_the_scorer() {
    Scorer one = by(Map.of("2602.00001", points(1), "2602.00002", points(1)));

    List<Score> scores =
        scores(ScoreCombination.RANKS, new GuardedScorer(new NamedScorer("mine", one), 1));

    assertThat(scores.subList(0, 2))
        .allSatisfy(score -> assertThat(total(score)).isEqualTo(1000 / 61.0));
    assertThat(((Score.Points) scores.get(0)).reasons())
        .extracting(Reason::term)
        .containsExactly("mine: place 1 of 3", "term");
    assertThat(((Score.Points) scores.get(0)).reasons().get(1).points()).isZero();
  }

  @Test
  void by_ranks_papers_without_an_opinion_share_the_place_after_the_last_opinion() {
    Scorer one = by(Map.of("2602.00001", points(1)));
    Scorer two = by(Map.of("2602.00001", points(1), "2602.00002", points(2)));

    assertThat(scores(ScoreCombination.RANKS, guarded(one, 1), guarded(two, 1)).subList(0, 2))
        .satisfiesExactly(
            score -> assertThat(total(score)).isEqualTo(1000 / 61.0 + 1000 / 62.0),
            score -> assertThat(total(score)).isEqualTo(1000 / 62.0 + 1000 / 61.0));
  }

  @Test
  void by_ranks_a_veto_drops_a_paper_and_a_paper_that_nobody_admits_stays_out() {
    Scorer one = by(Map.of("2602.00001", points(1), "2602.00002", ranks(7)));
    Scorer two = by(Map.of("2602.00001", Score.veto("survey")));

    assertThat(scores(ScoreCombination.RANKS, guarded(one, 1), guarded(two, 1)))
        .satisfiesExactly(
            score -> assertThat(score).isInstanceOf(Score.Veto.class),
            score -> assertThat(score).isInstanceOf(Score.NoMatch.class),
            score -> assertThat(score).isInstanceOf(Score.NoMatch.class));
  }

  @Test
  void the_weight_of_a_scorer_multiplies_its_points() {
    Scorer one = by(Map.of("2602.00001", points(1), "2602.00002", points(2)));
    Scorer two = by(Map.of("2602.00001", points(2), "2602.00003", Score.veto("survey")));

    assertThat(rank(OptionalDouble.empty(), new GuardedScorer(one, 1), new GuardedScorer(two, 2.5)))
        .containsExactly("2602.00001 6.0", "2602.00002 2.0");
  }

  @Test
  void papers_are_scored_one_by_one_if_the_list_of_scores_has_the_wrong_length() {
    Scorer scorer =
        new Scorer() {
          @Override
          public Score score(Paper paper) {
            return points(1);
          }

          @Override
          public List<Score> scoreAll(List<Paper> all) {
            return List.of(points(9));
          }
        };

    assertThat(rank(OptionalDouble.empty(), scorer))
        .hasSize(3)
        .allMatch(line -> line.endsWith("1.0"));
  }

  private List<String> rank(OptionalDouble minScore, Scorer... scorers) {
    return rank(
        minScore,
        Stream.of(scorers)
            .map(scorer -> new GuardedScorer(scorer, 1))
            .toArray(GuardedScorer[]::new));
  }

  private List<String> rank(OptionalDouble minScore, GuardedScorer... scorers) {
    List<Score> scores = scores(ScoreCombination.SUM, scorers);
    return new PaperRanker(minScore)
        .rank(papers, scores).stream().map(PaperRankerTest::line).toList();
  }

  private List<Score> scores(ScoreCombination rule, GuardedScorer... scorers) {
    return new CompositeScorer(new ScorerSettings(List.of(scorers), rule))
        .scoreAll(papers, problems::add)
        .scores();
  }

  private static GuardedScorer guarded(Scorer scorer, double weight) {
    return new GuardedScorer(scorer, weight);
  }

  private static Score ranks(double points) {
    return Score.ranks(List.of(Reason.of("term", Field.TITLE, points)));
  }

  private static double total(Score score) {
    return ((Score.Points) score).total();
  }

  private static String line(DigestEntry entry) {
    return entry.paper().id().unversioned() + " " + entry.score().total();
  }

  private static Scorer by(Map<String, Score> scores) {
    return paper -> scores.getOrDefault(paper.id().unversioned(), Score.noMatch());
  }

  private static Paper paper(String id) {
    return PipelineFixtures.paper(id, AnnounceType.NEW, "cs.LG");
  }
}
