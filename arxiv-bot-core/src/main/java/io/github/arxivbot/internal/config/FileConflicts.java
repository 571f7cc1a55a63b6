package io.github.arxivbot.internal.config;

import io.github.arxivbot.spi.option.OptionType;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds outputs that would overwrite a file that the bot or its user still needs. */
final class FileConflicts {

  private final ParsedConfig config;
  private final @Nullable Path configFile;
  private final ParseContext context;

  private FileConflicts(ParsedConfig config, @Nullable Path configFile, ParseContext context) {
    this.config = config;
    this.configFile = configFile;
    this.context = context;
  }

  static void check(ParsedConfig config, @Nullable Path configFile, ParseContext context) {
    new FileConflicts(config, configFile, context).check();
  }

  private void check() {
    Optional<Path> archive = config.archiveFolder();
    archive.ifPresent(folder -> checkState("archive", folder));
    Optional<Path> report = config.reportFile();
    List<OutputSpec> outputs =
        config.profiles().stream().flatMap(profile -> profile.outputs().stream()).toList();
    for (OutputSpec output : outputs) {
      String path = output.renderer().path() + ".file";
      for (Path file : output.written()) {
        checkConfig(path, file);
        checkState(path, file);
        if (isTemplate(output, file)) {
          context.error(path, "would overwrite the renderer's template: " + file);
        }
        if (archive.filter(file::startsWith).isPresent()) {
          context.error(path, "would be written into the archive: " + file);
        }
        if (report.filter(file::equals).isPresent()) {
          context.error("report", "would overwrite an output: " + file);
        }
      }
    }
    report.ifPresent(
        file -> {
          checkConfig("report", file);
          checkState("report", file);
        });
  }

  private void checkConfig(String path, Path file) {
    if (file.equals(configFile)) {
      context.error(path, "would overwrite the configuration: " + file);
    }
  }

  private void checkState(String path, Path file) {
    if (config.stateFolder().filter(file::startsWith).isPresent()) {
      context.error(path, "would be written into the state folder: " + file);
    }
  }

  private static boolean isTemplate(OutputSpec output, Path file) {
    return output.renderer().factory().options().stream()
        .filter(option -> option.type() == OptionType.PATH)
        .flatMap(option -> output.renderer().values().find(option).stream())
        .anyMatch(path -> file.equals(((Path) path).toAbsolutePath().normalize()));
  }
}
