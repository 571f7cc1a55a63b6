package io.github.arxivbot.model;

import io.github.arxivbot.internal.text.SafeText;
import java.util.Objects;

/**
 * A failure that concerns one paper, category, source or output, and does not end the run.
 *
 * @param step the step of the run
 * @param subject the subject: a category, an identifier or a file
 * @param message what was wrong, what was expected and what to do, in a sentence
 * @param retryable true if the same may succeed in a later run
 */
public record Problem(Step step, String subject, String message, boolean retryable) {

  /**
   * Rejects null, and makes one line of each text, without control characters.
   *
   * @param step the step of the run
   * @param subject the subject
   * @param message what was wrong
   * @param retryable true if the same may succeed in a later run
   */
  public Problem {
    Objects.requireNonNull(step, "step");
    subject = SafeText.line(Objects.requireNonNull(subject, "subject"));
    message = SafeText.line(Objects.requireNonNull(message, "message"));
  }

  /** {@return subject and message in one line} */
  @Override
  public String toString() {
    return subject + ": " + message;
  }

  /** The steps of a run, in order. */
  public enum Step {
    /** Reading the sources. */
    FETCH,
    /** Merging announcements of the same paper. */
    MERGE,
    /** Filtering by announcement and earlier deliveries. */
    SELECT,
    /** Ranking. */
    SCORE,
    /** Summarizing the best papers. */
    SUMMARISE,
    /** Writing the outputs. */
    RENDER,
    /** Storing the state. */
    REMEMBER,
    /** Sending the digest to its readers. */
    NOTIFY
  }
}
