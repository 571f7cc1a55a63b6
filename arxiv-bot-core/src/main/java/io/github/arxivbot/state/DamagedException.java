package io.github.arxivbot.state;

import java.io.IOException;

/** A file does not hold what was written to it. */
final class DamagedException extends IOException {

  private static final long serialVersionUID = 1L;

  DamagedException(String message) {
    super(message);
  }
}
