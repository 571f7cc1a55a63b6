package io.github.arxivbot.config;

import io.github.arxivbot.spi.ArxivBotException;
import io.github.arxivbot.spi.ConfigError;
import java.util.List;
import java.util.stream.Collectors;

/** A configuration can't be used. Carries every mistake, not only the first. */
public final class ConfigurationException extends ArxivBotException {

  private static final long serialVersionUID = 1L;

  private final transient List<ConfigError> errors;

  ConfigurationException(String name, List<ConfigError> errors) {
    super(message(name, errors), null);
    this.errors = List.copyOf(errors);
  }

  /**
   * The mistakes.
   *
   * @return at least one, in the order of the file as far as possible
   */
  public List<ConfigError> errors() {
    return errors;
  }

  private static String message(String name, List<ConfigError> errors) {
    return errors.stream()
        .map(error -> "\n  " + error)
        .collect(
            Collectors.joining(
                "",
                name + (errors.size() == 1 ? ": 1 error" : ": " + errors.size() + " errors"),
                ""));
  }
}
