package io.github.arxivbot.dailybot.option;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option {@code --config}. */
public final class ConfigOption {

  @Option(
      names = "--config",
      paramLabel = "FILE",
      defaultValue = "config.json",
      description = "the configuration (default: ${DEFAULT-VALUE})")
  private Path path = Path.of("config.json");

  public Path path() {
    return path;
  }
}
