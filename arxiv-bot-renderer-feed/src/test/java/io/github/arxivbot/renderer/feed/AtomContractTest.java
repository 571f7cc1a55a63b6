package io.github.arxivbot.renderer.feed;

import io.github.arxivbot.testkit.RendererContract;

class AtomContractTest extends RendererContract {

  @Override
  protected String name() {
    return "atom";
  }
}
