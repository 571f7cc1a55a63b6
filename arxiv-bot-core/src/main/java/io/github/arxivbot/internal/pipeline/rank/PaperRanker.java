package io.github.arxivbot.internal.pipeline.rank;

import io.github.arxivbot.internal.guard.GuardedScorer;
import io.github.arxivbot.internal.guard.GuardedScores;
import io.github.arxivbot.internal.pipeline.rank.ScoreCombiner.ScorerScores;
import io.github.arxivbot.internal.settings.ScorerSettings;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Problem.Step;
import io.github.arxivbot.model.Score;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/** Scores papers with scorers and sorts them, best first. */
public final class PaperRanker {

  private final ScorerSettings scoring;
  private final OptionalDouble minScore;
  private final Consumer<Problem> problems;

  /** Creates a ranker; the failures of scorers become problems. */
  public PaperRanker(ScorerSettings scoring, OptionalDouble minScore, Consumer<Problem> problems) {
    this.scoring = scoring;
    this.minScore = minScore;
    this.problems = problems;
  }

  /** Returns the papers that match and reach the minimum score; equal scores keep their order. */
  List<DigestEntry> rank(List<Paper> papers) {
    return rank(papers, scores(papers).scores());
  }

  /** Ranks papers whose scores are known. */
  public List<DigestEntry> rank(List<Paper> papers, List<Score> scores) {
    double minimum = minScore.orElse(Double.NEGATIVE_INFINITY);
    List<DigestEntry> entries = new ArrayList<>();
    for (int i = 0; i < papers.size(); i++) {
      if (scores.get(i) instanceof Score.Points points && points.total() >= minimum) {
        entries.add(DigestEntry.of(papers.get(i), points));
      }
    }
    entries.sort(
        Comparator.comparingDouble((DigestEntry entry) -> entry.score().total()).reversed());
    return entries;
  }

  /** Returns the combined scores of all scorers. */
  public GuardedScores scores(List<Paper> papers) {
    List<ScorerScores> scorers = new ArrayList<>();
    boolean isFailed = !scoring.all().isEmpty() && !papers.isEmpty();
    for (GuardedScorer scorer : scoring.all()) {
      GuardedScores scores = scorer.scoreAll(papers, problems);
      isFailed &= scores.isFailed();
      String label = scorer.name().isEmpty() ? "scorer " + (scorers.size() + 1) : scorer.name();
      scorers.add(new ScorerScores(label, scorer.weight(), finite(papers, scores.scores())));
    }
    List<Score> combined = ScoreCombiner.combine(scoring.combination(), scorers, papers.size());
    return new GuardedScores(finite(papers, combined), isFailed);
  }

  private List<Score> finite(List<Paper> papers, List<Score> scores) {
    List<Score> finite = new ArrayList<>(scores.size());
    for (int i = 0; i < scores.size(); i++) {
      finite.add(finite(papers.get(i), scores.get(i)));
    }
    return finite;
  }

  private Score finite(Paper paper, Score score) {
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
}
