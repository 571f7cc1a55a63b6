package com.example.textrank;

import io.github.arxivbot.testkit.contract.SummarizerContract;

/** The rules for all summarizers. */
class TextRankContractTest extends SummarizerContract {

  @Override
  protected String name() {
    return "textrank";
  }

  @Override
  protected boolean isAnswering() {
    return true;
  }
}
