package io.github.arxivbot.internal.state;

import java.nio.file.Path;
import java.util.Objects;

/**
 * Something in the memory that was found damaged, and put right.
 *
 * @param file what was damaged
 * @param message what was wrong with it and what was done, in a sentence
 */
public record RecoveryNote(Path file, String message) {

  /**
   * Refuses null.
   *
   * @param file what was damaged
   * @param message what was wrong with it and what was done
   */
  public RecoveryNote {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(message, "message");
  }
}
