package io.github.arxivbot.spi;

import io.github.arxivbot.model.Summary;
import java.util.Objects;
import java.util.Optional;

/**
 * Summarizes papers with a model.
 *
 * <p>Instances are thread-safe, because several papers are summarized at the same time, and respond
 * to interruption. The code that creates an instance closes it.
 */
public interface Summarizer extends AutoCloseable {

  /**
   * Summarizes one paper.
   *
   * @param request the paper, its full text and the limits
   * @return the summary, never a text that reports a failure
   * @throws SummaryException if there is no summary; its scope states what that means for other
   *     papers and runs
   * @throws InterruptedException if the thread is interrupted
   */
  Summary summarize(SummaryRequest request) throws SummaryException, InterruptedException;

  /**
   * Returns a summarizer that is a function of the request.
   *
   * <pre>{@code
   * Summarizer firstSentence =
   *     Summarizer.of(
   *         "first-sentence",
   *         request -> Summary.builder(firstSentenceOf(request.paper()), "first-sentence").build());
   * }</pre>
   *
   * @param fingerprint the {@link #fingerprint()}
   * @param function summarizes a paper
   * @return the summarizer
   */
  static Summarizer of(String fingerprint, SummaryFunction function) {
    Objects.requireNonNull(fingerprint, "fingerprint");
    Objects.requireNonNull(function, "function");
    return new Summarizer() {
      @Override
      public Summary summarize(SummaryRequest request)
          throws SummaryException, InterruptedException {
        return function.summarize(request);
      }

      @Override
      public String fingerprint() {
        return fingerprint;
      }
    };
  }

  /** Summarizes a paper, for {@link Summarizer#of}. */
  @FunctionalInterface
  interface SummaryFunction {

    /**
     * Summarizes one paper, as {@link Summarizer#summarize} does.
     *
     * @param request the paper, its full text and the limits
     * @return the summary
     * @throws SummaryException if there is no summary
     * @throws InterruptedException if the thread is interrupted
     */
    Summary summarize(SummaryRequest request) throws SummaryException, InterruptedException;
  }

  /**
   * Returns a text that identifies everything except the paper that a summary depends on: model,
   * prompt and language.
   *
   * @return a short text, equal for two instances that write the same kind of summary
   */
  String fingerprint();

  /**
   * Returns a text that changes if any setting of this summarizer changes. After a failure with the
   * scope {@link SummaryException.Scope#DAY}, the summarizer is called again on the same day only
   * with other settings.
   *
   * @return the {@linkplain #fingerprint() fingerprint} by default; no secret
   */
  default String settings() {
    return fingerprint();
  }

  /**
   * Tests whether a summary that an earlier run stored may be used again. If not, the paper is
   * summarized again.
   *
   * @param stored a summary with this fingerprint
   * @return true by default
   */
  default boolean accepts(Summary stored) {
    return true;
  }

  /**
   * Returns the reason why this summarizer cannot be used, for example because there is no key.
   * Called before each run.
   *
   * @return a sentence; empty, the default, if it can be used
   */
  default Optional<String> unavailable() {
    return Optional.empty();
  }

  /**
   * Returns how much of a paper is read at most. A summary that was made from less can be replaced
   * on request.
   *
   * @return {@link Summary.Read#ABSTRACT} by default
   */
  default Summary.Read reads() {
    return Summary.Read.ABSTRACT;
  }

  /**
   * Estimates the cost of summaries. {@code daily-bot check} shows it.
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
