package io.github.arxivbot.http;

import java.io.IOException;

/** A body has more bytes than its caller takes. */
final class TooLargeException extends IOException {

  private static final long serialVersionUID = 1L;

  TooLargeException() {
    super("more bytes than allowed");
  }
}
