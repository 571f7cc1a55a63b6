package io.github.arxivbot.fetcher.biorxiv;

import io.github.arxivbot.spi.http.Http;
import io.github.arxivbot.testkit.contract.FetcherContract;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

class MedrxivContractTest extends FetcherContract {

  @Override
  protected String name() {
    return "medrxiv";
  }

  @Override
  protected List<String> categories() {
    return List.of("cell biology", "neuroscience");
  }

  @Override
  protected Optional<Http> network() {
    ScriptedDetails network = new ScriptedDetails(30);
    for (int day = 1; day <= 28; day++) {
      for (String category : categories()) {
        String date = String.format(Locale.ROOT, "2026-02-%02d", day);
        String doi = "10.1101/2026." + day + "." + category.length();
        network.post(date, ScriptedDetails.preprint(doi, 1, date, category, "On " + category));
      }
    }
    return Optional.of(network);
  }
}
