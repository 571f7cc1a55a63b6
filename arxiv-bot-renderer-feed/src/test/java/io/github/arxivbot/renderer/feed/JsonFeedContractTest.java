package io.github.arxivbot.renderer.feed;

import io.github.arxivbot.testkit.contract.RendererContract;

class JsonFeedContractTest extends RendererContract {

  @Override
  protected String name() {
    return "json-feed";
  }
}
