package io.github.arxivbot.model;

import java.util.Objects;

/**
 * A place in the text of a paper, for renderers that highlight terms.
 *
 * <pre>{@code
 * String found = paper.title().substring(span.start(), span.end()); // if span.field() is TITLE
 * }</pre>
 *
 * @param field {@link Field#TITLE}, {@link Field#ABSTRACT} or {@link Field#COMMENTS}
 * @param start the index of the first UTF-16 unit, as in {@link String#charAt}; at least 0
 * @param end the index after the last one; greater than {@code start}
 */
public record Span(Field field, int start, int end) {

  /**
   * Checks the indexes.
   *
   * @param field the text
   * @param start the index of the first unit
   * @param end the index after the last one
   * @throws IllegalArgumentException if {@code start} is negative or {@code end} is not greater
   *     than {@code start}
   */
  public Span {
    Objects.requireNonNull(field, "field");
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException(
          "span: expected 0 <= start < end, found start " + start + " and end " + end);
    }
  }
}
