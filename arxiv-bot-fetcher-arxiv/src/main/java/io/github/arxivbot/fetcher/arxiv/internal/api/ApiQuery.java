package io.github.arxivbot.fetcher.arxiv.internal.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.arxivbot.fetcher.arxiv.internal.source.CategoryExpression;
import io.github.arxivbot.internal.text.SafeText;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Builds the addresses of requests to the query API.
 *
 * @param userQuery a query that is added to the categories, or null
 */
public record ApiQuery(URI baseUrl, @Nullable String userQuery, int pageSize) {

  public static final URI DEFAULT_URL = URI.create("https://export.arxiv.org/api/query");

  /** arXiv's limit per query (source: the API manual, "start and max_results paging"). */
  public static final int MAX_RESULTS = 30_000;

  /** arXiv's limit per answer (same source). */
  public static final int MAX_PAGE_SIZE = 2_000;

  private static final int MAX_LENGTH = 2_000;

  public static Optional<String> check(String query) {
    if (query.isBlank()) {
      return Optional.of("expected a query such as abs:\"kv cache\", found a blank one");
    }
    if (query.length() > MAX_LENGTH) {
      return Optional.of(
          "expected a query of at most " + MAX_LENGTH + " characters, found " + query.length());
    }
    return isBalanced(query)
        ? Optional.empty()
        : Optional.of(
            "expected a query with balanced parentheses and quotation marks, found "
                + SafeText.quote(query));
  }

  /** An unbalanced query could change the meaning of the categories and dates next to it. */
  private static boolean isBalanced(String query) {
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < query.length() && depth >= 0; i++) {
      char c = query.charAt(i);
      quoted = (c == '"') != quoted;
      depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    return depth == 0 && !quoted;
  }

  String search(CategoryExpression categories, AnnouncementRange days) {
    String added = userQuery == null ? "" : " AND (" + userQuery.strip() + ")";
    return categories.searchTerm() + added + " AND " + days.searchTerm();
  }

  /** Returns the address of the page that starts at a result, from 0. */
  URI page(String search, int start) {
    return URI.create(
        baseUrl
            + "?search_query="
            + URLEncoder.encode(search, UTF_8)
            + "&start="
            + start
            + "&max_results="
            + maxResultsAt(start)
            + "&sortBy=submittedDate&sortOrder=ascending");
  }

  int maxResultsAt(int start) {
    return Math.min(pageSize, MAX_RESULTS - start);
  }
}
