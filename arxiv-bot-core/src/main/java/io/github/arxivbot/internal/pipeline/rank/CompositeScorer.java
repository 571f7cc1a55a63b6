package io.github.arxivbot.internal.pipeline.rank;

import io.github.arxivbot.internal.guard.GuardedScorer;
import io.github.arxivbot.internal.guard.GuardedScores;
import io.github.arxivbot.internal.guard.ResourceCloser;
import io.github.arxivbot.internal.settings.ScorerSettings;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.model.Term;
import io.github.arxivbot.spi.Scorer;
import io.github.arxivbot.spi.scoring.ScorerPreparation;
import io.github.arxivbot.spi.scoring.ScoringException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

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
    return scoreTogether(scoring, List.of(paper), new ArrayList<>()).get(0);
  }

  @Override
  public List<Score> scoreAll(List<Paper> papers) {
    List<Problem> problems = new ArrayList<>();
    List<Score> scores = scoreTogether(scoring, papers, problems);
    // A failure for one paper may change the scores of the others in the list.
    return problems.isEmpty() ? scores : papers.stream().map(this::score).toList();
  }

  /** Scores the papers of a day, and fails if all scorers do. Failures of some are problems. */
  public static List<Score> scoreTogether(
      ScorerSettings scoring, List<Paper> papers, List<Problem> problems) {
    GuardedScores scores =
        new PaperRanker(scoring, OptionalDouble.empty(), problems::add).scores(papers);
    if (scores.isFailed()) {
      throw new ScoringException(
          problems.isEmpty() ? "all scorers failed" : problems.get(0).message());
    }
    return scores.scores();
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
