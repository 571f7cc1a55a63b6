package io.github.arxivbot.renderer.bibliography;

import io.github.arxivbot.testkit.contract.RendererContract;

class CslJsonContractTest extends RendererContract {

  @Override
  protected String name() {
    return "csl-json";
  }
}
