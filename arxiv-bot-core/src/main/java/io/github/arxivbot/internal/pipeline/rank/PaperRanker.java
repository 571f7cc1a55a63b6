package io.github.arxivbot.internal.pipeline.rank;

import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Score;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Sorts papers by their scores, best first.
 *
 * @param minScore the minimum score of a paper; empty for none
 */
public record PaperRanker(OptionalDouble minScore) {

  /**
   * Returns the papers that match and reach the minimum score; equal scores keep their order.
   *
   * @param scores one for each paper, in order
   */
  public List<DigestEntry> rank(List<Paper> papers, List<Score> scores) {
    double minimum = minScore.orElse(Double.NEGATIVE_INFINITY);
    List<DigestEntry> entries = new ArrayList<>();
    for (int i = 0; i < papers.size(); i++) {
      if (scores.get(i) instanceof Score.Points points && points.total() >= minimum) {
        entries.add(DigestEntry.of(papers.get(i), points));
      }
    }
    entries.sort(
        Comparator.comparingDouble((DigestEntry entry) -> entry.score().total()).reversed());
    return entries;
  }
}
