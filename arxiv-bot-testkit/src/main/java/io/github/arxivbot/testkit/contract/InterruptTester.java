package io.github.arxivbot.testkit.contract;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs an action that is interrupted or times out, and returns how it ended. */
final class InterruptTester {

  private static final Duration UNTIL_IT_WAITS = Duration.ofSeconds(2);

  private InterruptTester() {}

  /** Interrupts an action and returns what it threw; fails if it threw nothing or continued. */
  static Throwable whileWaiting(Callable<?> work) throws Exception {
    FutureTask<?> task = new FutureTask<>(work);
    Thread thread = start(task);
    long end = System.nanoTime() + UNTIL_IT_WAITS.toNanos();
    while (!isWaiting(thread) && System.nanoTime() < end) {
      Thread.sleep(10);
    }
    thread.interrupt();
    return thrownBy(task, "it went on after it was interrupted");
  }

  /** Waits for an action and returns what it threw; fails if it threw nothing or continued. */
  static Throwable never(Callable<?> work) throws Exception {
    FutureTask<?> task = new FutureTask<>(work);
    Thread thread = start(task);
    try {
      return thrownBy(task, "it still waits");
    } finally {
      thread.interrupt();
    }
  }

  private static Thread start(FutureTask<?> task) {
    Thread thread = new Thread(task, "waits for an answer");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static boolean isWaiting(Thread thread) {
    Thread.State state = thread.getState();
    return state == Thread.State.WAITING || state == Thread.State.TIMED_WAITING;
  }

  private static Throwable thrownBy(FutureTask<?> task, String otherwise) throws Exception {
    Duration limit = WaitLimit.get();
    try {
      Object result = task.get(limit.toSeconds(), TimeUnit.SECONDS);
      return new AssertionError("it gave " + result);
    } catch (ExecutionException e) {
      return Objects.requireNonNull(e.getCause(), "exception");
    } catch (TimeoutException e) {
      return new AssertionError(otherwise + " for " + limit.toSeconds() + " s");
    }
  }
}
