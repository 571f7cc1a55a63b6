package io.github.arxivbot.internal.pipeline.rank;

import io.github.arxivbot.internal.settings.Profile;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.model.Step;
import io.github.arxivbot.spi.Scorer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Scores papers and puts the best first. */
public final class Ranker {

  private static final Logger LOG = LoggerFactory.getLogger(Ranker.class);

  private final Profile profile;
  private final Consumer<Problem> problems;

  public Ranker(Profile profile, Consumer<Problem> problems) {
    this.profile = profile;
    this.problems = problems;
  }

  /** The papers that match and reach the minimum, best first; equals stay in their order. */
  public List<DigestEntry> rank(List<Paper> papers) {
    return rank(papers, scores(papers));
  }

  /** The same, of papers that have their scores. */
  public List<DigestEntry> rank(List<Paper> papers, List<Score> scores) {
    List<DigestEntry> entries = new ArrayList<>();
    for (int i = 0; i < papers.size(); i++) {
      if (scores.get(i) instanceof Score.Points points
          && points.total() >= profile.minScore().orElse(Double.NEGATIVE_INFINITY)) {
        entries.add(DigestEntry.of(papers.get(i), points));
      }
    }
    entries.sort(
        Comparator.comparingDouble((DigestEntry entry) -> entry.score().total()).reversed());
    return entries;
  }

  /** What all scorers together say of each paper. */
  public List<Score> scores(List<Paper> papers) {
    List<List<Score>> scores =
        profile.scorers().stream().map(scorer -> scoreAll(scorer, papers)).toList();
    List<Score> sums = new ArrayList<>(papers.size());
    for (int i = 0; i < papers.size(); i++) {
      int paper = i;
      Score sum = sum(scores.stream().map(all -> all.get(paper)).toList());
      boolean isScore = !(sum instanceof Score.Points points) || isFinite(papers.get(i), points);
      sums.add(isScore ? sum : Score.noMatch("its points are no number"));
    }
    return sums;
  }

  private boolean isFinite(Paper paper, Score.Points points) {
    boolean finite = Double.isFinite(points.total());
    if (!finite) {
      String message = "its points add up to " + points.total() + ", which is no score";
      problems.accept(new Problem(Step.SCORE, paper.id().toString(), message, false));
    }
    return finite;
  }

  private static Score sum(List<Score> scores) {
    List<Reason> reasons = new ArrayList<>();
    boolean matched = false;
    String why = "";
    for (Score score : scores) {
      if (score instanceof Score.Veto) {
        return score;
      }
      if (score instanceof Score.Points points) {
        matched = true;
        reasons.addAll(points.reasons());
      }
      if (score instanceof Score.NoMatch no && why.isEmpty()) {
        why = no.reason();
      }
    }
    return matched ? Score.points(reasons) : Score.noMatch(why);
  }

  private List<Score> scoreAll(Scorer scorer, List<Paper> papers) {
    try {
      List<Score> scores = scorer.scoreAll(papers);
      if (scores.size() == papers.size() && scores.stream().allMatch(Objects::nonNull)) {
        return scores;
      }
      LOG.warn("{}.scoreAll gave {} scores for {} papers", scorer, scores.size(), papers.size());
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      // One bad paper must not cost the others their score: ask again, one by one.
      LOG.warn("{}.scoreAll failed", scorer, e);
    }
    return papers.stream().map(paper -> score(scorer, paper)).toList();
  }

  private Score score(Scorer scorer, Paper paper) {
    try {
      return Objects.requireNonNull(scorer.score(paper), "score");
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      LOG.warn("{} failed for {}", scorer, paper, e);
      problems.accept(
          new Problem(
              Step.SCORE,
              paper.id().toString(),
              "the scorer " + name(scorer) + " failed: " + e + "; it gave no points",
              false));
      return Score.points(List.of()); // what could not be judged is shown, as worth nothing
    }
  }

  private static String name(Scorer scorer) {
    Scorer worker = scorer instanceof WeightedScorer weighted ? weighted.scorer() : scorer;
    return worker.getClass().getName();
  }
}
