package io.github.arxivbot.llm;

import dev.failsafe.CircuitBreaker;
import dev.failsafe.CircuitBreakerOpenException;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RetryPolicy;
import io.github.arxivbot.spi.SummaryException;
import java.time.Duration;

/**
 * Asks one endpoint again after a pause while it is throttled or busy, within bounds; and when
 * calls for five papers in a row failed for want of service, stops asking it for a while.
 * Thread-safe.
 */
final class Patience {

  private static final int FAILURES_IN_A_ROW = 5;

  /** Longer than a run goes on asking, shorter than the time to the next run. */
  private static final Duration CLOSED_FOR = Duration.ofMinutes(30);

  /** A service that wants a longer pause is asked in the next run. */
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

  private static final int BACKOFF = 16;
  private static final double JITTER = 0.25;

  /** Tells Failsafe that there is no delay of its own. */
  private static final Duration BACK_OFF = Duration.ofNanos(-1);

  private final FailsafeExecutor<Object> executor;

  Patience(int attempts, Duration pause) {
    RetryPolicy<Object> retry =
        RetryPolicy.builder()
            .handleIf(Patience::mayPass)
            .withMaxAttempts(attempts)
            .withBackoff(pause, pause.multipliedBy(BACKOFF))
            .withJitter(JITTER)
            .withDelayFnOn(
                context ->
                    context.getLastException() instanceof ModelException e
                        ? e.retryAfter().map(Patience::notEarlier).orElse(BACK_OFF)
                        : BACK_OFF,
                ModelException.class)
            .build();
    CircuitBreaker<Object> circuit =
        CircuitBreaker.builder()
            .handleIf(e -> e instanceof ModelException fault && fault.fault().isServiceAway())
            .withFailureThreshold(FAILURES_IN_A_ROW)
            .withDelay(CLOSED_FOR)
            .build();
    executor = Failsafe.with(circuit, retry);
  }

  private static boolean mayPass(Throwable e) {
    return e instanceof ModelException fault
        && fault.fault().isRetryable()
        && fault.retryAfter().map(pause -> pause.compareTo(LONGEST_PAUSE) <= 0).orElse(true);
  }

  /** The jitter goes both ways; what a service asks for is the least. */
  private static Duration notEarlier(Duration asked) {
    return Duration.ofNanos((long) Math.ceil(asked.toNanos() / (1 - JITTER)));
  }

  /** One call of a model service. */
  @FunctionalInterface
  interface Call<T> {
    T make() throws ModelException, SummaryException, InterruptedException;
  }

  /** The endpoint is not asked any more. */
  static final class GivenUpException extends Exception {
    private static final long serialVersionUID = 1L;

    private GivenUpException(Throwable cause) {
      super(
          "it had no service for five papers in a row, and is not asked again in this run", cause);
    }
  }

  <T> T call(Call<T> call)
      throws ModelException, SummaryException, GivenUpException, InterruptedException {
    try {
      return executor.get(call::make);
    } catch (CircuitBreakerOpenException e) {
      throw new GivenUpException(e);
    } catch (FailsafeException e) {
      if (e.getCause() instanceof ModelException fault) {
        throw fault;
      }
      if (e.getCause() instanceof SummaryException outcome) {
        throw outcome;
      }
      if (e.getCause() instanceof InterruptedException) {
        // Failsafe sets the flag again before it throws; the exception takes its place.
        Thread.interrupted();
        throw new InterruptedException("interrupted while a model service was asked");
      }
      throw e;
    }
  }
}
