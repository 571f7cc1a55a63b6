package io.github.arxivbot.internal.http;

import java.io.IOException;

/** Thrown when a body has more bytes than its reader accepts. */
public final class BodyTooLargeException extends IOException {

  private static final long serialVersionUID = 1L;

  public BodyTooLargeException(int maxBytes) {
    super("the body has more than " + maxBytes + " bytes");
  }
}
