package io.github.arxivbot.spark;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.PaperId;
import io.github.arxivbot.spi.Scorer;
import io.github.arxivbot.spi.scoring.ScorerPreparation;
import java.util.Collection;
import java.util.List;

/** Finds scorers that learn from other papers, which a run collects and a cluster does not have. */
final class LearningCheck implements ScorerPreparation {

  private boolean isUsed;

  private LearningCheck() {}

  /**
   * Checks a scorer of a configuration.
   *
   * @throws IllegalArgumentException if it asks for papers to learn from
   */
  static void requireLearned(String profile, Scorer scorer) {
    LearningCheck check = new LearningCheck();
    try {
      scorer.prepare(check);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a configuration was checked", e);
    }
    if (check.isUsed) {
      throw new IllegalArgumentException(
          "profile \""
              + profile
              + "\": a scorer such as \"liked\" learns from papers that a run of the bot collects,"
              + " and there is no run on a cluster; create it in code from the papers that it"
              + " learns from, and pass a supplier for this profile");
    }
  }

  @Override
  public List<Paper> background() {
    isUsed = true;
    return List.of();
  }

  @Override
  public List<Paper> find(Collection<? extends PaperId> ids) {
    isUsed = true;
    return List.of();
  }

  @Override
  public String update(String name, DataUpdate update) {
    isUsed = true;
    return "{}";
  }

  @Override
  public void report(String message) {
    isUsed = true;
  }
}
