package io.github.arxivbot.internal.json;

import java.io.IOException;

/** A file was written by a newer version than this one. */
public final class NewerFormatException extends IOException {

  private static final long serialVersionUID = 1L;

  NewerFormatException(String message) {
    super(message);
  }
}
