package io.github.arxivbot.renderer.html;

import io.github.arxivbot.testkit.contract.RendererContract;

class HtmlContractTest extends RendererContract {

  @Override
  protected String name() {
    return "html";
  }
}
