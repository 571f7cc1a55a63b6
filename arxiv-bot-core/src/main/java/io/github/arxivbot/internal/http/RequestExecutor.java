package io.github.arxivbot.internal.http;

import io.github.arxivbot.http.PoliteHttp;
import io.github.arxivbot.spi.http.HttpException;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks for one address once: along its redirects, each with its pause, none that does not want to
 * be asked, and all within the time. Its caller sees to one thread at a time.
 */
public final class RequestExecutor {

  private static final Logger LOG = LoggerFactory.getLogger(RequestExecutor.class);

  private final HttpExchange exchange;
  private final RateLimiter pacer;
  private final HostBackoff refusals;
  private final Duration timeout;
  private final Duration requestInterval;

  public RequestExecutor(
      HttpExchange exchange,
      RateLimiter pacer,
      HostBackoff refusals,
      Duration timeout,
      Duration requestInterval) {
    this.exchange = exchange;
    this.pacer = pacer;
    this.refusals = refusals;
    this.timeout = timeout;
    this.requestInterval = requestInterval;
  }

  /** Gives the page as it is now, or the kept one, marked, if the server says that it still is. */
  public CachedResponse execute(URI address, int maxBytes, @Nullable CachedResponse kept)
      throws HttpException, HostUnavailableException, InterruptedException {
    RedirectChain route = RedirectChain.to(address);
    long left = timeout.toNanos();
    while (left > 0) {
      refusals.await(route);
      pacer.await(interval(route.current(), requestInterval));
      // What a server said of its page is repeated to that address only: redirected to another
      // one, the same validator would speak of another page.
      CachedResponse held = kept != null && kept.isFrom(route.current()) ? kept : null;
      long start = System.nanoTime();
      HttpAnswer answer =
          exchange.run(route, held == null ? CacheValidators.NONE : held.validators(), maxBytes, left);
      long taken = System.nanoTime() - start;
      LOG.debug("{} answered {} in {} ms", route, answer.status(), taken / 1_000_000);
      refusals.note(route, answer);
      if (held != null && answer.isNotModified()) {
        return held.asNotModified();
      }
      if (!answer.isRedirect()) {
        return answer.page(route, maxBytes);
      }
      route.follow(answer.location());
      left -= taken;
    }
    throw HttpErrors.late(route, timeout, null);
  }

  public static Duration interval(URI address, Duration wanted) {
    boolean raised =
        PoliteHttp.isArxivHost(address) && wanted.compareTo(PoliteHttp.ARXIV_INTERVAL) < 0;
    return raised ? PoliteHttp.ARXIV_INTERVAL : wanted;
  }
}
