package io.github.arxivbot.internal.http;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Keeps a minimum interval between the starts of two requests. Not thread-safe. */
public final class RateLimiter {

  /** The shortest interval for arXiv's hosts, from the terms of use of arXiv's APIs. */
  public static final Duration ARXIV_INTERVAL = Duration.ofSeconds(3);

  /** Blocks the current thread. */
  @FunctionalInterface
  public interface Sleeper {

    /** Sleeps for some nanoseconds; may return early. */
    void sleep(long nanos) throws InterruptedException;
  }

  private final LongSupplier nanoTime;
  private final Sleeper sleeper;
  private boolean started;
  private long lastStart;

  public RateLimiter(LongSupplier nanoTime, Sleeper sleeper) {
    this.nanoTime = nanoTime;
    this.sleeper = sleeper;
  }

  /** Creates a limiter that uses the system's clock. */
  public static RateLimiter create() {
    return new RateLimiter(System::nanoTime, TimeUnit.NANOSECONDS::sleep);
  }

  /**
   * Returns the configured interval, or {@link #ARXIV_INTERVAL} for arXiv's hosts if it is longer.
   */
  public static Duration interval(URI address, Duration configured) {
    return HttpAddress.isArxiv(address) && configured.compareTo(ARXIV_INTERVAL) < 0
        ? ARXIV_INTERVAL
        : configured;
  }

  /** Waits until the interval since the last request has passed, and starts the next one. */
  public void acquire(Duration interval) throws InterruptedException {
    if (started) {
      sleepUntil(lastStart + interval.toNanos());
    }
    started = true;
    lastStart = now();
  }

  void sleep(Duration time) throws InterruptedException {
    sleepUntil(now() + time.toNanos());
  }

  /** Returns the time in nanoseconds since an arbitrary origin; may overflow. */
  long now() {
    return nanoTime.getAsLong();
  }

  private void sleepUntil(long end) throws InterruptedException {
    for (long left = end - now(); left > 0; left = end - now()) {
      sleeper.sleep(left);
    }
  }
}
