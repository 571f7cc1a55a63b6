package io.github.arxivbot.testkit.contract;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;

/** Detects threads that an action started and did not end. */
final class LeakedThreads {

  private static final int MOST = 1000;

  private LeakedThreads() {}

  /**
   * Returns the names of threads that still run some time after an action. Only threads started by
   * the action's own thread count, because other tests have threads, too.
   */
  static List<String> of(Callable<?> action) throws Exception {
    ThreadGroup group = new ThreadGroup("a plugin and its threads");
    FutureTask<?> task = new FutureTask<>(action);
    Thread thread = new Thread(group, task, "uses a plugin");
    thread.start();
    try {
      task.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
    thread.join();
    long end = System.nanoTime() + WaitLimit.get().toNanos();
    List<String> left = names(group);
    while (!left.isEmpty() && System.nanoTime() < end) {
      System.gc(); // objects that cannot be closed end when they are collected
      Thread.sleep(50);
      left = names(group);
    }
    return left;
  }

  private static List<String> names(ThreadGroup group) {
    Thread[] threads = new Thread[MOST];
    int count = group.enumerate(threads);
    return Stream.of(threads)
        .limit(count)
        .filter(thread -> !isTheJdks(thread))
        .map(Thread::getName)
        .sorted()
        .toList();
  }

  /**
   * Tests whether a thread belongs to the JVM as a whole; its first user starts it, and it never
   * ends.
   */
  private static boolean isTheJdks(Thread thread) {
    return thread.getName().equals("CompletableFutureDelayScheduler")
        || (thread instanceof ForkJoinWorkerThread worker
            && worker.getPool() == ForkJoinPool.commonPool());
  }
}
