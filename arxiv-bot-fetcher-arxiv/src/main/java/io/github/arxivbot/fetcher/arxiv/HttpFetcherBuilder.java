package io.github.arxivbot.fetcher.arxiv;

import io.github.arxivbot.fetcher.arxiv.internal.source.BaseUrl;
import io.github.arxivbot.spi.http.Http;
import java.net.URI;
import java.util.Objects;

/**
 * The settings of fetchers that use HTTP.
 *
 * @param <B> the type of the builder
 */
abstract class HttpFetcherBuilder<B> extends FetcherBuilder<B> {

  final Http http;
  URI baseUrl;

  HttpFetcherBuilder(Http http, URI defaultUrl) {
    this.http = Objects.requireNonNull(http, "http");
    this.baseUrl = defaultUrl;
  }

  /**
   * Sets the address to which a category or a query is appended; arXiv's own by default.
   *
   * @param address an http or https address without user name, query and fragment
   * @return this builder
   * @throws IllegalArgumentException if it is another address
   */
  public B baseUrl(URI address) {
    baseUrl = BaseUrl.require(address);
    return self();
  }
}
