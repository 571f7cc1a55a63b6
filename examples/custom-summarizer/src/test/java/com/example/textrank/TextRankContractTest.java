package com.example.textrank;

import io.github.arxivbot.testkit.contract.SummarizerContract;

/** The rules that every summarizer keeps. */
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
