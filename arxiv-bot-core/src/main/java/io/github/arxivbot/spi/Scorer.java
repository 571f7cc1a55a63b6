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
   * Returns the terms that this scorer looks for. A digest shows those that {@linkplain
   * Term.Role#ADMITS admit} papers, {@code daily-bot explain} shows all. The {@linkplain
   * io.github.arxivbot.model.Reason#source source} of a reason is the source of one of these terms.
   *
   * @return the terms in the order of their owner; none by default
   */
  default List<Term> terms() {
    return List.of();
  }

  /** Gives back what the instance holds; does nothing by default. */
  @Override
  default void close() {}
}
