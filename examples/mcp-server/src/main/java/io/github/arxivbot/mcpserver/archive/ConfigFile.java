package io.github.arxivbot.mcpserver.archive;

import io.github.arxivbot.config.BotConfig;
import io.github.arxivbot.config.BotConfigReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of the bot. It is read when it is needed first, because an agent starts its
 * servers with each session and calls few of them, and again after the file has changed.
 * Thread-safe.
 */
public final class ConfigFile {

  private final Path file;
  private final Supplier<BotConfigReader> reader;
  private @Nullable BotConfig config;
  private @Nullable FileTime modified;

  /**
   * Creates the configuration.
   *
   * @param file the file; it is not read yet
   * @param reader creates a reader with the plugins and the clock to use
   */
  public ConfigFile(Path file, Supplier<BotConfigReader> reader) {
    this.file = file;
    this.reader = reader;
  }

  /**
   * Returns the configuration as the file states it now.
   *
   * @return the configuration, checked
   * @throws io.github.arxivbot.config.ConfigurationException if the file cannot be read or has
   *     errors
   */
  public synchronized BotConfig read() {
    FileTime now = lastModified();
    BotConfig known = config;
    if (known == null || now == null || !now.equals(modified)) {
      known = reader.get().read(file);
      config = known;
      modified = now;
    }
    return known;
  }

  private @Nullable FileTime lastModified() {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return null; // to read the file fails, too, and is reported
    }
  }

  /**
   * Returns the archive of a profile, as the file states it now.
   *
   * @param profile the name of the profile; if empty, {@code default}, or else the first
   * @return the archive, whose folder need not exist
   * @throws io.github.arxivbot.config.ConfigurationException if the file cannot be read or has
   *     errors
   * @throws RequestException if the configuration has no archive, or no such profile
   */
  public ProfileArchive archive(Optional<String> profile) {
    BotConfig now = read();
    Path folder =
        now.archive()
            .orElseThrow(
                () ->
                    new RequestException(
                        file
                            + ": \"archive\" is \"none\", so there is nothing to read; set it to a"
                            + " folder, and run the bot or a backfill"));
    return ProfileArchive.open(folder, now, profile);
  }
}
