package io.github.arxivbot.http;

import io.github.arxivbot.spi.Http;
import io.github.arxivbot.spi.HttpException;
import io.github.arxivbot.spi.HttpReply;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The client through which a run reads arXiv: one request at a time, a pause between two requests,
 * a limit on time and bytes, and a name under which arXiv can find us. Use one for the whole
 * process: the pause is kept by the instance, for all hosts together. It follows at most five
 * redirects, only to http and https and never from https back to http; it inflates gzip; it takes
 * the proxies that the JVM has; it does not try again.
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

  private static final Logger LOG = LoggerFactory.getLogger(PoliteHttp.class);
  private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

  private final ReentrantLock turn = new ReentrantLock(true);
  private final Exchange exchange;
  private final Pacer pacer;
  private final Duration timeout;
  private final Duration requestInterval;

  private PoliteHttp(Builder builder) {
    exchange = Exchange.as(UserAgent.of(builder.contact), builder.timeout);
    pacer = builder.pacer;
    timeout = builder.timeout;
    requestInterval = builder.requestInterval;
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
    Route route = Route.to(address);
    turn.lockInterruptibly();
    try {
      return follow(route, (int) Math.min(maxBytes, LARGEST_ARRAY));
    } finally {
      turn.unlock();
    }
  }

  private HttpReply follow(Route route, int maxBytes) throws HttpException, InterruptedException {
    long left = timeout.toNanos();
    while (left > 0) {
      pacer.await(interval(route.current()));
      long start = System.nanoTime();
      Answer answer = exchange.run(route, maxBytes, left);
      long taken = System.nanoTime() - start;
      LOG.debug("{} answered {} in {} ms", route, answer.status(), taken / 1_000_000);
      if (!answer.isRedirect()) {
        return answer.reply(route, maxBytes);
      }
      route.follow(answer.location());
      left -= taken;
    }
    throw Failure.late(route, timeout, null);
  }

  Duration interval(URI address) {
    boolean raised = isArxivHost(address) && requestInterval.compareTo(ARXIV_INTERVAL) < 0;
    return raised ? ARXIV_INTERVAL : requestInterval;
  }

  /** The options of a {@link PoliteHttp}. Not thread-safe. */
  public static final class Builder {

    private static final Duration LONGEST = Duration.ofDays(1);

    private Duration timeout = Duration.ofSeconds(30);
    private Duration requestInterval = ARXIV_INTERVAL;
    private @Nullable String contact;
    private Pacer pacer = Pacer.system();

    private Builder() {}

    /**
     * The most time for a whole exchange: connecting, headers, body, and those of the redirects on
     * the way. Neither the wait for one's turn nor the pause between requests counts.
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
      this.contact = UserAgent.checkContact(contact);
      return this;
    }

    Builder pacer(Pacer pacer) {
      this.pacer = pacer;
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
