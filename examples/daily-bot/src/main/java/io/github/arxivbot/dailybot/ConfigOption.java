package io.github.arxivbot.dailybot;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option {@code --config}. */
final class ConfigOption {

  @Option(
      names = "--config",
      paramLabel = "FILE",
      defaultValue = "config.json",
      description = "the configuration (default: ${DEFAULT-VALUE})")
  Path path = Path.of("config.json");
}
