package io.github.arxivbot.fetcher.arxiv.internal.snapshot;

import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Problem.Step;

/** Thrown if a snapshot cannot be read. The message states the remedy. */
public final class SnapshotException extends Exception {

  private static final long serialVersionUID = 1L;

  private final boolean retryable;

  SnapshotException(String message) {
    super(message);
    retryable = false;
  }

  SnapshotException(String message, boolean retryable, Throwable cause) {
    super(message, cause);
    this.retryable = retryable;
  }

  public Problem problem(String category) {
    return new Problem(Step.FETCH, category, String.valueOf(getMessage()), retryable);
  }
}
