package io.github.arxivbot.benchmarks.relevance;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A reader and the papers that the reader wanted.
 *
 * @param name the name
 * @param reader what the reader would write into a configuration
 * @param liked the identifiers of the papers that the reader liked before the pool days, oldest
 *     first
 * @param relevant the identifiers of the wanted papers of the pool days
 * @param poolDays the days whose papers are ranked
 */
record Topic(
    String name,
    Reader reader,
    List<String> liked,
    Set<String> relevant,
    List<LocalDate> poolDays) {

  /**
   * The part of a configuration that a reader would write.
   *
   * @param categories the categories
   * @param keywords the keywords
   * @param statement the statement of interest
   */
  record Reader(Set<String> categories, List<String> keywords, String statement) {}

  /** {@return the first day whose papers are ranked} */
  LocalDate firstDay() {
    return poolDays.stream().min(LocalDate::compareTo).orElseThrow();
  }
}
