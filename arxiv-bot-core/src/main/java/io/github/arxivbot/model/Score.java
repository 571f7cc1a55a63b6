package io.github.arxivbot.model;

import java.util.List;
import java.util.Objects;

/**
 * The result of a scorer for one paper: points with their reasons, no match, or a veto. Immutable.
 *
 * <p>The points of several scorers are added. One veto drops the paper, and a paper without a match
 * is dropped.
 */
public sealed interface Score {

  /**
   * Returns a match. Its points are the sum of those of the reasons.
   *
   * @param reasons the reasons; an empty list is a match without points
   * @return the score
   */
  static Points points(List<Reason> reasons) {
    return new Points(reasons);
  }

  /** {@return a score that states that the paper does not match} */
  static NoMatch noMatch() {
    return NoMatch.WITHOUT_REASON;
  }

  /**
   * Returns a score that states that the paper does not match.
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
      double total = 0;
      for (Reason reason : reasons) {
        total += reason.points();
      }
      return total;
    }
  }

  /**
   * No match.
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
