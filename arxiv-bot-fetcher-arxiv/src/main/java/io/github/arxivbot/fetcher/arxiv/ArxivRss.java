package io.github.arxivbot.fetcher.arxiv;

import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Step;
import io.github.arxivbot.spi.Batch;
import io.github.arxivbot.spi.BatchSink;
import io.github.arxivbot.spi.FetchRequest;
import io.github.arxivbot.spi.Fetcher;
import io.github.arxivbot.spi.Http;
import io.github.arxivbot.spi.HttpException;
import io.github.arxivbot.spi.HttpReply;
import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * arXiv's daily announcements, as its feeds give them: RSS 2.0 or Atom 1.0, one request a category.
 *
 * <p>A feed holds the newest announcement only, is rebuilt at midnight Eastern, and is empty on
 * weekends and arXiv's holidays (source: arXiv's RSS specification). A category that can't be read
 * is a batch with a {@link Batch#failure()}; an item that is odd is a problem of its batch.
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
  private static final int LONGEST_REQUEST = 1000;
  private static final Pattern CATEGORIES =
      Pattern.compile("[A-Za-z]++(?:[-.+][A-Za-z]++)*+"); // nothing that could lead elsewhere

  private final Http http;
  private final URI baseUrl;
  private final Clock clock;

  private ArxivRss(Builder builder) {
    http = builder.http;
    baseUrl = builder.baseUrl;
    clock = builder.clock;
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
  public void fetch(FetchRequest request, BatchSink sink) throws InterruptedException {
    Objects.requireNonNull(request, "request");
    Objects.requireNonNull(sink, "sink");
    for (String category : request.categories()) {
      if (Thread.interrupted()) {
        throw new InterruptedException("interrupted before " + category + " was read");
      }
      Batch batch = read(category);
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

  private Batch read(String category) throws InterruptedException {
    if (category.length() > LONGEST_REQUEST || !CATEGORIES.matcher(category).matches()) {
      String message =
          "expected an arXiv category such as cs.LG, or several joined by +, found "
              + Quoted.of(category);
      return failed(category, message, false);
    }
    URI address = URI.create(baseUrl + category);
    try {
      HttpReply reply = http.get(address);
      AnnouncedFeed feed = FeedReader.read(reply);
      return new BatchReader(category, feed, clock.instant()).read();
    } catch (HttpException e) {
      return failed(category, String.valueOf(e.getMessage()), e.retryable());
    } catch (UnreadableFeedException e) {
      return failed(category, "GET " + address + ": " + e.getMessage(), e.retryable());
    }
  }

  private static Batch failed(String category, String message, boolean retryable) {
    return Batch.builder(NAME, category)
        .failure(new Problem(Step.FETCH, category, message, retryable))
        .build();
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
     * Sets the clock that says when a paper was fetched; the system's, in UTC, by default.
     *
     * @param time the time
     * @return this builder
     */
    public Builder clock(Clock time) {
      clock = Objects.requireNonNull(time, "time");
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
