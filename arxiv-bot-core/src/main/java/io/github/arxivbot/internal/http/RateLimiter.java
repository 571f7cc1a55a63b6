package io.github.arxivbot.internal.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Keeps the pause between the starts of two requests, and what else is waited for. Its caller sees
 * to one thread at a time.
 */
public final class RateLimiter {

  /** What waits. */
  @FunctionalInterface
  public interface Sleeper {

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

  public static RateLimiter system() {
    return new RateLimiter(System::nanoTime, TimeUnit.NANOSECONDS::sleep);
  }

  /** Returns when a request may start, and takes that moment as its start. */
  public void await(Duration interval) throws InterruptedException {
    if (started) {
      sleepUntil(lastStart + interval.toNanos());
    }
    started = true;
    lastStart = now();
  }

  /** Returns when this time has passed. */
  void pause(Duration time) throws InterruptedException {
    sleepUntil(now() + time.toNanos());
  }

  /** Nanoseconds since some moment, which may overflow: only differences mean something. */
  long now() {
    return nanoTime.getAsLong();
  }

  private void sleepUntil(long end) throws InterruptedException {
    for (long left = end - now(); left > 0; left = end - now()) {
      sleeper.sleep(left);
    }
  }
}
