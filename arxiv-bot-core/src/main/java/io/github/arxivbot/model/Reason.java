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

  private static final int NOWHERE = -1;

  private final Cause cause;
  private final List<Span> spans;
  private final Field onlyField;
  private final int onlyStart;
  private final int onlyEnd;

  private Reason(Cause cause, List<Span> spans) {
    this.cause = cause;
    this.spans = List.copyOf(spans);
    this.onlyField = Field.OTHER;
    this.onlyStart = NOWHERE;
    this.onlyEnd = NOWHERE;
  }

  private Reason(Cause cause, Field field, int start, int end) {
    this.cause = cause;
    this.spans = List.of();
    this.onlyField = field;
    this.onlyStart = start;
    this.onlyEnd = end;
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
    return of(term, field, points, "", List.of());
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
    return new Reason(new Cause(term, field, points, source), spans);
  }

  /**
   * Makes a reason of a cause that many have.
   *
   * @param cause what was found, and what it gave
   * @param spans the first places at which it was found, in the order of the text; may be empty
   * @return the reason
   */
  public static Reason of(Cause cause, List<Span> spans) {
    return new Reason(Objects.requireNonNull(cause, "cause"), spans);
  }

  /**
   * Makes a reason of a cause that many have, with one place: an object of 32 bytes.
   *
   * @param cause what was found, and what it gave
   * @param field the text in which it was found
   * @param start as in {@link Span}
   * @param end as in {@link Span}
   * @return the reason
   * @throws IllegalArgumentException if that is no place
   */
  public static Reason of(Cause cause, Field field, int start, int end) {
    Objects.requireNonNull(cause, "cause");
    Objects.requireNonNull(field, "field");
    if (start < 0 || end <= start) {
      throw Span.noPlace(start, end);
    }
    return new Reason(cause, field, start, end);
  }

  /**
   * The same reason, worth more or less.
   *
   * @param newPoints what it gives; may be negative
   * @return a new reason
   * @throws IllegalArgumentException if they are not finite
   */
  public Reason worth(double newPoints) {
    Cause other = new Cause(term(), field(), newPoints, source());
    return onlyStart == NOWHERE
        ? new Reason(other, spans)
        : new Reason(other, onlyField, onlyStart, onlyEnd);
  }

  /**
   * What was found.
   *
   * @return the term as the owner of the bot wrote it
   */
  public String term() {
    return cause.term();
  }

  /**
   * Where it was found.
   *
   * @return the part of the paper in which it counted most
   */
  public Field field() {
    return cause.field();
  }

  /**
   * What it gave.
   *
   * @return points, finite, may be negative
   */
  public double points() {
    return cause.points();
  }

  /**
   * Which of its owner's terms it was.
   *
   * @return for example {@code keywords[3]}; empty where the scorer does not say
   */
  public String source() {
    return cause.source();
  }

  /**
   * Where it was found.
   *
   * @return the first places, in the order of the text; empty where the scorer does not say
   */
  public List<Span> spans() {
    return onlyStart == NOWHERE ? spans : List.of(new Span(onlyField, onlyStart, onlyEnd));
  }

  /**
   * For logs and reports.
   *
   * @return for example {@code kv cache +1.5 (title)}
   */
  @Override
  public String toString() {
    String sign = points() < 0 ? "" : "+";
    String where = field().name().toLowerCase(Locale.ROOT);
    return term() + " " + sign + points() + " (" + where + ")";
  }
}
