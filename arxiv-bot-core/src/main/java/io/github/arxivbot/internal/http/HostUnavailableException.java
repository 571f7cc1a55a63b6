package io.github.arxivbot.internal.http;

import io.github.arxivbot.spi.http.HttpException;

/** Thrown when an address must not be requested for now, so that retries are useless. */
final class HostUnavailableException extends Exception {

  private static final long serialVersionUID = 1L;

  private final HttpException failure;
  private final int requests;

  private HostUnavailableException(HttpException failure, int requests) {
    super(failure);
    this.failure = failure;
    this.requests = requests;
  }

  /** Creates an exception for what the server has just answered. */
  static HostUnavailableException afterResponse(HttpException failure) {
    return new HostUnavailableException(failure, 1);
  }

  /** Creates an exception for what the server answered before; nothing was sent now. */
  static HostUnavailableException withoutRequest(HttpException failure) {
    return new HostUnavailableException(failure, 0);
  }

  HttpException failure() {
    return failure;
  }

  /** Returns the number of requests that this attempt sent: 0 or 1. */
  int requests() {
    return requests;
  }
}
