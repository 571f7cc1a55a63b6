package io.github.arxivbot.fetcher.biorxiv;

/** A preprint server with the API of bioRxiv. */
public enum PreprintServer {
  /** bioRxiv, for biology. */
  BIORXIV("biorxiv", "www.biorxiv.org"),
  /** medRxiv, for health sciences. */
  MEDRXIV("medrxiv", "www.medrxiv.org");

  private final String id;
  private final String host;

  PreprintServer(String id, String host) {
    this.id = id;
    this.host = host;
  }

  /** {@return the name in the API and the name of the plugin, for example {@code biorxiv}} */
  public String id() {
    return id;
  }

  /** {@return the host of the pages and PDFs, for example {@code www.biorxiv.org}} */
  public String host() {
    return host;
  }
}
