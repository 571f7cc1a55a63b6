package io.github.arxivbot.spi;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.model.Term;
import io.github.arxivbot.spi.scoring.ScorerPreparation;
import io.github.arxivbot.spi.scoring.ScoringException;
import java.util.List;

/**
 * Ranks papers.
 *
 * <p>The same paper always gets the same score. Thread-safe. The code that creates an instance
 * closes it.
 */
public interface Scorer extends AutoCloseable {

  /**
   * Returns a scorer for the papers of a day. A run calls it once, before it scores them. A scorer
   * that learns from papers overrides it; all others return themselves, as by default.
   *
   * <p>The result holds no resources that need to be closed: the run closes this scorer only. This
   * scorer stays as it is.
   *
   * @param preparation provides the papers to learn from
   * @return the scorer to use for the day
   * @throws InterruptedException if the thread is interrupted
   */
  default Scorer prepare(ScorerPreparation preparation) throws InterruptedException {
    return this;
  }

  /**
   * Scores one paper.
   *
   * @param paper the paper
   * @return an opinion: points with their reasons, points that only rank, a veto, or no match
   * @throws ScoringException if the paper cannot be scored; it keeps the points of other scorers
   */
  Score score(Paper paper);

  /**
   * Scores several papers. A scorer may be faster with several papers than with one at a time.
   *
   * @param papers the papers
   * @return one score for each paper, in the same order, equal to that of {@link #score}
   * @throws ScoringException if they cannot be scored
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
