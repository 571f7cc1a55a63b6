package io.github.arxivbot.scoring;

import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.testkit.ScorerContract;
import java.util.List;

class KeywordsContractTest extends ScorerContract {

  @Override
  protected String name() {
    return "keywords";
  }

  @Override
  protected PluginContext.Builder context(PluginContext.Builder context) {
    return context
        .set(KeywordScorerFactory.KEYWORDS, List.of("LLM", "induction", "a"))
        .set(KeywordScorerFactory.LOW_SCORE_KEYWORDS, List.of("SURVEY"));
  }
}
