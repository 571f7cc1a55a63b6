package io.github.arxivbot;

import static io.github.arxivbot.Preconditions.checkArgument;

import io.github.arxivbot.internal.guard.GuardedScorer;
import io.github.arxivbot.internal.pipeline.rank.CompositeScorer;
import io.github.arxivbot.internal.pipeline.rank.PaperRanker;
import io.github.arxivbot.internal.settings.ScorerSettings;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.run.ScoreCombination;
import io.github.arxivbot.spi.Scorer;
import io.github.arxivbot.spi.scoring.ScoringException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * Ranks papers of any origin, without a bot. Immutable; thread-safe if the scorers are. It does not
 * {@linkplain Scorer#prepare prepare} scorers, and does not close them.
 *
 * <pre>{@code
 * List<DigestEntry> best =
 *     Ranker.of(KeywordScorer.builder().keywords("kv cache").build())
 *         .minScore(2.5)
 *         .limit(20)
 *         .rank(papers);
 * }</pre>
 */
public final class Ranker {

  private final ScorerSettings scoring;
  private final OptionalDouble minScore;
  private final int limit;

  private Ranker(ScorerSettings scoring, OptionalDouble minScore, int limit) {
    this.scoring = scoring;
    this.minScore = minScore;
    this.limit = limit;
  }

  /**
   * Returns a ranker that adds the points of scorers, without a minimum score and a limit.
   *
   * @param scorers at least one scorer
   * @return the ranker
   */
  public static Ranker of(Scorer... scorers) {
    checkArgument(scorers.length > 0, "scorers: expected at least one, found none");
    List<GuardedScorer> guarded =
        Arrays.stream(scorers).map(scorer -> new GuardedScorer(scorer, 1)).toList();
    ScorerSettings scoring = new ScorerSettings(guarded, ScoreCombination.SUM);
    return new Ranker(scoring, OptionalDouble.empty(), Integer.MAX_VALUE);
  }

  /**
   * Returns this ranker with one more scorer.
   *
   * @param scorer the scorer
   * @param weight the factor of its points; finite
   * @return a new ranker
   */
  public Ranker scorer(Scorer scorer, double weight) {
    checkArgument(Double.isFinite(weight), "weight: expected a finite number, found " + weight);
    List<GuardedScorer> all = new ArrayList<>(scoring.all());
    all.add(new GuardedScorer(scorer, weight));
    return new Ranker(new ScorerSettings(all, scoring.combination()), minScore, limit);
  }

  /**
   * Returns this ranker with another rule that combines the scores of several scorers.
   *
   * @param rule the rule; {@link ScoreCombination#SUM} by default
   * @return a new ranker
   */
  public Ranker combine(ScoreCombination rule) {
    ScorerSettings changed =
        new ScorerSettings(scoring.all(), Objects.requireNonNull(rule, "rule"));
    return new Ranker(changed, minScore, limit);
  }

  /**
   * Returns this ranker with a minimum score.
   *
   * @param points the minimum; finite
   * @return a new ranker
   */
  public Ranker minScore(double points) {
    checkArgument(Double.isFinite(points), "minScore: expected a finite number, found " + points);
    return new Ranker(scoring, OptionalDouble.of(points), limit);
  }

  /**
   * Returns this ranker with a maximum number of papers.
   *
   * @param papers the maximum, at least 1; none by default
   * @return a new ranker
   */
  public Ranker limit(int papers) {
    checkArgument(papers > 0, "limit: expected at least 1, found " + papers);
    return new Ranker(scoring, minScore, papers);
  }

  /**
   * Ranks papers.
   *
   * @param papers the papers
   * @return the papers that match and reach the minimum score, with their scores, best first;
   *     papers with equal scores keep their order
   * @throws ScoringException if all scorers failed; if only some did, their points are missing
   */
  public List<DigestEntry> rank(List<Paper> papers) {
    List<Score> scores = new CompositeScorer(scoring).scoreTogether(papers, new ArrayList<>());
    return new PaperRanker(minScore).rank(papers, scores).stream().limit(limit).toList();
  }
}
