package io.github.arxivbot.dailybot.console;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Interrupts the command when the process is asked to end, by Ctrl-C or SIGTERM, and waits until
 * the command has cleaned up and said what it kept.
 */
public final class InterruptHook implements AutoCloseable {

  private static final int MAX_SECONDS = 10;

  private final CountDownLatch finished = new CountDownLatch(1);

  private InterruptHook() {}

  /** Installs a hook for the command that the calling thread executes. */
  public static InterruptHook install() {
    InterruptHook hook = new InterruptHook();
    Thread command = Thread.currentThread();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> hook.stop(command), "daily-bot-stop"));
    return hook;
  }

  private void stop(Thread command) {
    if (finished.getCount() > 0) {
      command.interrupt();
      try {
        finished.await(MAX_SECONDS, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Ends the command: from now on, the process ends without waiting. */
  @Override
  public void close() {
    finished.countDown();
  }
}
