package io.github.arxivbot.fetcher.arxiv.internal.api;

import io.github.arxivbot.fetcher.arxiv.internal.feed.FeedFormatException;
import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.spi.http.Http;
import io.github.arxivbot.spi.http.HttpException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Asks the query API for pages. Now and then it answers an honest request with an empty page, or
 * with another one; the same request a moment later is answered well. So it is asked again, which
 * no client can know to do that does not read the page.
 *
 * @param http the network, which keeps the pause between requests
 * @param query how the API is asked
 */
public record ApiClient(Http http, ApiQuery query) {

  private static final int ATTEMPTS = 3;
  private static final int LONGEST_SHOWN = 300;

  /** The page that begins at a result, from 0. */
  ApiPage page(String search, int start)
      throws HttpException, FeedFormatException, InterruptedException {
    URI address = query.page(search, start);
    for (int attempt = 1; ; attempt++) {
      if (Thread.interrupted()) {
        throw new InterruptedException("interrupted before " + address + " was read");
      }
      ApiPage page = read(address, start);
      String lie = lie(page, start);
      if (lie == null) {
        return page;
      }
      if (attempt == ATTEMPTS) {
        throw new FeedFormatException(
            at(address) + "asked " + ATTEMPTS + " times, " + lie + "; try again later", true);
      }
    }
  }

  private ApiPage read(URI address, int start)
      throws HttpException, FeedFormatException, InterruptedException {
    try {
      return ApiPage.read(http.get(address), query.sizeAt(start));
    } catch (FeedFormatException e) {
      throw new FeedFormatException(at(address) + e.getMessage(), e.retryable(), e);
    }
  }

  private static String at(URI address) {
    return "GET " + SafeText.line(address.toString(), LONGEST_SHOWN) + ": ";
  }

  /** What can't be true of a page, or null. */
  private static @Nullable String lie(ApiPage page, int start) {
    boolean empty = page.entries().isEmpty();
    boolean endsTooEarly = page.total() > start || (page.total() == 0 && start > 0);
    if (empty && endsTooEarly) {
      return "the page that starts at " + start + " is empty, though the total is " + page.total();
    }
    int stated = page.start().orElse(start);
    return empty || stated == start
        ? null
        : "the page that should start at "
            + start
            + " says that it starts at "
            + stated
            + ", of a total of "
            + page.total();
  }
}
