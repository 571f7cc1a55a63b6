package io.github.arxivbot.http;

import io.github.arxivbot.internal.http.BlockedHosts;
import io.github.arxivbot.internal.http.CachedResponse;
import io.github.arxivbot.internal.http.HttpAddress;
import io.github.arxivbot.internal.http.HttpExchange;
import io.github.arxivbot.internal.http.RateLimiter;
import io.github.arxivbot.internal.http.RequestExecutor;
import io.github.arxivbot.internal.http.ResponseCache;
import io.github.arxivbot.internal.http.RetryingClient;
import io.github.arxivbot.internal.http.UserAgent;
import io.github.arxivbot.spi.http.Http;
import io.github.arxivbot.spi.http.HttpException;
import io.github.arxivbot.spi.http.HttpReply;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP client that keeps to arXiv's terms of use: one request at a time, a pause between two
 * requests, limits on time and size, and a {@code User-Agent} that names the project. Use one
 * instance for the whole process, because the pause is kept by the instance, for all hosts
 * together. The client follows at most five redirects, to http and https only and never from https
 * to http; it decodes gzip; it uses the proxies of the JVM.
 *
 * <p>Transient failures are retried after a delay that grows from about twice the pause between
 * requests (at least one second): the status codes 408, 429 and 5xx, failed or broken connections,
 * truncated or late answers, and once an unknown host. No other request is sent meanwhile. After an
 * address whose host could not be reached at all (unknown, no connection), other addresses of that
 * host fail for two minutes without a request. If a host sends {@code Retry-After} (<a
 * href="https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3">RFC 9110</a>), the client waits for
 * up to two minutes; for a longer delay it gives up at once and fails without a request until the
 * delay has passed. An address that answered 403 is not requested again by the same client.
 *
 * <p>If a server closes the connection without sending a byte, the JDK's client repeats the request
 * once without delay. An application that starts its own JVM can turn that off with {@code
 * -Djdk.httpclient.redirects.retrylimit=1}.
 *
 * <p>Thread-safe: callers are served in the order in which they came. An interrupt ends the wait,
 * the pause or the request. There is nothing to close; the threads are daemons.
 */
public final class PoliteHttp implements Http {

  /**
   * The minimum time between two requests to arXiv's hosts: three seconds. From the <a
   * href="https://info.arxiv.org/help/api/tou.html">terms of use of arXiv's APIs</a>.
   */
  public static final Duration ARXIV_INTERVAL = RateLimiter.ARXIV_INTERVAL;

  private static final int MAX_ARRAY_LENGTH = Integer.MAX_VALUE - 8;

  private final ReentrantLock lock = new ReentrantLock(true);
  private final RetryingClient client;
  private final @Nullable ResponseCache cache;

  private PoliteHttp(Builder builder) {
    RequestExecutor executor =
        new RequestExecutor(
            new HttpExchange(builder.userAgent, builder.timeout),
            builder.rateLimiter,
            new BlockedHosts(builder.clock, builder.rateLimiter),
            builder.requestInterval);
    Duration backoff =
        Objects.requireNonNullElseGet(
            builder.backoff, () -> RetryingClient.defaultBackoff(builder.requestInterval));
    client = new RetryingClient(executor, builder.maxAttempts, backoff, builder.rateLimiter);
    cache = builder.cache == null ? null : new ResponseCache(builder.cache, builder.clock);
  }

  /**
   * Creates a client with the defaults of {@link Builder}.
   *
   * @return a new client
   */
  public static PoliteHttp create() {
    return builder().build();
  }

  /**
   * Creates a builder.
   *
   * @return a builder with all defaults
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Tests whether an address belongs to arXiv, so that {@link #ARXIV_INTERVAL} applies.
   *
   * @param address any address
   * @return true for {@code arxiv.org} and its subdomains
   */
  public static boolean isArxivHost(URI address) {
    return HttpAddress.isArxiv(Objects.requireNonNull(address, "address"));
  }

