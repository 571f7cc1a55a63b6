package io.github.arxivbot.http;

import dev.failsafe.Execution;
import dev.failsafe.RetryPolicy;
import io.github.arxivbot.spi.HttpException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks again, after a pause that grows, where a failure may pass. Its caller sees to one thread at
 * a time.
 */
final class Attempts {

  /**
   * Longer than the pause between two requests, so that a server in trouble is asked more seldom
   * than one that is well; and short enough that four attempts (5, 10 and 20 seconds apart) do not
   * hold up a run for more than a minute. What does not pass in that time is left to the next run.
   */
  static final Duration BACKOFF = Duration.ofSeconds(5);

  private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);

  /** Beyond twelve times the first, a pause grows no further: 60 seconds. */
  private static final int MOST_GROWTH = 12;

  /** Bots are started on the full hour; what fails for all of them must not bring all back. */
  private static final double JITTER = 0.25;

  /** A name that is wrong stays wrong; a resolver that hiccups does so once. */
  private static final int MOST_FOR_UNKNOWN_HOST = 2;

  private final RetryPolicy<Object> policy;
  private final Pacer pacer;

  Attempts(int most, Duration backoff, Pacer pacer) {
    policy =
        RetryPolicy.builder()
            .handleIf(e -> e instanceof HttpException failure && failure.retryable())
            .withMaxAttempts(most)
            .withBackoff(backoff, backoff.multipliedBy(MOST_GROWTH))
            .withJitter(JITTER)
            .build();
    this.pacer = pacer;
  }

  /** What is made several times. */
  @FunctionalInterface
  interface Attempt<T> {
    T make() throws HttpException, LeftAloneException, InterruptedException;
  }

  <T> T make(Attempt<T> attempt) throws HttpException, InterruptedException {
    // Not Failsafe.get, for that sleeps by itself and not with the sleeper that was handed in.
    Execution<Object> execution = Execution.of(policy);
    while (true) {
      try {
        return attempt.make();
      } catch (LeftAloneException e) {
        throw Failure.after(execution.getAttemptCount() + e.knocks(), e.shown());
      } catch (HttpException e) {
        execution.recordException(e);
        if (isOver(execution, e)) {
          throw Failure.after(execution.getAttemptCount(), e);
        }
        LOG.debug("attempt {} failed: {}", execution.getAttemptCount(), e.getMessage());
        pacer.pause(execution.getDelay());
      }
    }
  }

  private static boolean isOver(Execution<Object> execution, HttpException e) {
    return execution.isComplete()
        || (Failure.isUnknownHost(e) && execution.getAttemptCount() >= MOST_FOR_UNKNOWN_HOST);
  }
}
