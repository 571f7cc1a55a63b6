package io.github.arxivbot.spi.option;

import java.io.Serializable;
import java.util.Objects;

/**
 * An error in a configuration.
 *
 * @param path the place in the file, for example {@code renderers[0].file}
 * @param message what was found, what was expected and what to do
 * @serial exclude
 */
@SuppressWarnings("InvalidBlockTag") // javadoc allows @serial on records
public record ConfigError(String path, String message) implements Serializable {

  /**
   * Rejects null.
   *
   * @param path the place in the file
   * @param message what was found, what was expected and what to do
   */
  public ConfigError {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(message, "message");
  }

  /** {@return path and message in one line} */
  @Override
  public String toString() {
    return path + ": " + message;
  }
}
