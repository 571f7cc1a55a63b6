package io.github.arxivbot.fetcher.arxiv;

import io.github.arxivbot.fetcher.arxiv.calendar.AnnouncementCalendar;
import io.github.arxivbot.fetcher.arxiv.internal.feed.FeedFormatException;
import io.github.arxivbot.fetcher.arxiv.internal.feed.FeedReader;
import io.github.arxivbot.fetcher.arxiv.internal.feed.ParsedFeed;
import io.github.arxivbot.fetcher.arxiv.internal.rss.RssBatchReader;
import io.github.arxivbot.fetcher.arxiv.internal.source.BaseUrl;
import io.github.arxivbot.fetcher.arxiv.internal.source.CategoryExpression;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Step;
import io.github.arxivbot.spi.Batch;
import io.github.arxivbot.spi.BatchSink;
import io.github.arxivbot.spi.FetchRequest;
import io.github.arxivbot.spi.Fetcher;
import io.github.arxivbot.spi.http.Http;
import io.github.arxivbot.spi.http.HttpException;
import io.github.arxivbot.spi.http.HttpReply;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * arXiv's daily announcements, as its feeds give them: RSS 2.0 or Atom 1.0, one request a category.
 *
 * <p>A feed holds the newest announcement only, is rebuilt at midnight Eastern, and is empty on
 * weekends and arXiv's holidays (source: arXiv's RSS specification). A category that can't be read
 * is a batch with a {@link Batch#failure()}; an item that is odd is a problem of its batch. Asked
 * for days that a feed no longer or not yet has, it gives no papers but a failure that says so.
 * Thread-safe.
 *
 * <pre>{@code
 * Fetcher arxiv = ArxivRss.builder(http).build();
 * arxiv.fetch(FetchRequest.of(List.of("cs.LG", "cs.AI+cs.CL")), batch -> true);
 * }</pre>
 */
public final class ArxivRss implements Fetcher {

  static final String NAME = "arxiv-rss";

  private static final Logger LOG = LoggerFactory.getLogger(ArxivRss.class);

  private final Http http;
  private final URI baseUrl;
  private final Clock clock;
  private final AnnouncementCalendar calendar;

  private ArxivRss(Builder builder) {
    http = builder.http;
    baseUrl = builder.baseUrl;
    clock = builder.clock;
    calendar = builder.calendar;
  }

  /**
   * Starts a fetcher.
   *
   * @param http the network; it keeps the pause between requests that arXiv asks for
   * @return a builder with arXiv's own address and the system's clock
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
    for (String category : request.categories()) {
      if (Thread.interrupted()) {
        throw new InterruptedException("interrupted before " + category + " was read");
      }
      Batch batch = read(category, request);
      LOG.debug(
          "{}: {} papers of {}, {} problems, failure {}",
          batch.category(),
          batch.papers().size(),
          batch.announced(),
          batch.problems().size(),
          batch.failure());
      if (!sink.accept(batch)) {
        return;
      }
    }
  }

  private Batch read(String category, FetchRequest request) throws InterruptedException {
    Batch.Builder batch = Batch.builder(NAME, category);
    calendar.due(clock.instant()).ifPresent(batch::due);
    if (CategoryExpression.of(category).isEmpty()) {
      return failed(batch, category, CategoryExpression.complaint(category), false);
    }
    URI address = URI.create(baseUrl + category);
    try {
      HttpReply reply = http.getIfChanged(address);
      batch.notModified(reply.notModified());
      ParsedFeed feed = FeedReader.read(reply);
      String otherDay = otherDay(feed.day(), request);
      return otherDay == null
          ? new RssBatchReader(batch, category, feed, clock.instant()).read()
          : failed(batch.announced(feed.day()), category, otherDay, false);
    } catch (HttpException e) {
      return failed(batch, category, String.valueOf(e.getMessage()), e.retryable());
    } catch (FeedFormatException e) {
      return failed(batch, category, "GET " + address + ": " + e.getMessage(), e.retryable());
    }
  }

  /** Why a feed does not have what was asked for, or null. */
  private static @Nullable String otherDay(@Nullable LocalDate day, FetchRequest request) {
    if (request.from().isEmpty() || request.to().isEmpty()) {
      return null;
    }
    LocalDate from = request.from().get();
    LocalDate to = request.to().get();
    if (day != null && !day.isBefore(from) && !day.isAfter(to)) {
      return null;
    }
    return NAME
        + " has only the newest announcement, that of "
        + (day == null ? "a day it does not state" : day)
        + "; days "
        + from
        + " to "
        + to
        + " were asked for";
  }

  private static Batch failed(
      Batch.Builder batch, String category, String message, boolean retryable) {
    return batch.failure(new Problem(Step.FETCH, category, message, retryable)).build();
  }

  /**
   * For logs.
   *
   * @return name and address
   */
  @Override
  public String toString() {
    return NAME + " " + baseUrl;
  }

  /** Collects the settings of an {@link ArxivRss}. Not thread-safe. */
  public static final class Builder {
    private final Http http;
    private URI baseUrl = BaseUrl.DEFAULT;
    private Clock clock = Clock.systemUTC();
    private AnnouncementCalendar calendar = AnnouncementCalendar.arxiv();

    private Builder(Http http) {
      this.http = Objects.requireNonNull(http, "http");
    }

    /**
     * Sets where the feeds are; {@code https://rss.arxiv.org/rss/} by default. The category is put
     * behind it, after a slash.
     *
     * @param address for example {@code https://rss.arxiv.org/atom/}
     * @return this builder
     * @throws IllegalArgumentException if it is no http or https address, or has a user name, a
     *     query or a fragment
     */
    public Builder baseUrl(URI address) {
      String complaint = BaseUrl.complaint(Objects.requireNonNull(address, "address"));
      if (complaint != null) {
        throw new IllegalArgumentException("base URL: " + complaint);
      }
      baseUrl = BaseUrl.withSlash(address);
      return this;
    }

    /**
     * Sets the clock that says when a paper was fetched and which announcement is due; the
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
     * Sets the days on which arXiv announces; {@link AnnouncementCalendar#arxiv()} by default.
     *
     * @param days the calendar that says which announcement is due
     * @return this builder
     */
    public Builder calendar(AnnouncementCalendar days) {
      calendar = Objects.requireNonNull(days, "days");
      return this;
    }

    /**
     * Makes the fetcher.
     *
     * @return a thread-safe fetcher
     */
    public ArxivRss build() {
      return new ArxivRss(this);
    }
  }
}
