package com.example.authors;

import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.testkit.contract.ScorerContract;
import io.github.arxivbot.testkit.samples.SamplePapers;
import java.util.List;

/** The rules for all scorers. */
class AuthorsContractTest extends ScorerContract {

  @Override
  protected String name() {
    return "authors";
  }

  @Override
  protected PluginContext.Builder context(PluginContext.Builder context) {
    String author = SamplePapers.ordinary().get(0).authors().get(0);
    return context.set(AuthorsFactory.NAMES, List.of(author));
  }
}
