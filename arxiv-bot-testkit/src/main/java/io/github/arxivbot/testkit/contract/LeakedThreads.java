package io.github.arxivbot.testkit.contract;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;

/** Threads that something started and did not end. */
final class LeakedThreads {

  /**
   * The JDK's HTTP client, which can't be closed before Java 21, looks at this pace for its end.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private static final int MOST = 1000;

  private LeakedThreads() {}

  /**
   * Names of threads that are still there a while after an action is done. Only those count that
   * the action's own thread begot: tests beside this one have threads, too.
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
    long end = System.nanoTime() + PATIENCE.toNanos();
    List<String> left = names(group);
    while (!left.isEmpty() && System.nanoTime() < end) {
      System.gc(); // what can't be closed ends when it is collected
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

  /** Whoever needs it first begets it, and nobody can end it: it serves the whole JVM. */
  private static boolean isTheJdks(Thread thread) {
    return thread.getName().equals("CompletableFutureDelayScheduler")
        || (thread instanceof ForkJoinWorkerThread worker
            && worker.getPool() == ForkJoinPool.commonPool());
  }
}
