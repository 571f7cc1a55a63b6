package io.github.arxivbot.feedserver.web;

import java.time.Duration;

/**
 * The limits on clients. No thread waits for a slow client, so connections are cheap and threads
 * are few.
 *
 * @param maxWaiting the most further requests that wait for a moment; others get a 503 response
 */
public record ServerLimits(
    int maxThreads,
    int maxRequests,
    int maxWaiting,
    Duration exchangeTimeout,
    Duration stopTimeout) {

  /** Suits a small machine on the open internet. */
  public static final ServerLimits DEFAULT =
      new ServerLimits(32, 2048, 512, Duration.ofMinutes(2), Duration.ofSeconds(10));

  static final int MAX_CONNECTIONS = 4096;
  static final int MAX_HEADER_BYTES = 8192;
  static final Duration IDLE_TIMEOUT = Duration.ofSeconds(30);
  static final Duration MAX_WAIT = Duration.ofSeconds(5);
}
