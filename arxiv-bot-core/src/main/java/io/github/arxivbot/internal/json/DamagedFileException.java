package io.github.arxivbot.internal.json;

import java.io.IOException;

/** Thrown when a file does not contain what was written to it. */
public final class DamagedFileException extends IOException {

  private static final long serialVersionUID = 1L;

  public DamagedFileException(String message) {
    super(message);
  }
}
