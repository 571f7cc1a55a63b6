package io.github.arxivbot.model;

import org.jspecify.annotations.Nullable;

/** Thrown if the state of earlier runs cannot be read or written. */
public final class StateException extends ArxivBotException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception.
   *
   * @param message the file, what is wrong with it, and what to do
   * @param cause the cause, or null
   */
  public StateException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
