package io.github.arxivbot.internal.http;

import io.github.arxivbot.spi.http.HttpException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Requests an address once and follows its redirects, each at the permitted rate, all within one
 * time limit. Not thread-safe.
 */
public final class RequestExecutor {

  private static final Logger LOG = LoggerFactory.getLogger(RequestExecutor.class);

  private final HttpExchange exchange;
  private final RateLimiter rateLimiter;
  private final BlockedHosts blockedHosts;
  private final Duration requestInterval;

  public RequestExecutor(
      HttpExchange exchange,
      RateLimiter rateLimiter,
      BlockedHosts blockedHosts,
      Duration requestInterval) {
    this.exchange = exchange;
    this.rateLimiter = rateLimiter;
    this.blockedHosts = blockedHosts;
    this.requestInterval = requestInterval;
  }

  /**
   * Requests an address.
   *
   * @param isRetry whether the same address was requested before and failed
   * @return the new response; the cached one, marked as not modified, if the server answers 304
   */
  CachedResponse execute(
      URI address, int maxBytes, Optional<CachedResponse> cached, boolean isRetry)
      throws HttpException, HostUnavailableException, InterruptedException {
    RedirectChain chain = RedirectChain.startingAt(address);
    long nanosLeft = exchange.timeout().toNanos();
    while (nanosLeft > 0) {
      if (!isRetry) {
        blockedHosts.checkReachable(chain);
      }
      blockedHosts.await(chain);
      rateLimiter.acquire(RateLimiter.interval(chain.current(), requestInterval));
      // The validators are sent only to the address that they came from: after another redirect
      // they would describe another page.
      Optional<CachedResponse> current = cached.filter(page -> page.isFrom(chain.current()));
      CacheValidators validators =
          current.map(CachedResponse::validators).orElse(CacheValidators.NONE);
      long start = System.nanoTime();
      ServerResponse response = send(chain, validators, maxBytes, nanosLeft);
      long nanos = System.nanoTime() - start;
      LOG.debug("{} answered {} in {} ms", chain, response.status(), nanos / 1_000_000);
      blockedHosts.record(chain, response);
      if (current.isPresent() && response.isNotModified()) {
        return current.get().asNotModified();
      }
      if (!response.isRedirect()) {
        return response.decode(chain, maxBytes);
      }
      chain.follow(response.location());
      nanosLeft -= nanos;
    }
    throw HttpErrors.timeout(chain, exchange.timeout(), null);
  }

  private ServerResponse send(
      RedirectChain chain, CacheValidators validators, int maxBytes, long nanos)
      throws HttpException, InterruptedException {
    try {
      return exchange.send(chain, validators::addTo, maxBytes, nanos);
    } catch (HttpException e) {
      blockedHosts.record(chain, e);
      throw e;
    }
  }
}
