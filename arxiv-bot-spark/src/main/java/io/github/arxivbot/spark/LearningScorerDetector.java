package io.github.arxivbot.spark;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.PaperId;
import io.github.arxivbot.spi.Scorer;
import io.github.arxivbot.spi.scoring.ScorerPreparation;
import java.util.Collection;
import java.util.List;

/**
 * Detects scorers that learn. They learn from papers that a run of the bot collects, and there is
 * no run on a cluster.
 */
final class LearningScorerDetector implements ScorerPreparation {

  private boolean isUsed;

  private LearningScorerDetector() {}

  /**
   * Rejects a scorer of a configuration if it learns.
   *
   * @throws IllegalArgumentException if the scorer asks for papers or data to learn from
   */
  static void rejectLearning(String profile, Scorer scorer) {
    LearningScorerDetector detector = new LearningScorerDetector();
    try {
      scorer.prepare(detector);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a configuration was checked", e);
    } catch (RuntimeException e) {
      if (!detector.isUsed) {
        throw e;
      }
    }
    if (detector.isUsed) {
      throw new IllegalArgumentException(
          "profile \""
              + profile
              + "\": a scorer such as \"liked\" learns from papers that a run of the bot collects,"
              + " and there is no run on a cluster; remove the scorer from the configuration, or"
              + " create it in code from its papers and pass a supplier for this profile");
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
