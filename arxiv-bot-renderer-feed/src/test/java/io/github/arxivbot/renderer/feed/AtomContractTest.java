package io.github.arxivbot.renderer.feed;

import io.github.arxivbot.testkit.contract.RendererContract;

class AtomContractTest extends RendererContract {

  @Override
  protected String name() {
    return "atom";
  }
}
