package io.github.arxivbot.internal.guard;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.model.Step;
import io.github.arxivbot.model.Term;
import io.github.arxivbot.spi.Scorer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A scorer with a weight. Failures of the plugin become problems. */
public final class GuardedScorer {

  private static final Logger LOG = LoggerFactory.getLogger(GuardedScorer.class);

  private final String name;
  private final Scorer scorer;
  private final double weight;

  /**
   * Guards a scorer.
   *
   * @param scorer the scorer
   * @param weight the factor of its points
   */
  public GuardedScorer(Scorer scorer, double weight) {
    NamedScorer named =
        scorer instanceof NamedScorer already
            ? already
            : new NamedScorer("", Objects.requireNonNull(scorer, "scorer"));
    this.name = named.name();
    this.scorer = named.scorer();
    this.weight = weight;
  }

  /**
   * Scores papers. A paper for which the scorer fails gets 0 points, so that it is not lost.
   *
   * @param papers the papers
   * @param problems receives one problem for all failures, whose subject is the first paper
   * @return one score for each paper, in order
   */
  public List<Score> scoreAll(List<Paper> papers, Consumer<Problem> problems) {
    try {
      List<Score> scores = scorer.scoreAll(papers);
      if (scores.size() == papers.size() && scores.stream().allMatch(Objects::nonNull)) {
        return scores.stream().map(this::weighted).toList();
      }
      LOG.warn("{} returned {} scores for {} papers", label(), scores.size(), papers.size());
    } catch (RuntimeException | Error e) {
      LOG.warn("{} failed; the papers are scored one by one", label(), e);
    }
    return scoreEach(papers, problems);
  }

  private List<Score> scoreEach(List<Paper> papers, Consumer<Problem> problems) {
    List<Score> scores = new ArrayList<>(papers.size());
    List<String> failed = new ArrayList<>();
    Throwable first = null;
    for (Paper paper : papers) {
      try {
        scores.add(weighted(Objects.requireNonNull(scorer.score(paper), "score")));
      } catch (RuntimeException | Error e) {
        scores.add(Score.points(List.of()));
        failed.add(paper.id().toString());
        first = first == null ? e : first;
      }
    }
    if (first != null) {
      int others = failed.size() - 1;
      String papersWithout =
          others == 0
              ? ""
              : " to this paper and %d other%s".formatted(others, others == 1 ? "" : "s");
      String message =
          PluginCall.failure("scorer", name, scorer, first) + "; it gave no points" + papersWithout;
      problems.accept(new Problem(Step.SCORE, failed.get(0), message, false));
    }
    return scores;
  }

  private String label() {
    return PluginCall.describe("scorer", name, scorer);
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
    } catch (RuntimeException | Error e) {
      problems.accept(failure("terms", e));
      return List.of();
    }
  }

  private Problem failure(String subject, Throwable e) {
    return new Problem(Step.SCORE, subject, PluginCall.failure("scorer", name, scorer, e), false);
  }
}
