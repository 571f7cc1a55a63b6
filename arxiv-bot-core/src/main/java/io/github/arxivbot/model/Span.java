package io.github.arxivbot.model;

import java.util.Objects;

/**
 * A place in a paper's own text, so that a renderer can mark what was found there.
 *
 * <pre>{@code
 * String found = paper.title().substring(span.start(), span.end()); // where span.field() is TITLE
 * }</pre>
 *
 * @param field {@link Field#TITLE}, {@link Field#ABSTRACT} or {@link Field#COMMENTS}
 * @param start index of the first UTF-16 unit, as {@link String#charAt} counts; at least 0
 * @param end index behind the last one; more than {@code start}
 */
public record Span(Field field, int start, int end) {

  /**
   * Refuses what is no place.
   *
   * @param field the text
   * @param start index of the first unit
   * @param end index behind the last one
   */
  public Span {
    Objects.requireNonNull(field, "field");
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException(
          "from " + start + " to " + end + " is no place in a text");
    }
  }

}
