package io.github.arxivbot.internal.json;

import java.io.IOException;

/** Thrown when a file was written by a newer version of the program. */
public final class NewerFormatException extends IOException {

  private static final long serialVersionUID = 1L;

  NewerFormatException(String message) {
    super(message);
  }
}
