package io.github.arxivbot.dailybot;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that names the configuration. */
final class ConfigOption {

  @Option(
      names = "--config",
      paramLabel = "FILE",
      defaultValue = "config.json",
      description = "the configuration (default: ${DEFAULT-VALUE})")
  Path path = Path.of("config.json");
}
