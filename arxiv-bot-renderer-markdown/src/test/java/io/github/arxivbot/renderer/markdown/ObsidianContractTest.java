package io.github.arxivbot.renderer.markdown;

import io.github.arxivbot.testkit.contract.RendererContract;

class ObsidianContractTest extends RendererContract {

  @Override
  protected String name() {
    return "obsidian";
  }
}
