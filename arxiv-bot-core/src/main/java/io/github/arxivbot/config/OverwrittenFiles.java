package io.github.arxivbot.config;

import io.github.arxivbot.spi.ConfigError;
import io.github.arxivbot.spi.Option;
import io.github.arxivbot.spi.OptionType;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what a run would write over something that it, or its owner, still needs. */
final class OverwrittenFiles {

  private OverwrittenFiles() {}

  static void check(
      List<OutputSpec> outputs,
      @Nullable Path report,
      @Nullable Path state,
      @Nullable Path archive,
      @Nullable Path config,
      List<ConfigError> errors) {
    if (archive != null && state != null && archive.startsWith(state)) {
      errors.add(new ConfigError("archive", "would be written into the memory: " + archive));
    }
    for (OutputSpec output : outputs) {
      String path = output.renderer().path() + ".file";
      for (Path file : output.written()) {
        complain(path, file, state, config, errors);
        if (isRead(output, file)) {
          errors.add(new ConfigError(path, "is the renderer's own template: " + file));
        }
        if (archive != null && file.startsWith(archive)) {
          errors.add(new ConfigError(path, "would be written into the archive: " + file));
        }
        if (file.equals(report)) {
          errors.add(new ConfigError("report", "would overwrite an output: " + report));
        }
      }
    }
    if (report != null) {
      complain("report", report, state, config, errors);
    }
  }

  private static void complain(
      String path,
      Path file,
      @Nullable Path state,
      @Nullable Path config,
      List<ConfigError> errors) {
    if (file.equals(config)) {
      errors.add(new ConfigError(path, "would overwrite the configuration: " + file));
    }
    if (state != null && file.startsWith(state)) {
      errors.add(new ConfigError(path, "would be written into the memory: " + file));
    }
  }

  private static boolean isRead(OutputSpec output, Path file) {
    return output.renderer().factory().options().stream()
        .filter(option -> option.type() == OptionType.PATH)
        .anyMatch(option -> isFile(output, option, file));
  }

  private static boolean isFile(OutputSpec output, Option<?> option, Path file) {
    return output
        .renderer()
        .values()
        .find(option)
        .map(path -> file.equals(((Path) path).toAbsolutePath().normalize()))
        .orElse(false);
  }
}
