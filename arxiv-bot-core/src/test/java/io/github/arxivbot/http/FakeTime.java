package io.github.arxivbot.http;

import io.github.arxivbot.internal.http.RateLimiter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A clock that advances only during sleeps, and records their lengths. */
public final class FakeTime {

  private final List<Duration> sleeps = new ArrayList<>();
  private long now = Long.MAX_VALUE - 1; // it overflows, as System.nanoTime may

  public RateLimiter rateLimiter() {
    return new RateLimiter(this::now, this::sleep);
  }

  synchronized List<Duration> sleeps() {
    return List.copyOf(sleeps);
  }

  synchronized Duration slept() {
    return sleeps.stream().reduce(Duration.ZERO, Duration::plus);
  }

  synchronized void pass(Duration time) {
    now += time.toNanos();
  }

  private synchronized long now() {
    return now;
  }

  private synchronized void sleep(long nanos) {
    sleeps.add(Duration.ofNanos(nanos));
    now += nanos;
  }
}
