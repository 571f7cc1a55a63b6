package io.github.arxivbot.spi.notify;

import java.time.Duration;
import java.util.List;

/**
 * Sends a finished digest to its readers, for example by mail.
 *
 * <p>The bot calls a notifier when outputs and state are in place, and records before and after
 * each call what was sent to whom, so that a digest is sent once. A notifier makes one attempt and
 * reports whether a failure is certain; the bot retries. It escapes all text of papers and models
 * for its format, because that text is untrusted. It gives up if its service does not answer in
 * time. Keys and secret addresses appear neither in messages of exceptions nor in previews.
 * Thread-safe. The code that creates an instance closes it.
 */
public interface Notifier extends AutoCloseable {

  /** The name of the only recipient of a notifier that does not tell recipients apart. */
  String ALL = "all";

  /**
   * Returns the recipients. Each one gets its own message, and a failure for one does not affect
   * the others. The names are stored in the state and shown in messages, so they are no secrets;
   * they stay the same as long as the configuration does.
   *
   * @return at least one name, without duplicates; only {@link #ALL} by default
   */
  default List<String> recipients() {
    return List.of(ALL);
  }

  /**
   * Returns the time that the bot waits before the next attempt, so that all notifiers that use the
   * same service keep its rate limit together. Does not wait and does not use the network.
   *
   * @return the time from now; zero by default
   */
  default Duration pause() {
    return Duration.ZERO;
  }

  /**
   * Sends a message to one recipient. Returns normally only if the service has accepted it.
   *
   * @param notification the digest and its context
   * @param recipient one of the {@link #recipients()}
   * @throws NotificationException if the message was not accepted, or that is unknown
   * @throws InterruptedException if the thread is interrupted; the message may have been sent
   */
  void send(Notification notification, String recipient)
      throws NotificationException, InterruptedException;

  /**
   * Returns what {@link #send} would send, without using the network.
   *
   * @param notification the digest and its context
   * @param recipient one of the {@link #recipients()}
   * @return the message as text; always the same for the same arguments
   */
  String preview(Notification notification, String recipient);

  /** Releases resources; does nothing by default. */
  @Override
  default void close() {}
}
