package io.github.arxivbot.fetcher.biorxiv;

class MedrxivContractTest extends BiorxivContractTest {

  @Override
  protected String name() {
    return "medrxiv";
  }
}
