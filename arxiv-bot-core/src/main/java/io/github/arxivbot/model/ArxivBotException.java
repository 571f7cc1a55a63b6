package io.github.arxivbot.model;

import org.jspecify.annotations.Nullable;

/**
 * The root of what this library throws unchecked: a configuration, a plugin or a remembered state
 * that can't be used. What fails for one paper, source or output is a {@link
 * io.github.arxivbot.model.Problem} instead.
 */
public abstract class ArxivBotException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception.
   *
   * @param message what was wrong, where, what was expected and what to do
   * @param cause what led to it, or null
   */
  protected ArxivBotException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
