package io.github.arxivbot.http;

import io.github.arxivbot.internal.http.CachedResponse;
import io.github.arxivbot.internal.http.HostBackoff;
import io.github.arxivbot.internal.http.HttpExchange;
import io.github.arxivbot.internal.http.RateLimiter;
import io.github.arxivbot.internal.http.RequestExecutor;
import io.github.arxivbot.internal.http.ResponseCache;
import io.github.arxivbot.internal.http.RetryingClient;
import io.github.arxivbot.internal.http.UserAgent;
import io.github.arxivbot.spi.StateStore;
import io.github.arxivbot.spi.http.Http;
import io.github.arxivbot.spi.http.HttpException;
import io.github.arxivbot.spi.http.HttpReply;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The client through which a run reads arXiv: one request at a time, a pause between two requests,
 * a limit on time and bytes, and a name under which arXiv can find us. Use one for the whole
 * process: the pause is kept by the instance, for all hosts together. It follows at most five
 * redirects, only to http and https and never from https back to http; it inflates gzip; it takes
 * the proxies that the JVM has.
 *
 * <p>What may pass is tried again after a pause that grows from about twice that between requests
 * (at least a second): the status 408, 429 and 5xx, a connection that fails or breaks off, an
 * answer that is cut short or late; a host that is unknown, once only. Nobody else has a turn
 * meanwhile. Where a host says by {@code Retry-After} (<a
 * href="https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3">RFC 9110</a>) how long it wants to
 * be left alone, it is: for up to two minutes by waiting, for more by giving up at once, and
 * failing without a request until then. An address that answered 403 is not asked again by this
 * client.
 *
 * <p>One thing is out of its hands: where a server hangs up without a single byte, the JDK's client
 * asks it once more, at once. An application that starts its own JVM should give it {@code
 * -Djdk.httpclient.redirects.retrylimit=1}, which stops that.
 *
 * <p>Thread-safe: callers wait for their turn in the order in which they came. An interrupt ends
 * the wait, the pause or the exchange. There is nothing to close; its threads are daemons.
 */
public final class PoliteHttp implements Http {

  /**
   * The least time between two requests to arXiv's own hosts: three seconds. From the <a
   * href="https://info.arxiv.org/help/api/tou.html">terms of use of arXiv's APIs</a>.
   */
  public static final Duration ARXIV_INTERVAL = Duration.ofSeconds(3);

  private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

  private final ReentrantLock turn = new ReentrantLock(true);
  private final RetryingClient attempts;
  private final RequestExecutor asking;
  private final @Nullable ResponseCache kept;

  private PoliteHttp(Builder builder) {
    asking =
        new RequestExecutor(
            HttpExchange.as(builder.userAgent, builder.timeout),
            builder.rateLimiter,
            new HostBackoff(builder.clock, builder.rateLimiter),
            builder.timeout,
            builder.requestInterval);
    Duration backoff = builder.backoff;
    attempts =
        new RetryingClient(
            builder.maxAttempts,
            backoff == null ? RetryingClient.firstPause(builder.requestInterval) : backoff,
            builder.rateLimiter);
    kept = builder.store == null ? null : new ResponseCache(builder.store, builder.clock);
  }

  /**
   * Makes a client with the defaults of {@link Builder}.
   *
   * @return a client
   */
  public static PoliteHttp create() {
    return builder().build();
  }

  /**
   * Starts a client with options.
   *
   * @return a builder that has every default
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Whether an address is at arXiv's own host, for which {@link #ARXIV_INTERVAL} is the least.
   *
   * @param address any address
   * @return true for {@code arxiv.org} and every host below it
   */
  public static boolean isArxivHost(URI address) {
    String host = Objects.requireNonNull(address, "address").getHost();
    if (host == null) {
      return false;
    }
    String name = host.toLowerCase(Locale.ROOT);
    if (name.endsWith(".")) {
      name = name.substring(0, name.length() - 1);
    }
    return name.equals("arxiv.org") || name.endsWith(".arxiv.org");
  }

  @Override
  public HttpReply get(URI address, long maxBytes) throws HttpException, InterruptedException {
    Objects.requireNonNull(address, "address");
    if (maxBytes < 1) {
      throw new IllegalArgumentException("maxBytes is " + maxBytes + ", expected at least 1");
    }
    turn.lockInterruptibly();
    try {
      return read(address, (int) Math.min(maxBytes, LARGEST_ARRAY), null).reply();
    } finally {
      turn.unlock();
    }
  }

  @Override
  public HttpReply getIfChanged(URI address) throws HttpException, InterruptedException {
    Objects.requireNonNull(address, "address");
    ResponseCache pages = kept;
    if (pages == null) {
      return get(address);
    }
    turn.lockInterruptibly();
    try {
      CachedResponse known = pages.find(address);
      CachedResponse page = read(address, (int) MAX_PAGE_BYTES, known);
      pages.keep(address, page);
      return page.reply();
    } finally {
      turn.unlock();
    }
  }

