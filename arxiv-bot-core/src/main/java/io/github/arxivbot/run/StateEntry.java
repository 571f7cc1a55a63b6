package io.github.arxivbot.run;

import java.util.Objects;

/**
 * A part of the stored state.
 *
 * @param path the file or folder, relative to the state folder
 * @param description its content in words
 * @param bytes its size on disk
 */
public record StateEntry(String path, String description, long bytes) {

  /**
   * Rejects null.
   *
   * @param path the file or folder, relative to the state folder
   * @param description its content in words
   * @param bytes its size on disk
   */
  public StateEntry {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(description, "description");
  }
}
