package io.github.arxivbot.internal.guard;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.model.Step;
import io.github.arxivbot.model.Term;
import io.github.arxivbot.spi.Scorer;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A scorer with a weight. Failures of the plugin become problems. */
public final class GuardedScorer {

  private static final Logger LOG = LoggerFactory.getLogger(GuardedScorer.class);

  private final Scorer scorer;
  private final double weight;

  /**
   * Guards a scorer.
   *
   * @param scorer the scorer
   * @param weight the factor of its points
   */
  public GuardedScorer(Scorer scorer, double weight) {
    this.scorer = Objects.requireNonNull(scorer, "scorer");
    this.weight = weight;
  }

  /**
   * Scores papers. A paper for which the scorer fails gets 0 points, so that it is not lost.
   *
   * @param papers the papers
   * @param problems receives the failures
   * @return one score for each paper, in order
   */
  public List<Score> scoreAll(List<Paper> papers, Consumer<Problem> problems) {
    try {
      List<Score> scores = scorer.scoreAll(papers);
      if (scores.size() == papers.size() && scores.stream().allMatch(Objects::nonNull)) {
        return scores.stream().map(this::weighted).toList();
      }
      LOG.warn("{} returned {} scores for {} papers", scorer, scores.size(), papers.size());
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      LOG.warn("{} failed; the papers are scored one by one", scorer, e);
    }
    return papers.stream().map(paper -> score(paper, problems)).toList();
  }

  private Score score(Paper paper, Consumer<Problem> problems) {
    try {
      return weighted(Objects.requireNonNull(scorer.score(paper), "score"));
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      String message = PluginCall.failure("scorer", scorer, e) + "; it gave no points";
      problems.accept(new Problem(Step.SCORE, paper.id().toString(), message, false));
      return Score.points(List.of());
    }
  }

  private Score weighted(Score score) {
    return weight != 1 && score instanceof Score.Points points
        ? Score.points(
            points.reasons().stream()
                .map(reason -> reason.withPoints(reason.points() * weight))
                .toList())
        : score;
  }

  /**
   * Returns the terms that the scorer looks for.
   *
   * @param problems receives a failure of the scorer
   * @return the terms; none if the scorer fails
   */
  public List<Term> terms(Consumer<Problem> problems) {
    try {
      return List.copyOf(scorer.terms());
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      problems.accept(failure("terms", e));
      return List.of();
    }
  }

  private Problem failure(String subject, Throwable e) {
    return new Problem(Step.SCORE, subject, PluginCall.failure("scorer", scorer, e), false);
  }
}
