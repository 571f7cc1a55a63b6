package io.github.arxivbot.renderer.markdown;

import io.github.arxivbot.testkit.contract.RendererContract;

class MarkdownContractTest extends RendererContract {

  @Override
  protected String name() {
    return "markdown";
  }
}
