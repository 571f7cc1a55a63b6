package io.github.arxivbot.fetcher.arxiv.internal.feed;

/** A reply is no feed that we read. The message says what it is and what was expected. */
public final class FeedFormatException extends Exception {

  private static final long serialVersionUID = 1L;

  private final boolean retryable;
  private final boolean cutOff;

  public FeedFormatException(String message, boolean retryable, Throwable cause) {
    this(message, retryable, false, cause);
  }

  private FeedFormatException(
      String message, boolean retryable, boolean cutOff, Throwable cause) {
    super(message, cause);
    this.retryable = retryable;
    this.cutOff = cutOff;
  }

  static FeedFormatException cutOff(String message, Throwable cause) {
    return new FeedFormatException(message, true, true, cause);
  }

  public FeedFormatException(String message, boolean retryable) {
    super(message);
    this.retryable = retryable;
    this.cutOff = false;
  }

  /** Whether it begins as a feed and only lacks its end. */
  boolean isCutOff() {
    return cutOff;
  }

  public boolean retryable() {
    return retryable;
  }
}
