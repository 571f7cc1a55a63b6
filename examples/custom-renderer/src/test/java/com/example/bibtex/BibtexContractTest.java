package com.example.bibtex;

import io.github.arxivbot.testkit.contract.RendererContract;

/** Runs the contract tests for renderers. */
class BibtexContractTest extends RendererContract {

  @Override
  protected String name() {
    return "short-bibtex";
  }
}
