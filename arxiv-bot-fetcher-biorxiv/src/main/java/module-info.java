/**
 * Fetchers for the preprint servers bioRxiv (biology) and medRxiv (health sciences): the plugins
 * {@code biorxiv} and {@code medrxiv}.
 *
 * <pre>{@code
 * Fetcher preprints = BiorxivApi.create(PoliteHttp.create());
 * preprints.fetch(
 *     FetchRequest.of(List.of("neuroscience", "cell biology")),
 *     batch -> {
 *       batch.papers().forEach(System.out::println);
 *       return true; // false stops the fetcher
 *     });
 * }</pre>
 *
 * @since 0.1.0
 */
module io.github.arxivbot.fetcher.biorxiv {
  requires static com.google.auto.service;
  requires static transitive org.jspecify;
  requires transitive io.github.arxivbot.core;
  requires com.fasterxml.jackson.databind;

  exports io.github.arxivbot.fetcher.biorxiv;

  provides io.github.arxivbot.spi.FetcherFactory with
      io.github.arxivbot.fetcher.biorxiv.BiorxivFactory,
      io.github.arxivbot.fetcher.biorxiv.MedrxivFactory;
}
