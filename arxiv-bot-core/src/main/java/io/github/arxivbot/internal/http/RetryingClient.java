package io.github.arxivbot.internal.http;

import dev.failsafe.Execution;
import dev.failsafe.RetryPolicy;
import io.github.arxivbot.spi.http.HttpException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks again, after a pause that grows, where a failure may pass. Its caller sees to one thread at
 * a time.
 */
public final class RetryingClient {

  private static final Duration LEAST = Duration.ofSeconds(1);
  private static final Duration MOST = Duration.ofSeconds(60);

  private static final Logger LOG = LoggerFactory.getLogger(RetryingClient.class);

  /** Beyond twelve times the first, a pause grows no further. */
  private static final int MOST_GROWTH = 12;

  /** Bots are started on the full hour; what fails for all of them must not bring all back. */
  private static final double JITTER = 0.25;

  /** A name that is wrong stays wrong; a resolver that hiccups does so once. */
  private static final int MOST_FOR_UNKNOWN_HOST = 2;

  private final RetryPolicy<Object> policy;
  private final RateLimiter pacer;

  public RetryingClient(int most, Duration backoff, RateLimiter pacer) {
    policy =
        RetryPolicy.builder()
            .handleIf(e -> e instanceof HttpException failure && failure.retryable())
            .withMaxAttempts(most)
            .withBackoff(backoff, backoff.multipliedBy(MOST_GROWTH))
            .withJitter(JITTER)
            .build();
    this.pacer = pacer;
  }

  /**
   * The first pause, twice that between two requests: so a server in trouble is asked more seldom
   * than one that is well, and four attempts at arXiv's own hosts (6, 12 and 24 seconds apart) do
   * not hold up a run for much longer than a minute. What does not pass in that time is left to the
   * next run.
   */
  public static Duration firstPause(Duration requestInterval) {
    Duration twice = requestInterval.multipliedBy(2);
    if (twice.compareTo(LEAST) < 0) {
      return LEAST;
    }
    return twice.compareTo(MOST) > 0 ? MOST : twice;
  }

  /** What is made several times. */
  @FunctionalInterface
  public interface Attempt<T> {
    T run() throws HttpException, HostUnavailableException, InterruptedException;
  }

  public <T> T run(Attempt<T> attempt) throws HttpException, InterruptedException {
    // Not Failsafe.get, for that sleeps by itself and not with the sleeper that was handed in.
    Execution<Object> execution = Execution.of(policy);
    while (true) {
      try {
        return attempt.run();
      } catch (HostUnavailableException e) {
        throw HttpErrors.after(execution.getAttemptCount() + e.knocks(), e.shown());
      } catch (HttpException e) {
        execution.recordException(e);
        if (isOver(execution, e)) {
          throw HttpErrors.after(execution.getAttemptCount(), e);
        }
        LOG.debug("attempt {} failed: {}", execution.getAttemptCount(), e.getMessage());
        pacer.pause(execution.getDelay());
      }
    }
  }

  private static boolean isOver(Execution<Object> execution, HttpException e) {
    return execution.isComplete()
        || (HttpErrors.isUnknownHost(e) && execution.getAttemptCount() >= MOST_FOR_UNKNOWN_HOST);
  }
}
