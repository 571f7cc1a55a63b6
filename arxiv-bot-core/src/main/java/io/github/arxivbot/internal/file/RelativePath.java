package io.github.arxivbot.internal.file;

import java.nio.file.Path;

/** Formats paths relative to a folder, so that both can be moved together. */
public final class RelativePath {

  private RelativePath() {}

  /** Returns the path with slashes; absolute if it is on another drive. */
  public static String format(Path file, Path folder) {
    Path path =
        file.getRoot() != null && file.getRoot().equals(folder.getRoot())
            ? folder.relativize(file)
            : file;
    return path.toString().replace('\\', '/');
  }
}
