package io.github.arxivbot.feedserver;

import java.time.Duration;

/**
 * What clients may take of the machine. No thread waits for a slow client, so connections are
 * cheap, and threads are few.
 *
 * @param threads of the system, at most
 * @param connections at the same time; more are not accepted until one ends
 * @param requests being answered at the same time
 * @param waiting requests beyond those that wait some seconds; more are told to come again
 * @param headerBytes of a request's head
 * @param idle how long a connection may be silent
 * @param patience how long one request, or one answer, may take
 * @param stop how long answers that are under way are waited for at the end
 */
record Limits(
    int threads,
    int connections,
    int requests,
    int waiting,
    int headerBytes,
    Duration idle,
    Duration patience,
    Duration stop) {

  static final Limits USUAL =
      new Limits(
          32,
          4096,
          2048,
          512,
          8192,
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          Duration.ofSeconds(10));
}
