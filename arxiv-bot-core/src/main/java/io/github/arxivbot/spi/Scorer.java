package io.github.arxivbot.spi;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.model.Term;
import java.util.List;

/**
 * Ranks papers.
 *
 * <p>The same paper always gets the same score. Thread-safe. The code that creates an instance
 * closes it.
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
   * Scores several papers. A scorer may be faster with several papers than with one at a time.
   *
   * @param papers the papers
   * @return one score for each paper, in the same order, equal to that of {@link #score}
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

  /** Releases resources; does nothing by default. */
  @Override
  default void close() {}
}
