package com.example.bibtex;

import io.github.arxivbot.testkit.contract.RendererContract;

/** The rules that every renderer keeps. */
class BibtexContractTest extends RendererContract {

  @Override
  protected String name() {
    return "bibtex";
  }
}
