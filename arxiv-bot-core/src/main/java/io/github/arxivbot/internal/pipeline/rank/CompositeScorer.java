package io.github.arxivbot.internal.pipeline.rank;

import io.github.arxivbot.internal.guard.GuardedScorer;
import io.github.arxivbot.internal.guard.GuardedScores;
import io.github.arxivbot.internal.guard.ResourceCloser;
import io.github.arxivbot.internal.pipeline.rank.ScoreCombiner.ScorerScores;
import io.github.arxivbot.internal.settings.ScorerSettings;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Problem.Step;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.model.Term;
import io.github.arxivbot.spi.Scorer;
import io.github.arxivbot.spi.scoring.ScorerPreparation;
import io.github.arxivbot.spi.scoring.ScoringException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Several scorers with weights as one scorer. It fails for a paper if all of them do; otherwise
 * only the points of those that failed are missing.
 */
public final class CompositeScorer implements Scorer {

  private final ScorerSettings scoring;

  /** Creates a scorer that closes the given ones when it is closed. */
  public CompositeScorer(ScorerSettings scoring) {
    this.scoring = scoring;
  }

  @Override
  public Scorer prepare(ScorerPreparation preparation) throws InterruptedException {
    List<GuardedScorer> prepared = new ArrayList<>();
    for (GuardedScorer scorer : scoring.all()) {
      prepared.add(scorer.prepare(preparation, problem -> preparation.report(problem.message())));
    }
    return new CompositeScorer(new ScorerSettings(prepared, scoring.combination()));
  }

  @Override
  public Score score(Paper paper) {
    return scoreTogether(List.of(paper), new ArrayList<>()).get(0);
  }

  @Override
  public List<Score> scoreAll(List<Paper> papers) {
    List<Problem> problems = new ArrayList<>();
    List<Score> scores = scoreTogether(papers, problems);
    // A failure for one paper may change the scores of the others in the list.
    return problems.isEmpty() ? scores : papers.stream().map(this::score).toList();
  }

  /** Scores the papers of a day, and fails if all scorers do. Failures of some are problems. */
  public List<Score> scoreTogether(List<Paper> papers, List<Problem> problems) {
    GuardedScores scores = scoreAll(papers, problems::add);
    if (scores.isFailed()) {
      throw new ScoringException(
          problems.isEmpty() ? "all scorers failed" : problems.get(0).message());
    }
    return scores.scores();
  }

  /** Returns the combined scores of all scorers. Their failures are problems. */
  public GuardedScores scoreAll(List<Paper> papers, Consumer<Problem> problems) {
    List<ScorerScores> scorers = new ArrayList<>();
    boolean isFailed = !scoring.all().isEmpty() && !papers.isEmpty();
    for (GuardedScorer scorer : scoring.all()) {
      GuardedScores scores = scorer.scoreAll(papers, problems);
      isFailed &= scores.isFailed();
      String label = scorer.name().isEmpty() ? "scorer " + (scorers.size() + 1) : scorer.name();
      scorers.add(
          new ScorerScores(label, scorer.weight(), finite(papers, scores.scores(), problems)));
    }
    List<Score> combined = ScoreCombiner.combine(scoring.combination(), scorers, papers.size());
    return new GuardedScores(finite(papers, combined, problems), isFailed);
  }

  private static List<Score> finite(
      List<Paper> papers, List<Score> scores, Consumer<Problem> problems) {
    List<Score> finite = new ArrayList<>(scores.size());
    for (int i = 0; i < scores.size(); i++) {
      finite.add(finite(papers.get(i), scores.get(i), problems));
    }
    return finite;
  }

  private static Score finite(Paper paper, Score score, Consumer<Problem> problems) {
    double total =
        score instanceof Score.Points points
            ? points.total()
            : score instanceof Score.Ranks ranks ? ranks.total() : 0;
    if (Double.isFinite(total)) {
      return score;
    }
    String message = "its points add up to " + total + ", which is not a finite number";
    problems.accept(new Problem(Step.SCORE, paper.id().toString(), message, false));
    return Score.noMatch("its points are not a finite number");
  }

  @Override
  public List<Term> terms() {
    return scoring.all().stream().flatMap(scorer -> scorer.scorer().terms().stream()).toList();
  }

  @Override
  public void close() {
    ResourceCloser.closeAll(scoring.all().stream().map(GuardedScorer::scorer).toList());
  }
}
