package io.github.arxivbot.spi;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.model.Term;
import java.util.List;

/**
 * Ranks papers.
 *
 * <p>Pure: the same paper always gets the same score. Thread-safe. Closed by whoever created it.
 */
public interface Scorer extends AutoCloseable {

  /**
   * Scores one paper.
   *
   * @param paper the paper
   * @return points with their reasons, no match, or a veto
   */
  Score score(Paper paper);

  /**
   * Scores several papers; an engine may do better than one after the other.
   *
   * @param papers the papers
   * @return one score a paper, in their order, each as {@link #score} would give it
   */
  default List<Score> scoreAll(List<Paper> papers) {
    return papers.stream().map(this::score).toList();
  }

  /**
   * What this scorer looks for, in its owner's words, for display in a digest.
   *
   * @return terms; none by default
   */
  default List<String> terms() {
    return List.of();
  }

  /**
   * Everything that this scorer looks for, for whoever wants to know which terms do the work
   * ({@code daily-bot explain}). A reason's {@linkplain io.github.arxivbot.model.Reason#source
   * source} names one of these.
   *
   * @return what lets papers in, what only ranks them, and what drops them; none by default
   */
  default List<Term> vocabulary() {
    return List.of();
  }

  /** Gives back what the instance holds; does nothing by default. */
  @Override
  default void close() {}
}
