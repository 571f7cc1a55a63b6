package io.github.arxivbot.model;

import java.util.List;
import java.util.Objects;

/**
 * What a scorer says of a paper: points with their reasons, no match, or a veto. Immutable.
 *
 * <p>With several scorers the points add up, one veto drops the paper, and a paper that none
 * matches is dropped.
 */
public sealed interface Score {

  /**
   * Points: the sum of the reasons, so that a score always explains itself.
   *
   * @param reasons one an entry; none means a match that is worth nothing
   * @return the score
   */
  static Points points(List<Reason> reasons) {
    return new Points(reasons);
  }

  /**
   * The paper is none of this scorer's business.
   *
   * @return the score
   */
  static NoMatch noMatch() {
    return NoMatch.SILENT;
  }

  /**
   * The paper is none of this scorer's business, and why.
   *
   * @param reason a clause such as "none of the keywords occurs"; the same object may be given
   *     again and again
   * @return the score
   */
  static NoMatch noMatch(String reason) {
    return new NoMatch(reason);
  }

  /**
   * The paper must not be in the digest, whatever others say.
   *
   * @param reason why, in a sentence or the word that was found
   * @return the score
   */
  static Veto veto(String reason) {
    return new Veto(reason, List.of());
  }

  /**
   * The paper must not be in the digest, whatever others say.
   *
   * @param reason why, in a sentence or the word that was found
   * @param causes what was found, and where, worth nothing
   * @return the score
   */
  static Veto veto(String reason, List<Reason> causes) {
    return new Veto(reason, causes);
  }

  /**
   * A match.
   *
   * @param reasons what gave the points
   */
  record Points(List<Reason> reasons) implements Score {
    /**
     * Copies the reasons.
     *
     * @param reasons what gave the points
     */
    public Points {
      reasons = List.copyOf(reasons);
    }

    /**
     * The sum of the reasons' points, added in their order.
     *
     * @return the total, may be negative
     */
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
   * @param reason why; empty where the scorer does not say
   */
  record NoMatch(String reason) implements Score {
    private static final NoMatch SILENT = new NoMatch("");

    /**
     * Refuses null.
     *
     * @param reason why
     */
    public NoMatch {
      Objects.requireNonNull(reason, "reason");
    }
  }

  /**
   * A veto.
   *
   * @param reason why
   * @param causes what was found, and where; may be empty
   */
  record Veto(String reason, List<Reason> causes) implements Score {
    /**
     * Copies the causes.
     *
     * @param reason why
     * @param causes what was found, and where
     */
    public Veto {
      Objects.requireNonNull(reason, "reason");
      causes = List.copyOf(causes);
    }
  }
}
