package io.github.arxivbot.fetcher.arxiv;

import io.github.arxivbot.fetcher.arxiv.calendar.AnnouncementCalendar;
import io.github.arxivbot.fetcher.arxiv.internal.oai.DatestampRange;
import io.github.arxivbot.fetcher.arxiv.internal.oai.OaiBatchReader;
import io.github.arxivbot.fetcher.arxiv.internal.oai.OaiClient;
import io.github.arxivbot.fetcher.arxiv.internal.oai.OaiCursor;
import io.github.arxivbot.fetcher.arxiv.internal.oai.OaiHarvester;
import io.github.arxivbot.fetcher.arxiv.internal.source.BaseUrl;
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
import org.jspecify.annotations.Nullable;

/**
 * arXiv's records as its OAI-PMH server lists them: by the day of their last change, a page at a
 * time.
 *
 * <p>Asked for days, it gives what was announced on them; asked for none, the newest announcement.
 * A record changes with every edit of its metadata, and has only one datestamp, the last: so what
 * was announced is told from what was edited by the dates of its versions. A first version that was
 * submitted at most 14 days before the submissions of that day (papers are held by moderators) is
 * new, or a cross-list; a later version that is as recent is a replacement; anything else is an
 * edit and left out. A first version that was announced within the days asked for is new even if it
 * was replaced before their end. A paper that was changed after the last day asked for is not
 * listed, and a cross-list that was added to an old paper can't be told from an edit.
 *
 * <p>The format {@link Format#ARXIV_RAW} states all versions to the second, and the identifier has
 * the last one. {@link Format#ARXIV} states no version, so the identifier has none, and the days of
 * the first and the last, which are given as their midnight in UTC.
 *
 * <p>One batch a page and category; nothing is asked for before the sink has taken the batch
 * before. The sets of a joined category are read one after the other, and a paper that is in
 * several is given once. When a resumption token has expired, the harvest starts again from the last
 * datestamp, without the papers of that day that were given, up to 20,000. A page that is cut off
 * is a failure, and none of it is taken. A category that can't be read is a
 * batch with a {@link Batch#failure()}. Thread-safe. Source: arXiv's help page on OAI-PMH, and
 * version 2.0 of that protocol.
 *
 * <pre>{@code
 * Fetcher oai = ArxivOai.builder(http).build();
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

  /**
   * Starts a fetcher.
   *
   * @param http the network; it keeps the pause between requests that arXiv asks for
   * @return a builder with arXiv's own address and calendar, the system's clock and {@link
   *     Format#ARXIV_RAW}
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
    Instant now = clock.instant();
    OaiBatchReader batches = new OaiBatchReader(calendar, everything, now);
    Optional<DatestampRange> span =
        everything
            ? Optional.of(DatestampRange.everything(request))
            : DatestampRange.announced(request, calendar, now);
    if (span.isEmpty()) {
      DatestampRange nothing = new DatestampRange(null, null);
      OaiHarvester.pushAll(request, sink, category -> batches.empty(category, nothing).build());
      return;
    }
    OaiClient server = new OaiClient(http, baseUrl, format.prefix());
    OaiCursor start = OaiCursor.start(span.get());
    new OaiHarvester(server, batches, request, sink, clock, start).run();
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
   * @return name, address and format
   */
  @Override
  public String toString() {
    return NAME + " " + baseUrl + " " + format.prefix();
  }

  /** The forms in which records are read. */
  public enum Format {
    /** The history of versions, and the authors in one text. */
    ARXIV_RAW("arXivRaw"),
    /** The authors in parts, and the days of the first and the last version only. */
    ARXIV("arXiv");

    private final String prefix;

    Format(String prefix) {
      this.prefix = prefix;
    }

    /**
     * The protocol's word.
     *
     * @return the {@code metadataPrefix}
     */
    public String prefix() {
      return prefix;
    }
  }

  /** Collects the settings of an {@link ArxivOai}. Not thread-safe. */
  public static final class Builder {
    private final Http http;
    private URI baseUrl = DEFAULT_URL;
    private Clock clock = Clock.systemUTC();
    private AnnouncementCalendar calendar = AnnouncementCalendar.arxiv();
    private Format format = Format.ARXIV_RAW;
    private boolean everything;

    private Builder(Http http) {
      this.http = Objects.requireNonNull(http, "http");
    }

    /**
     * Sets where the server is; {@code https://oaipmh.arxiv.org/oai} by default.
     *
     * @param address an address to which a query can be added
     * @return this builder
     * @throws IllegalArgumentException if it is no http or https address, or has a user name, a
     *     query or a fragment
     */
    public Builder baseUrl(URI address) {
      String complaint = complaint(Objects.requireNonNull(address, "address"));
      if (complaint != null) {
        throw new IllegalArgumentException("base URL: " + complaint);
      }
      baseUrl = address;
      return this;
    }

    /**
     * Sets the clock that says what is newest, whether a token is dead and when a paper was
     * fetched; the system's, in UTC, by default.
     *
     * @param time the time
     * @return this builder
     */
    public Builder clock(Clock time) {
      clock = Objects.requireNonNull(time, "time");
      return this;
    }

    /**
     * Sets the calendar that says which days have an announcement; {@link
     * AnnouncementCalendar#arxiv()} by default.
     *
     * @param days the calendar
     * @return this builder
     */
    public Builder calendar(AnnouncementCalendar days) {
      calendar = Objects.requireNonNull(days, "days");
      return this;
    }

    /**
     * Sets the form in which records are asked for; {@link Format#ARXIV_RAW} by default.
     *
     * @param form the form
     * @return this builder
     */
    public Builder format(Format form) {
      format = Objects.requireNonNull(form, "form");
      return this;
    }

    /**
     * Sets whether all records are wanted, for a copy of arXiv's metadata, and not only what was
     * announced; false by default. Then the days of a request are those of the last change, whether
     * arXiv announces on them or not, and a request without days means all there are. The type and
     * the day of a record that was only edited are those of its last version, by the calendar.
     *
     * @param all whether edits are given too
     * @return this builder
     */
    public Builder everything(boolean all) {
      everything = all;
      return this;
    }

    /**
     * Makes the fetcher.
     *
     * @return a thread-safe fetcher
     */
    public ArxivOai build() {
      return new ArxivOai(this);
    }
  }

  /** What is wrong with an address, or null. */
  static @Nullable String complaint(URI address) {
    return BaseUrl.complaint(address, "a query");
  }
}
