package io.github.arxivbot.fetcher.arxiv.internal.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.arxivbot.fetcher.arxiv.internal.source.BaseUrl;
import io.github.arxivbot.fetcher.arxiv.internal.source.CategoryExpression;
import io.github.arxivbot.internal.text.SafeText;
import java.net.URI;
import java.net.URLEncoder;
import org.jspecify.annotations.Nullable;

/**
 * How the query API is asked.
 *
 * @param baseUrl where it is
 * @param raw a query that is added to the categories, or null
 * @param pageSize papers a request at most
 */
public record ApiQuery(URI baseUrl, @Nullable String raw, int pageSize) {

  public static final URI DEFAULT_URL = URI.create("https://export.arxiv.org/api/query");

  /**
   * More than this is given of no query (source: the API manual, "start and max_results paging").
   */
  public static final int MOST_RESULTS = 30_000;

  /** More than this is given in no answer (same source). */
  public static final int LARGEST_PAGE = 2_000;

  private static final int LONGEST = 2_000;

  /** What is wrong with an address of the API, or null. */
  static @Nullable public String complaint(URI address) {
    return BaseUrl.complaint(address, "the query");
  }

  /** What is wrong with a query of the user's own, or null. */
  static @Nullable public String complaint(String raw) {
    if (raw.isBlank()) {
      return "expected a query such as abs:\"kv cache\", found a blank one";
    }
    if (raw.length() > LONGEST) {
      return "expected a query of at most " + LONGEST + " characters, found " + raw.length();
    }
    return isPaired(raw)
        ? null
        : "expected a query whose parentheses and quotation marks are in pairs, found "
            + SafeText.quote(raw);
  }

  /** Otherwise its OR would reach the categories and the dates beside it. */
  private static boolean isPaired(String raw) {
    int open = 0;
    boolean quoted = false;
    for (int i = 0; i < raw.length() && open >= 0; i++) {
      char c = raw.charAt(i);
      quoted = (c == '"') != quoted;
      open += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    return open == 0 && !quoted;
  }

  /** What is searched for: the same for all pages. */
  String search(CategoryExpression categories, AnnouncementRange window) {
    String added = raw == null ? "" : " AND (" + raw.strip() + ")";
    return categories.searchTerm() + added + " AND " + window.searchTerm();
  }

  /** The address of the page that begins at a result, from 0. */
  URI page(String search, int start) {
    return URI.create(
        baseUrl
            + "?search_query="
            + URLEncoder.encode(search, UTF_8)
            + "&start="
            + start
            + "&max_results="
            + sizeAt(start)
            + "&sortBy=submittedDate&sortOrder=ascending");
  }

  /** How many results that page has at most. */
  int sizeAt(int start) {
    return Math.min(pageSize, MOST_RESULTS - start);
  }
}
