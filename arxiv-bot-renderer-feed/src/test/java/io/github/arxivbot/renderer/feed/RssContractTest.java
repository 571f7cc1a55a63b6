package io.github.arxivbot.renderer.feed;

import io.github.arxivbot.testkit.RendererContract;

class RssContractTest extends RendererContract {

  @Override
  protected String name() {
    return "rss";
  }
}
