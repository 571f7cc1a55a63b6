package io.github.arxivbot.model;

import java.time.Instant;
import java.util.Objects;

/**
 * One version in a paper's history.
 *
 * @param number from 1
 * @param submitted when it was submitted
 */
public record PaperVersion(int number, Instant submitted) {

  /**
   * Refuses what is no version.
   *
   * @param number from 1
   * @param submitted when it was submitted
   * @throws IllegalArgumentException if the number is less than 1
   */
  public PaperVersion {
    Objects.requireNonNull(submitted, "submitted");
    if (number < 1) {
      throw new IllegalArgumentException("version: expected 1 or more, found " + number);
    }
  }
}
