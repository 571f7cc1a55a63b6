package io.github.arxivbot.spi.option;

import java.io.Serializable;
import java.util.Objects;

/**
 * One mistake in a configuration.
 *
 * @param path where, as its user wrote it, for example {@code renderers[0].file}
 * @param message what was found, what was expected and what to do
 */
public record ConfigError(String path, String message) implements Serializable {

  /**
   * Refuses null.
   *
   * @param path where
   * @param message what was found
   */
  public ConfigError {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(message, "message");
  }

  /**
   * For people.
   *
   * @return path and message in one line
   */
  @Override
  public String toString() {
    return path + ": " + message;
  }
}
