package io.github.arxivbot.feedserver.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The content of a file that the bot wrote. */
record BotOutputFile(String text, Instant modified) {

  private static final Logger LOG = LoggerFactory.getLogger(BotOutputFile.class);

  /** Returns the content of a file, or empty if it is absent or unreadable. */
  static Optional<BotOutputFile> read(Path file) {
    try {
      Instant modified = Files.getLastModifiedTime(file).toInstant();
      return Optional.of(new BotOutputFile(Files.readString(file), modified));
    } catch (NoSuchFileException e) {
      LOG.debug("{} does not exist", file);
    } catch (IOException e) {
      LOG.warn("cannot read {}: {}", file, e.toString());
    }
    return Optional.empty();
  }
}
