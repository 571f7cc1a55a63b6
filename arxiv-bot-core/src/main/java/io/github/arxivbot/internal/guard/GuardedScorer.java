package io.github.arxivbot.internal.guard;

import io.github.arxivbot.internal.text.PluralFormatter;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Problem.Step;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.model.Term;
import io.github.arxivbot.spi.Scorer;
import io.github.arxivbot.spi.scoring.ScorerPreparation;
import io.github.arxivbot.spi.scoring.ScoringException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A scorer with a weight. Failures of the plugin become problems. */
public final class GuardedScorer {

  private static final Logger LOG = LoggerFactory.getLogger(GuardedScorer.class);

  /** After so many refusals in a row, the scorer is not called for the rest of the papers. */
  private static final int MAX_REFUSALS = 3;

  private final String name;
  private final Scorer scorer;
  private final double weight;

  /** Guards a scorer, whose points are multiplied by the weight. */
  public GuardedScorer(Scorer scorer, double weight) {
    NamedScorer named =
        scorer instanceof NamedScorer already
            ? already
            : new NamedScorer("", Objects.requireNonNull(scorer, "scorer"));
    this.name = named.name();
    this.scorer = named.scorer();
    this.weight = weight;
  }

  /** {@return the name of the plugin; empty if unknown} */
  public String name() {
    return name;
  }

  /** {@return the scorer, without a guard} */
  public Scorer scorer() {
    return scorer;
  }

  public double weight() {
    return weight;
  }

  /**
   * Returns the scorer to use for a day. If it cannot be prepared, that is a problem, and it is
   * used as it is.
   */
  public GuardedScorer prepare(ScorerPreparation preparation, Consumer<Problem> problems)
      throws InterruptedException {
    try {
      Scorer prepared = Objects.requireNonNull(scorer.prepare(preparation), "prepare");
      return prepared == scorer ? this : new GuardedScorer(new NamedScorer(name, prepared), weight);
    } catch (RuntimeException | Error e) {
      problems.accept(failure("prepare", e));
      return this;
    }
  }

  /**
   * Returns one score for each paper, in order. A paper for which the scorer crashes gets 0 points,
   * so that it is not lost. A scorer that throws a {@link ScoringException}, or crashes for all
   * papers, has no opinion. All failures are one problem.
   */
  public GuardedScores scoreAll(List<Paper> papers, Consumer<Problem> problems) {
    try {
      List<Score> scores = scorer.scoreAll(papers);
      if (scores.size() == papers.size() && scores.stream().allMatch(Objects::nonNull)) {
        return new GuardedScores(scores.stream().map(this::weighted).toList(), false);
      }
      LOG.warn("{} returned {} scores for {} papers", label(), scores.size(), papers.size());
    } catch (RuntimeException | Error e) {
      LOG.warn("{} failed; the papers are scored one by one", label(), e);
    }
    return scoreEach(papers, problems);
  }

  private GuardedScores scoreEach(List<Paper> papers, Consumer<Problem> problems) {
    List<Score> scores = new ArrayList<>(papers.size());
    List<String> failed = new ArrayList<>();
    Throwable first = null;
    int refusals = 0; // without a success between them
    for (Paper paper : papers) {
      try {
        if (refusals < MAX_REFUSALS) {
          scores.add(weighted(Objects.requireNonNull(scorer.score(paper), "score")));
          refusals = 0;
          continue;
        }
      } catch (ScoringException e) {
        refusals++;
        first = first == null ? e : first;
      } catch (RuntimeException | Error e) {
        scores.add(Score.points(List.of()));
        failed.add(paper.id().toString());
        first = first == null ? e : first;
        continue;
      }
      scores.add(Score.noMatch("the scorer failed"));
      failed.add(paper.id().toString());
    }
    if (first == null) {
      return new GuardedScores(scores, false);
    }
    boolean failedForAll = failed.size() == papers.size();
    problems.accept(failure(failed, failedForAll, first));
    return failedForAll ? GuardedScores.failed(papers.size()) : new GuardedScores(scores, false);
  }

  private Problem failure(List<String> failed, boolean failedForAll, Throwable first) {
    String cause = PluginCall.failure("scorer", name, scorer, first);
    int others = failed.size() - 1;
    String papersWithout =
        others == 0 ? "" : " to this paper and " + PluralFormatter.count(others, "other");
    String effect = failedForAll ? "; it scored no paper" : "; it gave no points" + papersWithout;
    return new Problem(Step.SCORE, failed.get(0), cause + effect, false);
  }

  private String label() {
    return PluginCall.describe("scorer", name, scorer);
  }

  private Score weighted(Score score) {
    if (weight != 1 && score instanceof Score.Points points) {
      return Score.points(weighted(points.reasons()));
    }
    return weight != 1 && score instanceof Score.Ranks ranks
        ? Score.ranks(weighted(ranks.reasons()))
        : score;
  }

  private List<Reason> weighted(List<Reason> reasons) {
    return reasons.stream().map(reason -> reason.withPoints(reason.points() * weight)).toList();
  }

  /** Returns the terms that the scorer looks for; none if it fails, which is a problem. */
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