  private CachedResponse read(URI address, int maxBytes, @Nullable CachedResponse known)
      throws HttpException, InterruptedException {
    return attempts.run(() -> asking.execute(address, maxBytes, known));
  }

  /** The options of a {@link PoliteHttp}. Not thread-safe. */
  public static final class Builder {

    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int MOST_ATTEMPTS = 20;

    private Duration timeout = Duration.ofSeconds(30);
    private Duration requestInterval = ARXIV_INTERVAL;
    private String userAgent = UserAgent.value();
    private int maxAttempts = 4;
    private @Nullable StateStore store;
    private Clock clock = Clock.systemUTC();
    private @Nullable Duration backoff;
    private RateLimiter rateLimiter = RateLimiter.system();

    private Builder() {}

    /**
     * The most time for a whole exchange: connecting, headers, body, and those of the redirects on
     * the way. Neither the wait for one's turn nor the pause between requests counts, and each
     * attempt has this time anew.
     *
     * @param timeout more than zero, at most a day; 30 seconds if not set
     * @return this builder
     * @throws IllegalArgumentException if it is out of range
     */
    public Builder timeout(Duration timeout) {
      Objects.requireNonNull(timeout, "timeout");
      if (timeout.isZero() || timeout.isNegative() || timeout.compareTo(LONGEST) > 0) {
        throw new IllegalArgumentException(
            "timeout is " + timeout + ", expected more than PT0S and at most " + LONGEST);
      }
      this.timeout = timeout;
      return this;
    }

    /**
     * The least time between the starts of two requests, those of redirects included. A request to
     * arXiv's own hosts waits {@link #ARXIV_INTERVAL} whatever is set here, if that is longer.
     *
     * @param interval zero or more, at most a day; three seconds if not set
     * @return this builder
     * @throws IllegalArgumentException if it is out of range
     */
    public Builder requestInterval(Duration interval) {
      Objects.requireNonNull(interval, "interval");
      if (interval.isNegative() || interval.compareTo(LONGEST) > 0) {
        throw new IllegalArgumentException(
            "request interval is " + interval + ", expected from PT0S to " + LONGEST);
      }
      this.requestInterval = interval;
      return this;
    }

    /**
     * Whom arXiv may ask about our requests; it is sent with each of them, in the User-Agent.
     *
     * @param contact an e-mail or web address, in printable ASCII; none if not set
     * @return this builder
     * @throws IllegalArgumentException if it is blank or has other characters
     */
    public Builder contact(String contact) {
      this.userAgent = UserAgent.value(UserAgent.checkContact(contact));
      return this;
    }

    /**
     * How often an address is asked at most, where what went wrong may pass.
     *
     * @param attempts from 1, which is never again, to 20; 4 if not set
     * @return this builder
     * @throws IllegalArgumentException if it is out of range
     */
    public Builder maxAttempts(int attempts) {
      if (attempts < 1 || attempts > MOST_ATTEMPTS) {
        throw new IllegalArgumentException(
            "max attempts is " + attempts + ", expected from 1 to " + MOST_ATTEMPTS);
      }
      this.maxAttempts = attempts;
      return this;
    }

    /**
     * Where {@link PoliteHttp#getIfChanged} keeps what it read, with its {@code ETag} and {@code
     * Last-Modified}, to ask the next time only whether it has changed. Kept are pages of at most 8
     * MiB compressed, until they were not used for 30 days. A store that can't be read or written
     * fails no request; {@link PoliteHttp#get(URI, long)} does not use it.
     *
     * @param pages a store for this alone; nothing is kept if not set
     * @return this builder
     */
    public Builder remember(StateStore pages) {
      this.store = Objects.requireNonNull(pages, "pages");
      return this;
    }

    /**
     * By what the date in a {@code Retry-After} and the age of kept pages are measured. Servers
     * live in the time of day, so this is not the place for the clock of a run that is held on
     * another day.
     *
     * @param time the system's clock if not set
     * @return this builder
     */
    public Builder clock(Clock time) {
      this.clock = Objects.requireNonNull(time, "time");
      return this;
    }

    /** The pause before the second attempt, before jitter. */
    Builder backoff(Duration first) {
      this.backoff = first;
      return this;
    }

    public Builder rateLimiter(RateLimiter pacer) {
      this.rateLimiter = pacer;
      return this;
    }

    /**
     * Makes the client.
     *
     * @return a client with these options
     */
    public PoliteHttp build() {
      return new PoliteHttp(this);
    }
  }
}
