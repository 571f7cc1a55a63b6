package io.github.arxivbot.testkit.contract;

import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.Scorer;
import io.github.arxivbot.spi.ScorerFactory;
import java.util.List;

/** Breaks the rule that a charset is named; in a file of its own, for class files are read. */
public final class DefaultCharsetScorer implements ScorerFactory {

  @Override
  public String name() {
    return "defaultcharsetscorer";
  }

  @Override
  @SuppressWarnings("DefaultCharset") // the rule that it breaks
  public Scorer create(PluginContext context) {
    return paper ->
        Score.points(List.of(Reason.of("bytes", Field.TITLE, paper.title().getBytes().length)));
  }
}
