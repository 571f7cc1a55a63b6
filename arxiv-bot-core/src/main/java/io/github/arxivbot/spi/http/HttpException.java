package io.github.arxivbot.spi.http;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An address could not be read. The message names the address and the cause. */
public final class HttpException extends IOException {

  private static final long serialVersionUID = 1L;

  /** The status of the answer, or 0. */
  private final int status;

  /** Whether the same may work later. */
  private final boolean retryable;

  /**
   * Makes an exception for an answer that is no success.
   *
   * @param message which address, and what it answered
   * @param status the status of the answer
   * @param retryable whether the same may work later
   */
  public HttpException(String message, int status, boolean retryable) {
    super(Objects.requireNonNull(message, "message"));
    this.status = status;
    this.retryable = retryable;
  }

  /**
   * Makes an exception for an exchange without a usable answer.
   *
   * @param message which address, and what happened
   * @param retryable whether the same may work later
   * @param cause what led to it, or null
   */
  public HttpException(String message, boolean retryable, @Nullable Throwable cause) {
    super(Objects.requireNonNull(message, "message"), cause);
    this.status = 0;
    this.retryable = retryable;
  }

  /**
   * The status of the answer.
   *
   * @return 0 where there was none
   */
  public int status() {
    return status;
  }

  /**
   * Whether the same may work later.
   *
   * @return true for a failure that may pass
   */
  public boolean retryable() {
    return retryable;
  }
}
