package io.github.arxivbot.fetcher.arxiv;

/** A reply is no feed that we read. The message says what it is and what was expected. */
final class UnreadableFeedException extends Exception {

  private static final long serialVersionUID = 1L;

  private final boolean retryable;
  private final boolean cutOff;

  UnreadableFeedException(String message, boolean retryable, Throwable cause) {
    this(message, retryable, false, cause);
  }

  private UnreadableFeedException(
      String message, boolean retryable, boolean cutOff, Throwable cause) {
    super(message, cause);
    this.retryable = retryable;
    this.cutOff = cutOff;
  }

  static UnreadableFeedException cutOff(String message, Throwable cause) {
    return new UnreadableFeedException(message, true, true, cause);
  }

  UnreadableFeedException(String message, boolean retryable) {
    super(message);
    this.retryable = retryable;
    this.cutOff = false;
  }

  /** Whether it begins as a feed and only lacks its end. */
  boolean isCutOff() {
    return cutOff;
  }

  boolean retryable() {
    return retryable;
  }
}
