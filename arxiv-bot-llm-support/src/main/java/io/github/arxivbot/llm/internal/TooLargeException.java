package io.github.arxivbot.llm.internal;

import java.io.IOException;

/** A body went beyond its cap. */
final class TooLargeException extends IOException {

  private static final long serialVersionUID = 1L;

  TooLargeException(int maxBytes) {
    super("more than " + maxBytes + " bytes were answered, the most to be read");
  }
}
