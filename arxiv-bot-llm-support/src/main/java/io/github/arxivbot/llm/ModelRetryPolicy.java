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
 * Retries calls of one endpoint with exponential back-off while it is throttled or busy. A circuit
 * breaker stops all calls for a while after the calls for five consecutive papers failed.
 * Thread-safe.
 */
final class ModelRetryPolicy {

  private static final int MAX_CONSECUTIVE_FAILURES = 5;

  /** Longer than the summaries of a run take, shorter than the time to the next run. */
  private static final Duration OPEN_CIRCUIT_TIME = Duration.ofMinutes(30);

  /** A service that requests a longer pause is called again in the next run. */
  private static final Duration MAX_RETRY_AFTER = Duration.ofMinutes(2);

  private static final int MAX_BACKOFF_FACTOR = 16;
  private static final double JITTER = 0.25;

  /** Tells Failsafe to use its back-off delay. */
  private static final Duration USE_BACKOFF = Duration.ofNanos(-1);

  private final FailsafeExecutor<Object> executor;

  ModelRetryPolicy(int attempts, Duration pause) {
    RetryPolicy<Object> retry =
        RetryPolicy.builder()
            .handleIf(ModelRetryPolicy::isRetryable)
            .withMaxAttempts(attempts)
            .withBackoff(pause, pause.multipliedBy(MAX_BACKOFF_FACTOR))
            .withJitter(JITTER)
            .withDelayFnOn(
                context ->
                    context.getLastException() instanceof ModelException e
                        ? e.retryAfter().map(ModelRetryPolicy::beforeJitter).orElse(USE_BACKOFF)
                        : USE_BACKOFF,
                ModelException.class)
            .build();
    CircuitBreaker<Object> circuit =
        CircuitBreaker.builder()
            .handleIf(e -> e instanceof ModelException error && error.kind().isOutage())
            .withFailureThreshold(MAX_CONSECUTIVE_FAILURES)
            .withDelay(OPEN_CIRCUIT_TIME)
            .build();
    executor = Failsafe.with(circuit, retry);
  }

  private static boolean isRetryable(Throwable e) {
    return e instanceof ModelException error
        && error.kind().isRetryable()
        && error.retryAfter().map(pause -> pause.compareTo(MAX_RETRY_AFTER) <= 0).orElse(true);
  }

  /** Jitter may shorten a delay, but the requested one is a minimum. */
  private static Duration beforeJitter(Duration requested) {
    return Duration.ofNanos((long) Math.ceil(requested.toNanos() / (1 - JITTER)));
  }

  @FunctionalInterface
  interface Call<T> {
    T execute() throws ModelException, SummaryException, InterruptedException;
  }

  /** Signals that the endpoint is no longer called. */
  static final class CircuitOpenException extends Exception {
    private static final long serialVersionUID = 1L;

    private CircuitOpenException(Throwable cause) {
      super(
          "the service failed for "
              + MAX_CONSECUTIVE_FAILURES
              + " papers in a row and is not called again in this run",
          cause);
    }
  }

  <T> T execute(Call<T> call)
      throws ModelException, SummaryException, CircuitOpenException, InterruptedException {
    try {
      return executor.get(call::execute);
    } catch (CircuitBreakerOpenException e) {
      throw new CircuitOpenException(e);
    } catch (FailsafeException e) {
      if (e.getCause() instanceof ModelException error) {
        throw error;
      }
      if (e.getCause() instanceof SummaryException error) {
        throw error;
      }
      if (e.getCause() instanceof InterruptedException) {
        // Failsafe sets the interrupt flag before it throws; the exception replaces it.
        Thread.interrupted();
        throw new InterruptedException("interrupted during a call of a model service");
      }
      throw e;
    }
  }
}
