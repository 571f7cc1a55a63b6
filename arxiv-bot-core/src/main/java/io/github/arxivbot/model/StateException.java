package io.github.arxivbot.model;

import org.jspecify.annotations.Nullable;

/** What earlier runs remembered can't be read or written. */
public final class StateException extends ArxivBotException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception.
   *
   * @param message which file, what is wrong with it, and what to do
   * @param cause what led to it, or null
   */
  public StateException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
