package io.github.arxivbot.fetcher.arxiv;

import io.github.arxivbot.fetcher.arxiv.calendar.AnnouncementCalendar;
import io.github.arxivbot.fetcher.arxiv.internal.oai.DatestampRange;
import io.github.arxivbot.fetcher.arxiv.internal.oai.OaiBatchReader;
import io.github.arxivbot.fetcher.arxiv.internal.oai.OaiClient;
import io.github.arxivbot.fetcher.arxiv.internal.oai.OaiHarvester;
import io.github.arxivbot.http.PoliteHttp;
import io.github.arxivbot.spi.Batch;
import io.github.arxivbot.spi.BatchSink;
import io.github.arxivbot.spi.FetchRequest;
import io.github.arxivbot.spi.Fetcher;
import io.github.arxivbot.spi.http.Http;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads arXiv's records from its OAI-PMH server, which lists them by the day of their last change.
 *
 * <p>A request for days gives the announcements of those days; a request without days gives the
 * newest announcement. A record changes with every edit of its metadata and has only one datestamp,
 * that of the last change. So the dates of its versions tell announcements from edits: a first
 * version that was submitted at most 14 days before the submissions of that day (moderators hold
 * some papers back) is new, or a cross-list; a later version that is as recent is a replacement;
 * anything else is an edit and left out. A first version that was announced within the requested
 * days is new even if it was replaced before their end. A paper that changed after the last
 * requested day is not listed, and a cross-list that was added to an old paper looks like an edit.
 *
 * <p>The format {@link Format#ARXIV_RAW} states the time of each version, and identifiers have the
 * last version. {@link Format#ARXIV} states no version numbers, so identifiers have none, and only
 * the days of the first and last version, which are read as midnight UTC.
 *
 * <p>A batch is a page of a category. The next page is requested after the sink has accepted the
 * batch before. The sets of a joined category are read one after the other, and a paper in several
 * of them appears once. When a resumption token has expired, the harvest starts again from the last
 * datestamp, without the papers of that day that were already delivered (up to 20,000). A page that
 * is cut off is a failure, and none of its papers are used. A category that cannot be read gives a
 * batch with a {@link Batch#failure()}. Thread-safe. Source: arXiv's help page on OAI-PMH, and
 * version 2.0 of that protocol.
 *
 * <pre>{@code
 * Fetcher oai = ArxivOai.create(http);
 * oai.fetch(FetchRequest.of(List.of("cs.LG")).days(monday, friday), batch -> keep(batch));
 * }</pre>
 */
public final class ArxivOai implements Fetcher {

  static final String NAME = OaiBatchReader.SOURCE;
  static final URI DEFAULT_URL = URI.create("https://oaipmh.arxiv.org/oai");

  private final Http http;
  private final URI baseUrl;
  private final Clock clock;
  private final AnnouncementCalendar calendar;
  private final Format format;
  private final boolean everything;

  private ArxivOai(Builder builder) {
    http = builder.http;
    baseUrl = builder.baseUrl;
    clock = builder.clock;
    calendar = builder.calendar;
    format = builder.format;
    everything = builder.everything;
  }

  /** {@return a fetcher with default settings and its own HTTP client} */
  public static ArxivOai create() {
    return create(PoliteHttp.create());
  }

  /**
   * Creates a fetcher with default settings.
   *
   * @param http the HTTP client; use one for all sources, as it keeps the pause between requests
   * @return the fetcher
   */
  public static ArxivOai create(Http http) {
    return builder(http).build();
  }

  /**
   * Returns a builder with arXiv's own address and calendar, the system clock and {@link
   * Format#ARXIV_RAW}.
   *
   * @param http the HTTP client, which keeps the pause between requests that arXiv asks for
   * @return a new builder
   */
  public static Builder builder(Http http) {
    return new Builder(http);
  }

  @Override
  public void fetch(FetchRequest request, BatchSink sink) throws InterruptedException {
    Objects.requireNonNull(request, "request");
    Objects.requireNonNull(sink, "sink");
    Instant now = clock.instant();
    Optional<DatestampRange> days =
        everything
            ? Optional.of(DatestampRange.ofRequest(request))
            : DatestampRange.announced(request, calendar, now);
    OaiClient client = new OaiClient(http, baseUrl, format.prefix());
    OaiBatchReader batches = new OaiBatchReader(calendar, everything, now);
    new OaiHarvester(client, batches, request.categories(), sink, clock).run(days);
  }

  @Override
  public String name() {
    return NAME;
  }

  /** {@return true: past days can be requested} */
  @Override
  public boolean reachesBack() {
    return true;
  }

  /** {@return name, address and format, for logs} */
  @Override
  public String toString() {
    return NAME + " " + baseUrl + " " + format.prefix();
  }

  /** The metadata formats that are read. */
  public enum Format {
    /** All versions with their times, and the authors as one text. */
    ARXIV_RAW("arXivRaw"),
    /** The days of the first and the last version, and the authors' names in parts. */
    ARXIV("arXiv");

    private final String prefix;

    Format(String prefix) {
      this.prefix = prefix;
    }

    /** {@return the {@code metadataPrefix} of the protocol} */
    public String prefix() {
      return prefix;
    }
  }

  /** Builds an {@link ArxivOai}. Not thread-safe. */
  public static final class Builder extends HttpFetcherBuilder<Builder> {

    private Format format = Format.ARXIV_RAW;
    private boolean everything;

    private Builder(Http http) {
      super(http, DEFAULT_URL);
    }

    @Override
    Builder self() {
      return this;
    }

    /**
     * Sets the format in which records are requested; {@link Format#ARXIV_RAW} by default.
     *
     * @param format the format
     * @return this builder
     */
    public Builder format(Format format) {
      this.format = Objects.requireNonNull(format, "format");
      return this;
    }

    /**
     * Sets whether all changed records are given, for a copy of arXiv's metadata, and not only the
     * announced ones; false by default. If true, the days of a request are those of the last
     * change, and a request without days gives all records. Type and day of a record that was only
     * edited are those of its last version, according to the calendar.
     *
     * @param everything whether edited records are included
     * @return this builder
     */
    public Builder everything(boolean everything) {
      this.everything = everything;
      return this;
    }

    /**
     * Builds the fetcher.
     *
     * @return a thread-safe fetcher
     */
    public ArxivOai build() {
      return new ArxivOai(this);
    }
  }
}
