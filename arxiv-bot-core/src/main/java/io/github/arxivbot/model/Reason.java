package io.github.arxivbot.model;

import io.github.arxivbot.internal.text.SafeText;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * One reason of a score: the term that was found, where it was found, and the points that it gave.
 *
 * <pre>{@code
 * Reason reason = Reason.of("kv cache", Field.TITLE, 1.5);
 * }</pre>
 *
 * @param term the term, in its owner's words
 * @param field the part of the paper in which the term counted most
 * @param points the points; finite, may be negative
 * @param source the {@linkplain Term#source source} of the term, for example {@code keywords[3]};
 *     empty if unknown
 * @param spans the first places at which the term was found, in the order of the text; empty if
 *     unknown
 */
public record Reason(String term, Field field, double points, String source, List<Span> spans) {

  /**
   * Copies the list of places, and removes control characters from the texts.
   *
   * @param term the term
   * @param field the part of the paper
   * @param points the points
   * @param source the source of the term
   * @param spans the places
   * @throws IllegalArgumentException if {@code points} is not finite
   */
  public Reason {
    term = SafeText.lines(Objects.requireNonNull(term, "term"));
    Objects.requireNonNull(field, "field");
    source = SafeText.lines(Objects.requireNonNull(source, "source"));
    spans = List.copyOf(spans);
    if (!Double.isFinite(points)) {
      throw new IllegalArgumentException(
          "points of \"" + term + "\": expected a finite number, found " + points);
    }
  }

  /**
   * Returns a reason without source and places.
   *
   * @param term the term, in its owner's words
   * @param field the part of the paper in which the term counted most
   * @param points the points; may be negative
   * @return the reason
   * @throws IllegalArgumentException if {@code points} is not finite
   */
  public static Reason of(String term, Field field, double points) {
    return new Reason(term, field, points, "", List.of());
  }

  /**
   * Returns a copy of this reason with other points.
   *
   * @param newPoints the points; may be negative
   * @return a new reason
   * @throws IllegalArgumentException if {@code newPoints} is not finite
   */
  public Reason withPoints(double newPoints) {
    return new Reason(term, field, newPoints, source, spans);
  }

  /**
   * Returns a copy of this reason with other places.
   *
   * @param newSpans the places, in the order of the text
   * @return a new reason
   */
  public Reason withSpans(List<Span> newSpans) {
    return new Reason(term, field, points, source, newSpans);
  }

  /** {@return term, points and field in one line, for example {@code kv cache +1.5 (title)}} */
  @Override
  public String toString() {
    String sign = points < 0 ? "" : "+";
    return term + " " + sign + points + " (" + field.name().toLowerCase(Locale.ROOT) + ")";
  }
}
