package io.github.arxivbot.internal.guard;

import io.github.arxivbot.model.Score;
import java.util.Collections;
import java.util.List;

/**
 * The scores of one scorer.
 *
 * @param scores one for each paper, in order
 * @param isFailed whether the scorer could score no paper
 */
public record GuardedScores(List<Score> scores, boolean isFailed) {

  public GuardedScores {
    scores = List.copyOf(scores);
  }

  /** Returns the scores of a scorer that failed: no opinion on any paper. */
  static GuardedScores failed(int papers) {
    return new GuardedScores(Collections.nCopies(papers, Score.noMatch("the scorer failed")), true);
  }
}
