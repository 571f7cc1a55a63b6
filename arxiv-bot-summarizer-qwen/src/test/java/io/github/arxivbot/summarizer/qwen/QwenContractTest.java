package io.github.arxivbot.summarizer.qwen;

import io.github.arxivbot.testkit.SummarizerContract;

class QwenContractTest extends SummarizerContract {

  @Override
  protected String name() {
    return "qwen";
  }
}
