package io.github.arxivbot.scoring;

import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.testkit.contract.ScorerContract;
import java.util.List;

class KeywordsContractTest extends ScorerContract {

  @Override
  protected String name() {
    return "keywords";
  }

  @Override
  protected PluginContext.Builder context(PluginContext.Builder context) {
    return context
        .set(
            KeywordScorerFactory.KEYWORDS,
            List.of(
                listed(KeywordEntry.ListKind.KEYWORDS, Keyword.term("LLM")),
                listed(
                    KeywordEntry.ListKind.KEYWORDS,
                    Keyword.term("induction").match(MatchMode.WORD)),
                listed(KeywordEntry.ListKind.KEYWORDS, Keyword.regex("a+"))))
        .set(
            KeywordScorerFactory.LOW_SCORE_KEYWORDS,
            List.of(listed(KeywordEntry.ListKind.LOW, Keyword.term("SURVEY"))));
  }

  private static KeywordEntry listed(KeywordEntry.ListKind list, Keyword keyword) {
    return new KeywordEntry(keyword, list, list.key() + "[0]");
  }
}