  @Override
  public HttpReply get(URI address, long maxBytes) throws HttpException, InterruptedException {
    Objects.requireNonNull(address, "address");
    if (maxBytes < 1) {
      throw new IllegalArgumentException("maxBytes is " + maxBytes + ", expected at least 1");
    }
    lock.lockInterruptibly();
    try {
      int max = (int) Math.min(maxBytes, MAX_ARRAY_LENGTH);
      return client.get(address, max, Optional.empty()).reply();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public HttpReply getIfChanged(URI address) throws HttpException, InterruptedException {
    Objects.requireNonNull(address, "address");
    ResponseCache responses = cache;
    if (responses == null) {
      return get(address);
    }
    lock.lockInterruptibly();
    try {
      Optional<CachedResponse> cached = responses.find(address);
      CachedResponse response = client.get(address, (int) MAX_PAGE_BYTES, cached);
      responses.store(address, response);
      return response.reply();
    } finally {
      lock.unlock();
    }
  }

  /** The options of a {@link PoliteHttp}. Not thread-safe. */
  public static final class Builder {

    private static final Duration MAX_DURATION = Duration.ofDays(1);
    private static final int MAX_ATTEMPTS = 20;

    private Duration timeout = Duration.ofSeconds(30);
    private Duration requestInterval = ARXIV_INTERVAL;
    private String userAgent = UserAgent.value();
    private int maxAttempts = 4;
    private @Nullable Path cache;
    private Clock clock = Clock.systemUTC();
    private @Nullable Duration backoff;
    private RateLimiter rateLimiter = RateLimiter.create();

    private Builder() {}

    /**
     * Sets the time limit for one attempt: connecting, headers and body, including redirects. The
     * wait for other callers and the pauses between requests do not count.
     *
     * @param timeout more than zero, at most a day; 30 seconds by default
     * @return this builder
     * @throws IllegalArgumentException if it is out of range
     */
    public Builder timeout(Duration timeout) {
      Objects.requireNonNull(timeout, "timeout");
      if (timeout.isZero() || timeout.isNegative() || timeout.compareTo(MAX_DURATION) > 0) {
        throw new IllegalArgumentException(
            "timeout is " + timeout + ", expected more than PT0S and at most " + MAX_DURATION);
      }
      this.timeout = timeout;
      return this;
    }

    /**
     * Sets the time between the starts of two requests, including redirects. For arXiv's hosts
     * {@link #ARXIV_INTERVAL} is the minimum.
     *
     * @param interval zero or more, at most a day; three seconds by default
     * @return this builder
     * @throws IllegalArgumentException if it is out of range
     */
    public Builder requestInterval(Duration interval) {
      Objects.requireNonNull(interval, "interval");
      if (interval.isNegative() || interval.compareTo(MAX_DURATION) > 0) {
        throw new IllegalArgumentException(
            "request interval is " + interval + ", expected from PT0S to " + MAX_DURATION);
      }
      this.requestInterval = interval;
      return this;
    }

    /**
     * Sets the contact for arXiv, which is sent in the {@code User-Agent} of each request.
     *
     * @param contact an e-mail or web address, in printable ASCII; none by default
     * @return this builder
     * @throws IllegalArgumentException if it is blank or has other characters
     */
    public Builder contact(String contact) {
      this.userAgent = UserAgent.value(UserAgent.checkContact(contact));
      return this;
    }

    /**
     * Sets the maximum number of attempts for an address that fails with a transient error.
     *
     * @param attempts from 1 (no retry) to 20; 4 by default
     * @return this builder
     * @throws IllegalArgumentException if it is out of range
     */
    public Builder maxAttempts(int attempts) {
      if (attempts < 1 || attempts > MAX_ATTEMPTS) {
        throw new IllegalArgumentException(
            "max attempts is " + attempts + ", expected from 1 to " + MAX_ATTEMPTS);
      }
      this.maxAttempts = attempts;
      return this;
    }

    /**
     * Sets a folder in which {@link PoliteHttp#getIfChanged} keeps responses with their {@code
     * ETag} and {@code Last-Modified}, to ask the next time only whether they have changed. A
     * response is kept if it has at most 8 MiB compressed, until it was not used for 30 days.
     * Errors of the cache are logged and fail no request; {@link PoliteHttp#get(URI, long)} does
     * not use it. A {@code .gitignore} in the folder excludes it from git.
     *
     * @param folder a folder for this purpose alone, created on first use; no cache by default
     * @return this builder
     */
    public Builder cache(Path folder) {
      this.cache = Objects.requireNonNull(folder, "folder");
      return this;
    }

    /**
     * Sets the clock for dates in {@code Retry-After} and for the age of cached responses. It must
     * show the actual time, also if the run is made for another day.
     *
     * @param clock the system clock by default
     * @return this builder
     */
    public Builder clock(Clock clock) {
      this.clock = Objects.requireNonNull(clock, "clock");
      return this;
    }

    /** Sets the delay before the second attempt, without jitter. */
    Builder backoff(Duration first) {
      this.backoff = first;
      return this;
    }

    Builder rateLimiter(RateLimiter limiter) {
      this.rateLimiter = limiter;
      return this;
    }

    /**
     * Creates the client.
     *
     * @return a new client
     */
    public PoliteHttp build() {
      return new PoliteHttp(this);
    }
  }
}
