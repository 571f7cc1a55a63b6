package io.github.arxivbot.model;

import java.util.Objects;

/**
 * Something that went wrong with one paper, source or output while the run went on.
 *
 * @param step where it happened
 * @param subject what it is about: a category, an identifier, a file
 * @param message what was wrong, what was expected and what to do, in a sentence
 * @param retryable whether the same may work in a later run
 */
public record Problem(Step step, String subject, String message, boolean retryable) {

  /**
   * Refuses null.
   *
   * @param step where it happened
   * @param subject what it is about
   * @param message what was wrong
   * @param retryable whether the same may work in a later run
   */
  public Problem {
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(message, "message");
  }

  /**
   * For logs and people.
   *
   * @return subject and message in one line
   */
  @Override
  public String toString() {
    return subject + ": " + message;
  }
}
