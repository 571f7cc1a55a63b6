package io.github.arxivbot.model;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.arxivbot.internal.codec.JsonCodec;
import java.util.List;
import java.util.Objects;

/**
 * The opinion of a scorer on one paper: it admits the paper with points, only ranks it, drops it
 * with a veto, or has no opinion. Immutable.
 *
 * <p>A paper is in the digest if at least one scorer {@linkplain Points admits} it and none
 * {@linkplain Veto vetoes} it. The points of all scorers are then added, including those that only
 * {@linkplain Ranks rank} it.
 */
public sealed interface Score {

  /**
   * Returns this score as JSON: its {@code kind} ({@code points}, {@code ranks}, {@code no-match}
   * or {@code veto}) with its total, reasons or reason. Jackson and frameworks that use it write
   * the same.
   *
   * @return one line
   */
  @JsonValue
  @JsonRawValue
  default String toJson() {
    return JsonCodec.get().write(this);
  }

  /**
   * Returns a match. Its points are the sum of those of the reasons.
   *
   * @param reasons the reasons; an empty list is a match without points
   * @return the score
   */
  static Points points(List<Reason> reasons) {
    return new Points(reasons);
  }

  /**
   * Returns a score that counts only if another scorer admits the paper. Its points are the sum of
   * those of the reasons.
   *
   * @param reasons the reasons
   * @return the score
   */
  static Ranks ranks(List<Reason> reasons) {
    return new Ranks(reasons);
  }

  /** {@return a score without opinion: the paper does not match} */
  static NoMatch noMatch() {
    return NoMatch.WITHOUT_REASON;
  }

  /**
   * Returns a score without opinion: the paper does not match.
   *
   * @param reason a clause such as "none of the keywords occurs"
   * @return the score
   */
  static NoMatch noMatch(String reason) {
    return new NoMatch(reason);
  }

  /**
   * Returns a veto, which drops the paper whatever other scorers return.
   *
   * @param reason a sentence, or the word that was found
   * @return the score
   */
  static Veto veto(String reason) {
    return new Veto(reason, List.of());
  }

  /**
   * Returns a veto with places, which drops the paper whatever other scorers return.
   *
   * @param reason a sentence, or the word that was found
   * @param causes what was found and where, without points
   * @return the score
   */
  static Veto veto(String reason, List<Reason> causes) {
    return new Veto(reason, causes);
  }

  /**
   * A match.
   *
   * @param reasons the reasons for the points
   */
  record Points(List<Reason> reasons) implements Score {
    /**
     * Copies the reasons.
     *
     * @param reasons the reasons for the points
     */
    public Points {
      reasons = List.copyOf(reasons);
    }

    /** {@return the sum of the points of the reasons, added in their order; may be negative} */
    public double total() {
      return sum(reasons);
    }
  }

  /**
   * Points that count only if another scorer admits the paper.
   *
   * @param reasons the reasons for the points
   */
  record Ranks(List<Reason> reasons) implements Score {
    /**
     * Copies the reasons.
     *
     * @param reasons the reasons for the points
     */
    public Ranks {
      reasons = List.copyOf(reasons);
    }

    /** {@return the sum of the points of the reasons, added in their order; may be negative} */
    public double total() {
      return sum(reasons);
    }
  }

  private static double sum(List<Reason> reasons) {
    double total = 0;
    for (Reason reason : reasons) {
      total += reason.points();
    }
    return total;
  }

  /**
   * No opinion: the paper does not match.
   *
   * @param reason the reason; empty if unknown
   */
  record NoMatch(String reason) implements Score {
    private static final NoMatch WITHOUT_REASON = new NoMatch("");

    /**
     * Rejects null.
     *
     * @param reason the reason; empty if unknown
     */
    public NoMatch {
      Objects.requireNonNull(reason, "reason");
    }
  }

  /**
   * A veto.
   *
   * @param reason the reason
   * @param causes what was found and where; may be empty
   */
  record Veto(String reason, List<Reason> causes) implements Score {
    /**
     * Copies the causes.
     *
     * @param reason the reason
     * @param causes what was found and where
     */
    public Veto {
      Objects.requireNonNull(reason, "reason");
      causes = List.copyOf(causes);
    }
  }
}
