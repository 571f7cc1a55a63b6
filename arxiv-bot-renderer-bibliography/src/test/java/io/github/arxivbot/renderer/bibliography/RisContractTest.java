package io.github.arxivbot.renderer.bibliography;

import io.github.arxivbot.testkit.contract.RendererContract;

class RisContractTest extends RendererContract {

  @Override
  protected String name() {
    return "ris";
  }
}
