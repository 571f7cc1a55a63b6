package io.github.arxivbot.spi;

import io.github.arxivbot.model.ArxivBotException;
import org.jspecify.annotations.Nullable;

/** A plugin that is asked for by name can't be had, or can't be made from its options. */
public final class PluginException extends ArxivBotException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception.
   *
   * @param message which plugin, what is wrong with it, and what to do
   */
  public PluginException(String message) {
    this(message, null);
  }

  /**
   * Makes an exception with its cause.
   *
   * @param message which plugin, what is wrong with it, and what to do
   * @param cause what led to it, or null
   */
  public PluginException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
