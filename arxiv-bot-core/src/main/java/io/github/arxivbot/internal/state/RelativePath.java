package io.github.arxivbot.internal.state;

import java.nio.file.Path;

/** How a file stands in the memory, so that both may be moved or cloned together. */
final class RelativePath {

  private RelativePath() {}

  /** Relative to the memory's folder, with slashes, wherever that can be said. */
  static String relative(Path file, Path memory) {
    Path shown =
        file.getRoot() != null && file.getRoot().equals(memory.getRoot())
            ? memory.relativize(file)
            : file;
    return shown.toString().replace('\\', '/');
  }
}
