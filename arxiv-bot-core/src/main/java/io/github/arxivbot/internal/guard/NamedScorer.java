package io.github.arxivbot.internal.guard;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.model.Term;
import io.github.arxivbot.spi.Scorer;
import io.github.arxivbot.spi.scoring.ScorerPreparation;
import java.util.List;

/** A scorer with the name of its plugin, for messages. */
public record NamedScorer(String name, Scorer scorer) implements Scorer {

  @Override
  public Scorer prepare(ScorerPreparation preparation) throws InterruptedException {
    return new NamedScorer(name, scorer.prepare(preparation));
  }

  @Override
  public Score score(Paper paper) {
    return scorer.score(paper);
  }

  @Override
  public List<Score> scoreAll(List<Paper> papers) {
    return scorer.scoreAll(papers);
  }

  @Override
  public List<Term> terms() {
    return scorer.terms();
  }
}
