package io.github.arxivbot.internal.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;

/** Thrown when a file cannot be moved into place. */
public final class FileMoveException extends IOException {

  private static final long serialVersionUID = 1L;

  private final transient Path target;

  FileMoveException(Path target, IOException cause) {
    super(target + ": " + cause.getMessage(), cause);
    this.target = Objects.requireNonNull(target, "target");
  }

  /** {@return the file that was not replaced} */
  public Path target() {
    return target;
  }
}
