package io.github.arxivbot.internal.http;

import io.github.arxivbot.spi.http.HttpException;

/** An address must not be asked now, and not again soon; nothing is to be tried once more. */
public final class HostUnavailableException extends Exception {

  private static final long serialVersionUID = 1L;

  private final HttpException shown;
  private final int knocks;

  private HostUnavailableException(HttpException shown, int knocks) {
    super(shown);
    this.shown = shown;
    this.knocks = knocks;
  }

  /** The server has just said so. */
  static HostUnavailableException answered(HttpException shown) {
    return new HostUnavailableException(shown, 1);
  }

  /** The server said so before, and was not asked now. */
  static HostUnavailableException unasked(HttpException shown) {
    return new HostUnavailableException(shown, 0);
  }

  HttpException shown() {
    return shown;
  }

  /** How often the server was asked in the attempt that ended so. */
  int knocks() {
    return knocks;
  }
}
