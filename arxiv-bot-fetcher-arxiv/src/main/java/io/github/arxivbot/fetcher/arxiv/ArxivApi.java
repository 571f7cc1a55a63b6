package io.github.arxivbot.fetcher.arxiv;

import io.github.arxivbot.fetcher.arxiv.internal.api.ApiBatchReader;
import io.github.arxivbot.fetcher.arxiv.calendar.AnnouncementCalendar;
import io.github.arxivbot.fetcher.arxiv.internal.api.ApiClient;
import io.github.arxivbot.fetcher.arxiv.internal.api.ApiHarvester;
import io.github.arxivbot.fetcher.arxiv.internal.api.ApiQuery;
import io.github.arxivbot.spi.Batch;
import io.github.arxivbot.spi.BatchSink;
import io.github.arxivbot.spi.FetchRequest;
import io.github.arxivbot.spi.Fetcher;
import io.github.arxivbot.spi.http.Http;
import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * arXiv's query API: what was announced on any day, told by when it was submitted.
 *
 * <p>Asked for the papers whose first version was submitted in time for the announcement days that
 * are wanted, it knows new papers and cross-lists, as {@link AnnouncementCalendar} has it. It can
 * tell neither replacements nor papers that were cross-listed later, and a paper that moderators
 * held back comes under the day on which it was due. Papers are shown as they are now: a version
 * above 1 means that it was replaced since.
 *
 * <p>A batch is a page of a category; {@link Batch#announced()} is there if one day was asked for.
 * Of one query, arXiv gives 30,000 papers at most, and then the last batch is {@link
 * Batch#truncated()} (source: arXiv API User's Manual). A page that is empty or another one than
 * was asked for, by its own figures, is asked for up to three times.
 *
 * <p>Thread-safe.
 *
 * <pre>{@code
 * Fetcher arxiv = ArxivApi.builder(http).query("abs:\"kv cache\"").build();
 * arxiv.fetch(FetchRequest.of(List.of("cs.LG")).days(monday, friday), batch -> true);
 * }</pre>
 */
public final class ArxivApi implements Fetcher {

  static final String NAME = ApiBatchReader.SOURCE;
  static final int USUAL_PAGE = 500;

  private final ApiClient client;
  private final AnnouncementCalendar calendar;
  private final Clock clock;

  private ArxivApi(Builder builder) {
    ApiQuery query = new ApiQuery(builder.baseUrl, builder.query, builder.pageSize);
    client = new ApiClient(builder.http, query);
    calendar = builder.calendar;
    clock = builder.clock;
  }

  /**
   * Starts a fetcher.
   *
   * @param http the network; it keeps the pause between requests that arXiv asks for
   * @return a builder with arXiv's own address and calendar, and the system's clock
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
   * Past days can be asked for.
   *
   * @return true
   */
  @Override
  public boolean reachesBack() {
    return true;
  }

  /**
   * For logs.
   *
   * @return name and address
   */
  @Override
  public String toString() {
    return NAME + " " + client.query().baseUrl();
  }

  /** Collects the settings of an {@link ArxivApi}. Not thread-safe. */
  public static final class Builder {
    private final Http http;
    private URI baseUrl = ApiQuery.DEFAULT_URL;
    private Clock clock = Clock.systemUTC();
    private AnnouncementCalendar calendar = AnnouncementCalendar.arxiv();
    private @Nullable String query;
    private int pageSize = USUAL_PAGE;

    private Builder(Http http) {
      this.http = Objects.requireNonNull(http, "http");
    }

    /**
     * Sets where the API is; {@code https://export.arxiv.org/api/query} by default.
     *
     * @param address what stands before the question mark
     * @return this builder
     * @throws IllegalArgumentException if it is no http or https address, or has a user name, a
     *     query or a fragment
     */
    public Builder baseUrl(URI address) {
      baseUrl =
          allowed(
              "base URL", ApiQuery.complaint(Objects.requireNonNull(address, "address")), address);
      return this;
    }

    /**
     * Sets the clock that says what the newest announcement is and when a paper was fetched; the
     * system's, in UTC, by default.
     *
     * @param time the time
     * @return this builder
     */
    public Builder clock(Clock time) {
      clock = Objects.requireNonNull(time, "time");
      return this;
    }

    /**
     * Sets the calendar that says what is announced when; {@link AnnouncementCalendar#arxiv()} by
     * default.
     *
     * @param days the calendar
     * @return this builder
     */
    public Builder calendar(AnnouncementCalendar days) {
      calendar = Objects.requireNonNull(days, "days");
      return this;
    }

    /**
     * Sets a query that a paper must match besides the categories; none by default.
     *
     * @param text in the API's own words, such as {@code ti:quantum OR abs:"kv cache"}, with
     *     parentheses and quotation marks in pairs; 2,000 characters at most
     * @return this builder
     * @throws IllegalArgumentException if it is no such query
     */
    public Builder query(String text) {
      query = allowed("query", ApiQuery.complaint(Objects.requireNonNull(text, "text")), text);
      return this;
    }

    /**
     * Sets how many papers a request asks for; 500 by default. A smaller number helps where an
     * answer is refused as too large.
     *
     * @param papers from 1 to 2,000, which is arXiv's own limit
     * @return this builder
     * @throws IllegalArgumentException if it is out of range
     */
    public Builder pageSize(int papers) {
      if (papers < 1 || papers > ApiQuery.LARGEST_PAGE) {
        throw new IllegalArgumentException(
            "page size: expected 1 to " + ApiQuery.LARGEST_PAGE + ", found " + papers);
      }
      pageSize = papers;
      return this;
    }

    /**
     * Makes the fetcher.
     *
     * @return a thread-safe fetcher
     */
    public ArxivApi build() {
      return new ArxivApi(this);
    }

    private static <T> T allowed(String what, @Nullable String complaint, T value) {
      if (complaint != null) {
        throw new IllegalArgumentException(what + ": " + complaint);
      }
      return value;
    }
  }
}
