package io.github.arxivbot.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Keeps the pause between the starts of two requests. Its caller sees to one thread at a time. */
final class Pacer {

  /** What waits. */
  @FunctionalInterface
  interface Sleeper {

    void sleep(long nanos) throws InterruptedException;
  }

  private final LongSupplier nanoTime;
  private final Sleeper sleeper;
  private boolean started;
  private long lastStart;

  Pacer(LongSupplier nanoTime, Sleeper sleeper) {
    this.nanoTime = nanoTime;
    this.sleeper = sleeper;
  }

  static Pacer system() {
    return new Pacer(System::nanoTime, TimeUnit.NANOSECONDS::sleep);
  }

  /** Returns when a request may start, and takes that moment as its start. */
  void await(Duration interval) throws InterruptedException {
    if (started) {
      long least = interval.toNanos();
      long passed = nanoTime.getAsLong() - lastStart;
      while (passed < least) {
        sleeper.sleep(least - passed);
        passed = nanoTime.getAsLong() - lastStart;
      }
    }
    started = true;
    lastStart = nanoTime.getAsLong();
  }
}
