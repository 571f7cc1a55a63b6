package io.github.arxivbot.model;

import java.util.Objects;

/**
 * What model calls used, as the model service counted it. Immutable.
 *
 * @param promptTokens tokens sent
 * @param completionTokens tokens received
 * @param requests calls made
 */
public record Usage(long promptTokens, long completionTokens, int requests) {

  /** Nothing used. */
  public static final Usage NONE = new Usage(0, 0, 0);

  /**
   * Refuses negative numbers.
   *
   * @param promptTokens tokens sent
   * @param completionTokens tokens received
   * @param requests calls made
   * @throws IllegalArgumentException if a number is negative
   */
  public Usage {
    if (promptTokens < 0 || completionTokens < 0 || requests < 0) {
      throw new IllegalArgumentException(
          "usage must not be negative: "
              + promptTokens
              + ", "
              + completionTokens
              + ", "
              + requests);
    }
  }

  /**
   * The sum of two usages.
   *
   * @param other what to add
   * @return the sum
   */
  public Usage plus(Usage other) {
    Objects.requireNonNull(other, "other");
    return new Usage(
        promptTokens + other.promptTokens,
        completionTokens + other.completionTokens,
        requests + other.requests);
  }
}
