package io.github.arxivbot.internal.pipeline.publish;

import io.github.arxivbot.internal.text.IoErrors;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Problem.Step;
import org.jspecify.annotations.Nullable;

/** Thrown if a file of a run cannot be written. */
final class OutputException extends Exception {

  private static final long serialVersionUID = 1;

  private final Step step;
  private final String subject;

  OutputException(Step step, String subject, @Nullable Throwable cause) {
    super(
        "could not be written: " + (cause == null ? "unknown error" : IoErrors.describe(cause)),
        cause);
    this.step = step;
    this.subject = subject;
  }

  Problem problem() {
    return new Problem(step, subject, String.valueOf(getMessage()), true);
  }
}
