package io.github.arxivbot.model;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * One cause of a score: what was found, where, and the points it gave. Immutable.
 *
 * <pre>{@code
 * Reason reason = Reason.of("kv cache", Field.TITLE, 1.5);
 * }</pre>
 */
public final class Reason {

  private final String term;
  private final Field field;
  private final double points;
  private final String source;
  private final List<Span> spans;

  private Reason(String term, Field field, double points, String source, List<Span> spans) {
    this.term = Objects.requireNonNull(term, "term");
    this.field = Objects.requireNonNull(field, "field");
    this.points = points;
    this.source = Objects.requireNonNull(source, "source");
    this.spans = List.copyOf(spans);
    if (!Double.isFinite(points)) {
      throw new IllegalArgumentException("points of \"" + term + "\" are " + points);
    }
  }

  /**
   * Makes a reason.
   *
   * @param term what was found, in the words of whoever asked for it
   * @param field where it counted most
   * @param points what it gave; may be negative
   * @return the reason
   * @throws IllegalArgumentException if {@code points} is not finite
   */
  public static Reason of(String term, Field field, double points) {
    return new Reason(term, field, points, "", List.of());
  }

  /**
   * Makes a reason that says which term it was and where it was found.
   *
   * @param term what was found, in the words of whoever asked for it
   * @param field where it counted most
   * @param points what it gave; may be negative
   * @param source the {@linkplain Term#source source} of the term, for example {@code keywords[3]}
   * @param spans the first places at which it was found, in the order of the text; may be empty
   * @return the reason
   * @throws IllegalArgumentException if {@code points} is not finite
   */
  public static Reason of(
      String term, Field field, double points, String source, List<Span> spans) {
    return new Reason(term, field, points, source, spans);
  }

  /**
   * What was found.
   *
   * @return the term as the owner of the bot wrote it
   */
  public String term() {
    return term;
  }

  /**
   * Where it was found.
   *
   * @return the part of the paper in which it counted most
   */
  public Field field() {
    return field;
  }

  /**
   * What it gave.
   *
   * @return points, finite, may be negative
   */
  public double points() {
    return points;
  }

  /**
   * Which of its owner's terms it was.
   *
   * @return for example {@code keywords[3]}; empty where the scorer does not say
   */
  public String source() {
    return source;
  }

  /**
   * Where it was found.
   *
   * @return the first places, in the order of the text; empty where the scorer does not say
   */
  public List<Span> spans() {
    return spans;
  }

  /**
   * For logs and reports.
   *
   * @return for example {@code kv cache +1.5 (title)}
   */
  @Override
  public String toString() {
    String sign = points < 0 ? "" : "+";
    return term + " " + sign + points + " (" + field.name().toLowerCase(Locale.ROOT) + ")";
  }
}
