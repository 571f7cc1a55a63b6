package io.github.arxivbot.internal.pipeline.rank;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.model.Term;
import io.github.arxivbot.spi.Scorer;
import java.util.List;

/** A scorer whose points count more, or less, than another's. Closed by whoever made the scorer. */
public record WeightedScorer(Scorer scorer, double weight) implements Scorer {

  @Override
  public Score score(Paper paper) {
    return weighted(scorer.score(paper));
  }

  @Override
  public List<Score> scoreAll(List<Paper> papers) {
    return weighted(scorer.scoreAll(papers));
  }

  List<Score> weighted(List<Score> scores) {
    return scores.stream().map(this::weighted).toList();
  }

  @Override
  public List<String> terms() {
    return scorer.terms();
  }

  @Override
  public List<Term> vocabulary() {
    return scorer.vocabulary();
  }

  private Score weighted(Score score) {
    return score instanceof Score.Points points
        ? Score.points(
            points.reasons().stream()
                .map(reason -> reason.worth(reason.points() * weight))
                .toList())
        : score;
  }
}
