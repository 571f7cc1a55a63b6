package io.github.arxivbot.internal.http;

import dev.failsafe.Execution;
import dev.failsafe.RetryPolicy;
import io.github.arxivbot.spi.http.HttpException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Retries transient failures with exponential back-off. Not thread-safe. */
public final class RetryingClient {

  private static final Duration MIN_BACKOFF = Duration.ofSeconds(1);
  private static final Duration MAX_BACKOFF = Duration.ofSeconds(60);

  private static final Logger LOG = LoggerFactory.getLogger(RetryingClient.class);

  /** The longest delay as a multiple of the first one. */
  private static final int MAX_BACKOFF_FACTOR = 12;

  /** Spreads bots that start on the full hour and fail together. */
  private static final double JITTER = 0.25;

  /** A wrong name stays wrong; a failing resolver recovers at once. */
  private static final int MAX_ATTEMPTS_FOR_UNKNOWN_HOST = 2;

  private final RequestExecutor executor;
  private final RetryPolicy<Object> policy;
  private final RateLimiter rateLimiter;

  public RetryingClient(
      RequestExecutor executor, int maxAttempts, Duration backoff, RateLimiter rateLimiter) {
    this.executor = executor;
    this.rateLimiter = rateLimiter;
    policy =
        RetryPolicy.builder()
            .handleIf(e -> e instanceof HttpException failure && failure.retryable())
            .withMaxAttempts(maxAttempts)
            .withBackoff(backoff, backoff.multipliedBy(MAX_BACKOFF_FACTOR))
            .withJitter(JITTER)
            .build();
  }

  /**
   * Returns the default delay before the second attempt: twice the interval between two requests,
   * so that a failing server gets fewer requests than a working one. Four attempts at arXiv's hosts
   * (6, 12 and 24 seconds apart) delay a run by less than a minute.
   *
   * @return from one second to one minute
   */
  public static Duration defaultBackoff(Duration requestInterval) {
    Duration twice = requestInterval.multipliedBy(2);
    if (twice.compareTo(MIN_BACKOFF) < 0) {
      return MIN_BACKOFF;
    }
    return twice.compareTo(MAX_BACKOFF) > 0 ? MAX_BACKOFF : twice;
  }

  /**
   * Returns the new response; the cached one, marked as not modified, if the server answers 304.
   */
  public CachedResponse get(URI address, int maxBytes, Optional<CachedResponse> cached)
      throws HttpException, InterruptedException {
    // Failsafe.get would sleep by itself and not by the rate limiter.
    Execution<Object> execution = Execution.of(policy);
    while (true) {
      try {
        return executor.execute(address, maxBytes, cached, execution.getAttemptCount() > 0);
      } catch (HostUnavailableException e) {
        throw HttpErrors.afterAttempts(execution.getAttemptCount() + e.requests(), e.failure());
      } catch (HttpException e) {
        execution.recordException(e);
        if (isLastAttempt(execution, e)) {
          throw HttpErrors.afterAttempts(execution.getAttemptCount(), e);
        }
        LOG.debug("attempt {} failed: {}", execution.getAttemptCount(), e.getMessage());
        rateLimiter.sleep(execution.getDelay());
      }
    }
  }

  private static boolean isLastAttempt(Execution<Object> execution, HttpException e) {
    return execution.isComplete()
        || (HttpErrors.isUnknownHost(e)
            && execution.getAttemptCount() >= MAX_ATTEMPTS_FOR_UNKNOWN_HOST);
  }
}
