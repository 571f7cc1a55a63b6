package io.github.arxivbot.spi;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Score;
import java.util.List;

/**
 * Several scorers that read a paper once for all of them: for many readers, each with terms of his
 * own. Pure and thread-safe. Needs no closing, and may be used as long as its scorers are open.
 */
@FunctionalInterface
public interface ScorerPanel {

  /**
   * Scores papers.
   *
   * @param papers the papers
   * @return for each paper, in their order, a list with one score for each scorer of the panel, in
   *     theirs; each as the scorer itself would give it
   */
  List<List<Score>> scoreAll(List<Paper> papers);
}
