package io.github.arxivbot.spi;

import io.github.arxivbot.model.ArxivBotException;
import org.jspecify.annotations.Nullable;

/** Thrown if a plugin does not exist, is rejected, or cannot be created from its options. */
public final class PluginException extends ArxivBotException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception.
   *
   * @param message the plugin, what is wrong with it, and what to do
   */
  public PluginException(String message) {
    this(message, null);
  }

  /**
   * Creates an exception with a cause.
   *
   * @param message the plugin, what is wrong with it, and what to do
   * @param cause the cause, or null
   */
  public PluginException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
