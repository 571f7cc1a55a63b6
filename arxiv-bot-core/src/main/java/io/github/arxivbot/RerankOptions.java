package io.github.arxivbot;

import static io.github.arxivbot.Preconditions.checkArgument;

import io.github.arxivbot.internal.guard.GuardedReranker;
import io.github.arxivbot.internal.settings.RerankSettings;
import java.util.OptionalDouble;

/** The options of a reranker; see {@link DigestOptions#reranker}. Not thread-safe. */
public final class RerankOptions {

  private int consider = 60;
  private OptionalDouble minScore = OptionalDouble.empty();

  RerankOptions() {}

  /**
   * Sets the number of best papers that are judged.
   *
   * @param papers at least 1; 60 by default
   * @return this object
   */
  public RerankOptions consider(int papers) {
    checkArgument(papers >= 1, "consider: expected 1 or more, found " + papers);
    consider = papers;
    return this;
  }

  /**
   * Sets the minimum judgment of a paper in the digest, inclusive. Papers without a judgment are
   * not affected.
   *
   * @param score from 0 to 10; no minimum by default
   * @return this object
   */
  public RerankOptions minScore(double score) {
    checkArgument(score >= 0 && score <= 10, "minScore: expected 0 to 10, found " + score);
    minScore = OptionalDouble.of(score);
    return this;
  }

  RerankSettings settings(GuardedReranker reranker) {
    return new RerankSettings(reranker, consider, minScore);
  }
}
