package io.github.arxivbot.testkit;

import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.Scorer;
import io.github.arxivbot.spi.ScorerFactory;
import java.util.List;

/** Breaks the rule that a charset is named; in a file of its own, for class files are read. */
public final class OldFashionedScorer implements ScorerFactory {

  @Override
  public String name() {
    return "oldfashionedscorer";
  }

  @Override
  @SuppressWarnings("DefaultCharset") // the rule that it breaks
  public Scorer create(PluginContext context) {
    return paper ->
        Score.points(List.of(Reason.of("bytes", Field.TITLE, paper.title().getBytes().length)));
  }
}
