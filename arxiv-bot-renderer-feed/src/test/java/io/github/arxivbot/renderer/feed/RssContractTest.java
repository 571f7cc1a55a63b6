package io.github.arxivbot.renderer.feed;

import io.github.arxivbot.testkit.contract.RendererContract;

class RssContractTest extends RendererContract {

  @Override
  protected String name() {
    return "rss";
  }
}
