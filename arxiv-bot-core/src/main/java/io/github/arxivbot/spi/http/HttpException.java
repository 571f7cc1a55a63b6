package io.github.arxivbot.spi.http;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Thrown if an address cannot be read. The message contains the address and the cause. */
public final class HttpException extends IOException {

  private static final long serialVersionUID = 1L;

  /** The status of the reply, or 0. */
  private final int status;

  /** True if the same request may succeed later. */
  private final boolean retryable;

  /** The reply with an error status, or null. */
  private final transient @Nullable HttpReply reply;

  /**
   * Creates an exception for a reply with an error status.
   *
   * @param message the address, and the reply
   * @param status the status of the reply
   * @param retryable true if the same request may succeed later
   */
  public HttpException(String message, int status, boolean retryable) {
    super(Objects.requireNonNull(message, "message"));
    this.status = status;
    this.retryable = retryable;
    this.reply = null;
  }

  /**
   * Creates an exception for a reply with an error status whose body may state the reason.
   *
   * @param message the address, and the status; does not quote the body
   * @param status the status of the reply
   * @param retryable true if the same request may succeed later
   * @param reply the reply; its body may be incomplete
   */
  public HttpException(String message, int status, boolean retryable, HttpReply reply) {
    super(Objects.requireNonNull(message, "message"));
    this.status = status;
    this.retryable = retryable;
    this.reply = Objects.requireNonNull(reply, "reply");
  }

  /**
   * Creates an exception for a request without a usable reply.
   *
   * @param message the address, and what happened
   * @param retryable true if the same request may succeed later
   * @param cause the cause, or null
   */
  public HttpException(String message, boolean retryable, @Nullable Throwable cause) {
    super(Objects.requireNonNull(message, "message"), cause);
    this.status = 0;
    this.retryable = retryable;
    this.reply = null;
  }

  /** {@return the status of the reply; 0 if there was none} */
  public int status() {
    return status;
  }

  /**
   * Returns the reply with an error status, for a client that finds the reason in it. Its text is
   * untrusted.
   *
   * @return the beginning of the reply; empty unless the server refused the request itself (400) or
   *     does not know the address (404)
   */
  public Optional<HttpReply> reply() {
    return Optional.ofNullable(reply);
  }

  /** {@return true if the same request may succeed later} */
  public boolean retryable() {
    return retryable;
  }
}
