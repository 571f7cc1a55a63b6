package io.github.arxivbot.fetcher.arxiv.internal.feed;

import org.jspecify.annotations.Nullable;

/** Thrown if a reply is not a feed that can be read. The message describes what it is instead. */
public final class FeedFormatException extends Exception {

  private static final long serialVersionUID = 1L;

  private final boolean retryable;
  private final boolean cutOff;

  public FeedFormatException(String message, boolean retryable) {
    this(message, retryable, false, null);
  }

  public FeedFormatException(String message, boolean retryable, Throwable cause) {
    this(message, retryable, false, cause);
  }

  private FeedFormatException(
      String message, boolean retryable, boolean cutOff, @Nullable Throwable cause) {
    super(message, cause);
    this.retryable = retryable;
    this.cutOff = cutOff;
  }

  static FeedFormatException cutOff(String message, Throwable cause) {
    return new FeedFormatException(message, true, true, cause);
  }

  /** Tests whether the reply starts as a feed and only lacks its end. */
  boolean isCutOff() {
    return cutOff;
  }

  public boolean retryable() {
    return retryable;
  }
}
