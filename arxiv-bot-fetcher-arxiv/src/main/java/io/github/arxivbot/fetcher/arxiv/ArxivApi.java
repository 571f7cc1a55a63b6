package io.github.arxivbot.fetcher.arxiv;

import io.github.arxivbot.fetcher.arxiv.calendar.AnnouncementCalendar;
import io.github.arxivbot.fetcher.arxiv.internal.api.ApiClient;
import io.github.arxivbot.fetcher.arxiv.internal.api.ApiHarvester;
import io.github.arxivbot.fetcher.arxiv.internal.api.ApiLookup;
import io.github.arxivbot.fetcher.arxiv.internal.api.ApiQuery;
import io.github.arxivbot.http.PoliteHttp;
import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.PaperId;
import io.github.arxivbot.spi.Batch;
import io.github.arxivbot.spi.BatchSink;
import io.github.arxivbot.spi.FetchRequest;
import io.github.arxivbot.spi.Fetcher;
import io.github.arxivbot.spi.http.Http;
import io.github.arxivbot.spi.scoring.PaperLookup;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads past announcements from arXiv's query API.
 *
 * <p>It requests the papers whose first version was submitted in time for the wanted announcement
 * days, according to an {@link AnnouncementCalendar}. So it finds new papers and cross-lists, but
 * neither replacements nor papers that were cross-listed later, and a paper that moderators held
 * back appears under the day for which it was due. Papers are shown as they are now: a version
 * above 1 means that the paper was replaced since.
 *
 * <p>A batch is a page of a category; {@link Batch#announced()} is present if one day was
 * requested. arXiv returns at most 30,000 papers for one query; the last batch is then {@link
 * Batch#truncated()} (source: arXiv API User's Manual). A page that is empty, or not the requested
 * one, is requested up to three times.
 *
 * <p>Thread-safe.
 *
 * <pre>{@code
 * Fetcher arxiv = ArxivApi.builder(http).query("abs:\"kv cache\"").build();
 * arxiv.fetch(FetchRequest.of(List.of("cs.LG")).days(monday, friday), batch -> true);
 * }</pre>
 */
public final class ArxivApi implements Fetcher, PaperLookup {

  static final String NAME = ApiHarvester.SOURCE;
  static final int DEFAULT_PAGE_SIZE = 500;

  private final ApiClient client;
  private final AnnouncementCalendar calendar;
  private final Clock clock;

  private ArxivApi(Builder builder) {
    ApiQuery query = new ApiQuery(builder.baseUrl, builder.query, builder.pageSize);
    client = new ApiClient(builder.http, query);
    calendar = builder.calendar;
    clock = builder.clock;
  }

  /** {@return a fetcher with default settings and its own HTTP client} */
  public static ArxivApi create() {
    return create(PoliteHttp.create());
  }

  /**
   * Creates a fetcher with default settings.
   *
   * @param http the HTTP client; use one for all sources, as it keeps the pause between requests
   * @return the fetcher
   */
  public static ArxivApi create(Http http) {
    return builder(http).build();
  }

  /**
   * Returns a builder with arXiv's own address and calendar, and the system clock.
   *
   * @param http the HTTP client, which keeps the pause between requests that arXiv asks for
   * @return a new builder
   */
  public static Builder builder(Http http) {
    return new Builder(http);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void fetch(FetchRequest request, BatchSink sink) throws InterruptedException {
    Objects.requireNonNull(request, "request");
    Objects.requireNonNull(sink, "sink");
    new ApiHarvester(client, calendar, request, sink, clock.instant()).run();
  }

  /**
   * Finds papers by their identifiers, a hundred per request. The newest version is found unless an
   * identifier has a version.
   *
   * @param ids the identifiers
   * @return the papers that exist
   * @throws IOException if the API cannot be read
   * @throws InterruptedException if the thread is interrupted
   */
  @Override
  public List<Paper> find(List<? extends PaperId> ids) throws IOException, InterruptedException {
    return new ApiLookup(client.http(), client.query().baseUrl()).find(ids);
  }

  /**
   * Finds papers by their identifiers, given as text.
   *
   * <pre>{@code
   * List<Paper> papers = ArxivApi.create().fetchById("2602.09578", "hep-th/9901001v2");
   * }</pre>
   *
   * @param ids identifiers in any form of {@link ArxivId#parse}
   * @return the papers that exist
   * @throws IllegalArgumentException if a text is not an identifier of arXiv
   * @throws IOException if the API cannot be read
   * @throws InterruptedException if the thread is interrupted
   */
  public List<Paper> fetchById(String... ids) throws IOException, InterruptedException {
    return find(Arrays.stream(ids).map(ArxivId::parse).toList());
  }

  /** {@return true: past days can be requested} */
  @Override
  public boolean reachesBack() {
    return true;
  }

  /** {@return name and address, for logs} */
  @Override
  public String toString() {
    return NAME + " " + client.query().baseUrl();
  }

  /** Builds an {@link ArxivApi}. Not thread-safe. */
  public static final class Builder extends HttpFetcherBuilder<Builder> {

    private @Nullable String query;
    private int pageSize = DEFAULT_PAGE_SIZE;

    private Builder(Http http) {
      super(http, ApiQuery.DEFAULT_URL);
    }

    @Override
    Builder self() {
      return this;
    }

    /**
     * Sets a query that a paper must match in addition to the categories; none by default.
     *
     * @param text in the API's query language, such as {@code ti:quantum OR abs:"kv cache"}, with
     *     balanced parentheses and quotation marks; at most 2,000 characters
     * @return this builder
     * @throws IllegalArgumentException if it is not such a query
     */
    public Builder query(String text) {
      ApiQuery.check(Objects.requireNonNull(text, "text"))
          .ifPresent(
              message -> {
                throw new IllegalArgumentException("query: " + message);
              });
      query = text;
      return this;
    }

    /**
     * Sets the number of papers per request; 500 by default. Use a smaller number if answers are
     * rejected as too large.
     *
     * @param papers from 1 to 2,000, which is arXiv's own limit
     * @return this builder
     * @throws IllegalArgumentException if it is out of range
     */
    public Builder pageSize(int papers) {
      if (papers < 1 || papers > ApiQuery.MAX_PAGE_SIZE) {
        throw new IllegalArgumentException(
            "page size: expected 1 to " + ApiQuery.MAX_PAGE_SIZE + ", found " + papers);
      }
      pageSize = papers;
      return this;
    }

    /**
     * Builds the fetcher.
     *
     * @return a thread-safe fetcher
     */
    public ArxivApi build() {
      return new ArxivApi(this);
    }
  }
}
