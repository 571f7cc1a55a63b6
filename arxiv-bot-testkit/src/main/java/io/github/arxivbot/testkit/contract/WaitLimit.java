package io.github.arxivbot.testkit.contract;

import java.time.Duration;

/**
 * The time that a contract test waits for what a correct plugin does soon, such as ending threads.
 * The kit's own tests, whose plugins never do it, wait less long.
 */
final class WaitLimit {

  /**
   * Longer than the interval at which the JDK's HTTP client, which cannot be closed before Java 21,
   * checks whether it is still in use.
   */
  static final Duration DEFAULT = Duration.ofSeconds(15);

  private static volatile Duration current = DEFAULT;

  private WaitLimit() {}

  static Duration get() {
    return current;
  }

  static void set(Duration limit) {
    current = limit;
  }
}
