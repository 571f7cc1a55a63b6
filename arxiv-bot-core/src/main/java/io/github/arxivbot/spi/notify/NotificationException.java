package io.github.arxivbot.spi.notify;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Thrown if a message was not sent, or if that is unknown. */
public final class NotificationException extends Exception {

  private static final long serialVersionUID = 1L;

  /** The outcome of an attempt to send. */
  public enum Outcome {
    /** It was certainly not sent, and the same attempt may succeed in a while. */
    TEMPORARY,
    /** It was certainly not sent, and will not be until somebody changes something. */
    PERMANENT,
    /** It may have been sent: the service received all of it and did not confirm. */
    UNCERTAIN
  }

  /** The knowledge about the message. */
  private final Outcome outcome;

  /** The delay that the service asked for, or null. */
  private final @Nullable Duration retryAfter;

  /**
   * Creates an exception.
   *
   * @param outcome what is known about the message
   * @param message what was wrong and what to do; contains no key and no secret address
   * @param cause the cause, or null
   */
  public NotificationException(Outcome outcome, String message, @Nullable Throwable cause) {
    this(outcome, message, cause, null);
  }

  /**
   * Creates an exception with the time that the service asked to wait.
   *
   * @param outcome what is known about the message
   * @param message what was wrong and what to do; contains no key and no secret address
   * @param cause the cause, or null
   * @param retryAfter the time to wait before the next attempt, or null
   */
  public NotificationException(
      Outcome outcome, String message, @Nullable Throwable cause, @Nullable Duration retryAfter) {
    super(Objects.requireNonNull(message, "message"), cause);
    this.outcome = Objects.requireNonNull(outcome, "outcome");
    this.retryAfter = retryAfter;
  }

  /** {@return what is known about the message} */
  public Outcome outcome() {
    return outcome;
  }

  /** {@return the time that the service asked to wait before the next attempt} */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
