package io.github.arxivbot.testkit.assertj;

import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Score;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/** Assertions about a score. */
public final class ScoreAssert extends AbstractAssert<ScoreAssert, Score> {

  ScoreAssert(Score score) {
    super(score, ScoreAssert.class);
  }

  /**
   * Verifies the points.
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
   * Verifies the terms of the reasons, in order.
   *
   * @param terms the terms as the user wrote them
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
   * Verifies that the scorer has no opinion on the paper.
   *
   * @return these assertions
   */
  public ScoreAssert isNoMatch() {
    return isInstanceOf(Score.NoMatch.class);
  }

  /**
   * Verifies that the score is a veto.
   *
   * @param reason a part of the reason
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
