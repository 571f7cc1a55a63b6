package io.github.arxivbot.fetcher.arxiv.internal.api;

import io.github.arxivbot.fetcher.arxiv.internal.feed.FeedFormatException;
import io.github.arxivbot.internal.http.HttpAddress;
import io.github.arxivbot.spi.http.Http;
import io.github.arxivbot.spi.http.HttpException;
import java.net.URI;
import java.util.Optional;

/**
 * Requests pages of the query API. The API sometimes answers with an empty or another page, and
 * correctly to the same request a moment later, so such a page is requested again.
 *
 * @param http the HTTP client, which keeps the pause between requests
 */
public record ApiClient(Http http, ApiQuery query) {

  private static final int MAX_ATTEMPTS = 3;

  /** Returns the page that starts at a result, from 0. */
  ApiPage page(String search, int start)
      throws HttpException, FeedFormatException, InterruptedException {
    URI address = query.page(search, start);
    for (int attempt = 1; ; attempt++) {
      if (Thread.interrupted()) {
        throw new InterruptedException("interrupted before " + address + " was read");
      }
      ApiPage page = read(address, start);
      Optional<String> wrong = findWrongPage(page, start);
      if (wrong.isEmpty()) {
        return page;
      }
      if (attempt == MAX_ATTEMPTS) {
        String message = "GET %s: after %s requests, %s; try again later";
        throw new FeedFormatException(
            message.formatted(HttpAddress.format(address), MAX_ATTEMPTS, wrong.get()), true);
      }
    }
  }

  private ApiPage read(URI address, int start)
      throws HttpException, FeedFormatException, InterruptedException {
    try {
      return ApiPage.read(http.get(address), query.maxResultsAt(start));
    } catch (FeedFormatException e) {
      throw new FeedFormatException(
          "GET " + HttpAddress.format(address) + ": " + e.getMessage(), e.retryable(), e);
    }
  }

  private static Optional<String> findWrongPage(ApiPage page, int start) {
    boolean empty = page.size() == 0;
    boolean endsTooEarly = page.total() > start || (page.total() == 0 && start > 0);
    if (empty && endsTooEarly) {
      return Optional.of(
          "the page that starts at " + start + " is empty, though the total is " + page.total());
    }
    int stated = page.start().orElse(start);
    return empty || stated == start
        ? Optional.empty()
        : Optional.of(
            "the page that should start at "
                + start
                + " starts at "
                + stated
                + ", of a total of "
                + page.total());
  }
}
