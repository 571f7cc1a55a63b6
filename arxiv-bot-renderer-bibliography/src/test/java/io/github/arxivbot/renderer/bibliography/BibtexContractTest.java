package io.github.arxivbot.renderer.bibliography;

import io.github.arxivbot.testkit.contract.RendererContract;

class BibtexContractTest extends RendererContract {

  @Override
  protected String name() {
    return "bibtex";
  }
}
