package io.github.arxivbot.config;

import io.github.arxivbot.internal.text.PluralFormatter;
import io.github.arxivbot.model.ArxivBotException;
import io.github.arxivbot.spi.option.ConfigError;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if a configuration has errors. Contains all of them, not only the first. The cause is set
 * if the file could not be read, such as a {@link java.nio.file.NoSuchFileException}.
 */
public final class ConfigurationException extends ArxivBotException {

  private static final long serialVersionUID = 1L;

  /** The errors, at least one. */
  private final ConfigError[] errors;

  ConfigurationException(String name, List<ConfigError> errors) {
    this(name, errors, null);
  }

  ConfigurationException(String name, List<ConfigError> errors, @Nullable Throwable cause) {
    super(message(name, errors), cause);
    this.errors = errors.toArray(ConfigError[]::new);
  }

  /**
   * Returns the errors.
   *
   * @return at least one, in the order of the file as far as possible
   */
  public List<ConfigError> errors() {
    return List.of(errors);
  }

  private static String message(String name, List<ConfigError> errors) {
    String count = ": " + PluralFormatter.count(errors.size(), "error");
    return errors.stream()
        .map(error -> "\n  " + error)
        .collect(Collectors.joining("", name + count, ""));
  }
}
