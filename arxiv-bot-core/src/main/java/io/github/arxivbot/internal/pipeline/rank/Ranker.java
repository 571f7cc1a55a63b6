package io.github.arxivbot.internal.pipeline.rank;

import io.github.arxivbot.internal.settings.Profile;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.model.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Scores papers with the scorers of a profile and sorts them, best first. */
public final class Ranker {

  private final Profile profile;
  private final Consumer<Problem> problems;

  public Ranker(Profile profile, Consumer<Problem> problems) {
    this.profile = profile;
    this.problems = problems;
  }

  /** Returns the papers that match and reach the minimum score; equal scores keep their order. */
  List<DigestEntry> rank(List<Paper> papers) {
    return rank(papers, scores(papers));
  }

  /** Ranks papers whose scores are known. */
  public List<DigestEntry> rank(List<Paper> papers, List<Score> scores) {
    double minScore = profile.limits().minScore().orElse(Double.NEGATIVE_INFINITY);
    List<DigestEntry> entries = new ArrayList<>();
    for (int i = 0; i < papers.size(); i++) {
      if (scores.get(i) instanceof Score.Points points && points.total() >= minScore) {
        entries.add(DigestEntry.of(papers.get(i), points));
      }
    }
    entries.sort(
        Comparator.comparingDouble((DigestEntry entry) -> entry.score().total()).reversed());
    return entries;
  }

  /** Returns the sum of all scorers for each paper. */
  public List<Score> scores(List<Paper> papers) {
    List<List<Score>> scores =
        profile.scorers().stream().map(scorer -> scorer.scoreAll(papers, problems)).toList();
    List<Score> sums = new ArrayList<>(papers.size());
    for (int i = 0; i < papers.size(); i++) {
      int index = i;
      Score sum = sum(scores.stream().map(all -> all.get(index)).toList());
      sums.add(finite(papers.get(i), sum));
    }
    return sums;
  }

  private Score finite(Paper paper, Score score) {
    if (!(score instanceof Score.Points points) || Double.isFinite(points.total())) {
      return score;
    }
    String message = "its points add up to " + points.total() + ", which is not a finite number";
    problems.accept(new Problem(Step.SCORE, paper.id().toString(), message, false));
    return Score.noMatch("its points are not a finite number");
  }

  private static Score sum(List<Score> scores) {
    List<Reason> reasons = new ArrayList<>();
    boolean matched = false;
    String noMatch = "";
    for (Score score : scores) {
      if (score instanceof Score.Veto) {
        return score;
      }
      if (score instanceof Score.Points points) {
        matched = true;
        reasons.addAll(points.reasons());
      }
      if (score instanceof Score.NoMatch no && noMatch.isEmpty()) {
        noMatch = no.reason();
      }
    }
    return matched ? Score.points(reasons) : Score.noMatch(noMatch);
  }
}
