package io.github.arxivbot.fetcher.arxiv;

import io.github.arxivbot.fetcher.arxiv.calendar.AnnouncementCalendar;
import io.github.arxivbot.fetcher.arxiv.internal.feed.ErrorReply;
import io.github.arxivbot.fetcher.arxiv.internal.feed.FeedFormatException;
import io.github.arxivbot.fetcher.arxiv.internal.feed.FeedReader;
import io.github.arxivbot.fetcher.arxiv.internal.feed.ParsedFeed;
import io.github.arxivbot.fetcher.arxiv.internal.rss.RssBatchReader;
import io.github.arxivbot.fetcher.arxiv.internal.source.BaseUrl;
import io.github.arxivbot.fetcher.arxiv.internal.source.CategoryExpression;
import io.github.arxivbot.http.PoliteHttp;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Problem.Step;
import io.github.arxivbot.spi.Batch;
import io.github.arxivbot.spi.BatchSink;
import io.github.arxivbot.spi.FetchRequest;
import io.github.arxivbot.spi.Fetcher;
import io.github.arxivbot.spi.http.Http;
import io.github.arxivbot.spi.http.HttpException;
import io.github.arxivbot.spi.http.HttpReply;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads arXiv's daily announcements from its feeds, RSS 2.0 or Atom 1.0, with one request per
 * category.
 *
 * <p>A feed holds only the newest announcement, is rebuilt at midnight Eastern time, and is empty
 * on weekends and arXiv's holidays (source: arXiv's RSS specification). A category that cannot be
 * read gives a batch with a {@link Batch#failure()}, an item that cannot be read gives a problem of
 * its batch. A request for days that the feed does not hold gives a failure. Thread-safe.
 *
 * <pre>{@code
 * Fetcher arxiv = ArxivRss.create(http);
 * arxiv.fetch(FetchRequest.of(List.of("cs.LG", "cs.AI+cs.CL")), batch -> true);
 * }</pre>
 */
public final class ArxivRss implements Fetcher {

  static final String NAME = "arxiv-rss";
  static final URI DEFAULT_URL = URI.create("https://rss.arxiv.org/rss/");

  private static final Logger LOG = LoggerFactory.getLogger(ArxivRss.class);

  private final Http http;
  private final URI baseUrl;
  private final Clock clock;
  private final AnnouncementCalendar calendar;

  private ArxivRss(Builder builder) {
    http = builder.http;
    baseUrl = BaseUrl.withSlash(builder.baseUrl);
    clock = builder.clock;
    calendar = builder.calendar;
  }

  /** {@return a fetcher with default settings and its own HTTP client} */
  public static ArxivRss create() {
    return create(PoliteHttp.create());
  }

  /**
   * Creates a fetcher with default settings.
   *
   * @param http the HTTP client; use one for all sources, as it keeps the pause between requests
   * @return the fetcher
   */
  public static ArxivRss create(Http http) {
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
    Instant now = clock.instant();
    Optional<LocalDate> due = calendar.due(now);
    batch.due(due.orElse(null));
    if (CategoryExpression.parse(category).isEmpty()) {
      return failed(batch, category, CategoryExpression.errorMessage(category), false);
    }
    URI address = URI.create(baseUrl + category);
    try {
      HttpReply reply = http.getIfChanged(address);
      batch.notModified(reply.notModified());
      ParsedFeed feed = FeedReader.read(reply);
      if (due.isEmpty() && !feed.items().isEmpty()) { // the feed shows an earlier day
        batch.due(calendar.latest(now));
      }
      Optional<String> otherDay = findOtherDay(feed.day(), request);
      return otherDay.isEmpty()
          ? new RssBatchReader(batch, category, feed, now).read()
          : failed(batch.announced(feed.day()), category, otherDay.get(), false);
    } catch (HttpException e) {
      return failed(batch, category, ErrorReply.message(e, category), e.retryable());
    } catch (FeedFormatException e) {
      return failed(batch, category, "GET " + address + ": " + e.getMessage(), e.retryable());
    }
  }

  /** Returns a message if the request is for days that the feed does not hold. */
  private static Optional<String> findOtherDay(@Nullable LocalDate day, FetchRequest request) {
    if (request.from().isEmpty() || request.to().isEmpty()) {
      return Optional.empty();
    }
    LocalDate from = request.from().get();
    LocalDate to = request.to().get();
    if (day != null && !day.isBefore(from) && !day.isAfter(to)) {
      return Optional.empty();
    }
    return Optional.of(
        NAME
            + " has only the newest announcement, of "
            + (day == null ? "an unknown day" : day)
            + "; requested were days "
            + from
            + " to "
            + to);
  }

  private static Batch failed(
      Batch.Builder batch, String category, String message, boolean retryable) {
    return batch.failure(new Problem(Step.FETCH, category, message, retryable)).build();
  }

  @Override
  public String name() {
    return NAME;
  }

  /** {@return name and address, for logs} */
  @Override
  public String toString() {
    return NAME + " " + baseUrl;
  }

  /** Builds an {@link ArxivRss}. Not thread-safe. */
  public static final class Builder extends HttpFetcherBuilder<Builder> {

    private Builder(Http http) {
      super(http, DEFAULT_URL);
    }

    @Override
    Builder self() {
      return this;
    }

    /**
     * Builds the fetcher.
     *
     * @return a thread-safe fetcher
     */
    public ArxivRss build() {
      return new ArxivRss(this);
    }
  }
}
