package io.github.arxivbot.testkit.assertj;

import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Score;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/** What can be asserted of a score. */
public final class ScoreAssert extends AbstractAssert<ScoreAssert, Score> {

  ScoreAssert(Score score) {
    super(score, ScoreAssert.class);
  }

  /**
   * It is so many points.
   *
   * @param total the sum of the reasons
   * @return these assertions
   */
  public ScoreAssert gives(double total) {
    isNotNull();
    if (!(actual instanceof Score.Points points) || points.total() != total) {
      failWithMessage("expected %s points, found %s", total, actual);
    }
    return this;
  }

  /**
   * These terms, and no others, are its reasons, in this order.
   *
   * @param terms in the words of whoever asked for them
   * @return these assertions
   */
  public ScoreAssert because(String... terms) {
    isNotNull();
    List<String> found =
        actual instanceof Score.Points points
            ? points.reasons().stream().map(Reason::term).toList()
            : List.of();
    if (!found.equals(List.of(terms))) {
      failWithMessage("expected the reasons %s, found %s", List.of(terms), actual);
    }
    return this;
  }

  /**
   * The paper is none of the scorer's business.
   *
   * @return these assertions
   */
  public ScoreAssert isNoMatch() {
    return isInstanceOf(Score.NoMatch.class);
  }

  /**
   * The paper must not be in a digest.
   *
   * @param reason part of the reason that is given
   * @return these assertions
   */
  public ScoreAssert isVetoed(String reason) {
    isNotNull();
    if (!(actual instanceof Score.Veto veto) || !veto.reason().contains(reason)) {
      failWithMessage("expected a veto because of \"%s\", found %s", reason, actual);
    }
    return this;
  }
}
