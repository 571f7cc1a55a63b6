package io.github.arxivbot.internal.state;

import java.nio.file.Path;

/** Formats paths relative to the state folder, so that both can be moved together. */
final class RelativePath {

  private RelativePath() {}

  /** Returns the path with slashes; absolute if it is on another drive. */
  static String format(Path file, Path stateFolder) {
    Path path =
        file.getRoot() != null && file.getRoot().equals(stateFolder.getRoot())
            ? stateFolder.relativize(file)
            : file;
    return path.toString().replace('\\', '/');
  }
}
