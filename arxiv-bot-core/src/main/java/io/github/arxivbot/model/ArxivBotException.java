package io.github.arxivbot.model;

import org.jspecify.annotations.Nullable;

/**
 * The superclass of the unchecked exceptions of this library: a configuration, a plugin or a state
 * that cannot be used. Failures of single papers, sources or outputs are {@linkplain Problem
 * problems} instead.
 */
public abstract class ArxivBotException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception.
   *
   * @param message what was wrong, where, what was expected and what to do
   * @param cause the cause, or null
   */
  protected ArxivBotException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
