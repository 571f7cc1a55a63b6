package io.github.arxivbot.spring.boot;

import io.github.arxivbot.ArxivBotBuilder;
import io.github.arxivbot.config.BotConfig;
import io.github.arxivbot.config.BotConfigReader;
import io.github.arxivbot.config.ConfigurationException;
import io.github.arxivbot.spi.option.ConfigError;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/** Reads the configuration of the bot from the properties, or from the file that they name. */
final class PropertyConfig {

  private final ArxivBotProperties properties;

  PropertyConfig(ArxivBotProperties properties) {
    this.properties = properties;
  }

  /** Tests whether the properties name a configuration file. */
  boolean isFile() {
    return properties.config() != null;
  }

  /** Reads the configuration, and reports errors of properties with their names. */
  BotConfig read(BotConfigReader reader) {
    Map<String, Object> values = properties.values();
    if (properties.config() == null) {
      return named(
          () ->
              reader.parse(
                  "the properties " + ArxivBotProperties.PREFIX + ".*", values, Path.of("")));
    }
    if (!values.isEmpty()) {
      String others =
          values.keySet().stream().map(ArxivBotProperties::name).collect(Collectors.joining(", "));
      throw new InvalidConfigurationPropertyValueException(
          ArxivBotProperties.name("config"),
          properties.config(),
          "expected either a file or properties, found also "
              + others
              + "; move them into the file, or remove the file");
    }
    return reader.read(Path.of(properties.config()));
  }

  /** Creates the plugins, and reports errors of properties with their names. */
  ArxivBotBuilder newBot(BotConfig config) {
    return isFile() ? config.newBot() : named(config::newBot);
  }

  private <T> T named(Supplier<T> action) {
    try {
      return action.get();
    } catch (ConfigurationException e) {
      throw renamed(e.errors(), e);
    }
  }

  private RuntimeException renamed(List<ConfigError> errors, ConfigurationException cause) {
    ConfigError first = errors.get(0);
    String others =
        errors.stream()
            .skip(1)
            .map(error -> "; " + ArxivBotProperties.name(error.path()) + ": " + error.message())
            .collect(Collectors.joining());
    InvalidConfigurationPropertyValueException renamed =
        new InvalidConfigurationPropertyValueException(
            ArxivBotProperties.name(first.path()),
            properties.values().get(first.path().split("[.\\[]", 2)[0]),
            first.message() + others);
    renamed.initCause(cause);
    return renamed;
  }
}
