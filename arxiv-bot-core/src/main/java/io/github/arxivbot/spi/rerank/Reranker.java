package io.github.arxivbot.spi.rerank;

import java.util.Optional;

/**
 * Judges the best papers of a day, for example with a language model. A run calls it after scoring
 * and before the digest is cut; the papers are then sorted by their judgments.
 *
 * <p>The bot keeps judgments and asks only for papers without one. Instances are thread-safe and
 * respond to interruption. The code that creates an instance closes it.
 */
public interface Reranker extends AutoCloseable {

  /**
   * Judges papers. Passes each judgment to {@link RerankRequest#judged} as soon as it is known,
   * because it may have been paid for. A paper without a judgment keeps its place.
   *
   * @param request the papers and the limits
   * @throws RerankException if the reranker cannot be used; earlier judgments of this request count
   * @throws InterruptedException if the thread is interrupted
   */
  void rerank(RerankRequest request) throws RerankException, InterruptedException;

  /**
   * Returns a text that identifies everything except the paper that a judgment depends on: model,
   * criteria and prompt.
   *
   * @return a short text, equal for two instances that judge in the same way
   */
  String fingerprint();

  /**
   * Returns a text that changes if any setting of this reranker changes. After a failure
   * {@linkplain RerankException#isForDay() for the day}, the reranker is called again on the same
   * day only with other settings.
   *
   * @return the {@linkplain #fingerprint() fingerprint} by default; no secret
   */
  default String settings() {
    return fingerprint();
  }

  /**
   * Returns the reason why this reranker cannot be used, for example because there is no key.
   * Called before each run.
   *
   * @return a sentence; empty, the default, if it can be used
   */
  default Optional<String> unavailable() {
    return Optional.empty();
  }

  /**
   * Estimates the cost of judgments. {@code daily-bot check} shows it.
   *
   * @param papers the number of papers, at least 1
   * @return an amount with its currency; empty, the default, if no price is known
   */
  default Optional<String> expectedCost(int papers) {
    return Optional.empty();
  }

  /** Releases resources; does nothing by default. */
  @Override
  default void close() {}
}
