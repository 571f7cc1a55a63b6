package io.github.arxivbot.spi;

import io.github.arxivbot.model.Summary;
import java.util.Optional;

/**
 * Has a paper read by a model.
 *
 * <p>Instances are thread-safe (the pipeline asks for several papers at a time), honour
 * interruption, and are closed by whoever created them.
 */
public interface Summarizer extends AutoCloseable {

  /**
   * Summarises one paper.
   *
   * @param request the paper
   * @return the summary; never a text that reports a failure
   * @throws SummaryException if there is none, with what that means for other papers and runs
   * @throws InterruptedException if the thread is interrupted
   */
  Summary summarize(SummaryRequest request) throws SummaryException, InterruptedException;

  /**
   * What, beside the paper, decides what a summary says: model, prompt, language.
   *
   * @return a short text; two instances with the same one would write the same kind of summary
   */
  String fingerprint();

  /**
   * Whether summaries can be had at all; asked before each run.
   *
   * @return why not, in a sentence (no key, for example); nothing where they can
   */
  default Optional<String> unavailable() {
    return Optional.empty();
  }

  /**
   * The most that is read of a paper. A summary that was made from less may be made again from
   * this, where the owner asks for it.
   *
   * @return the abstract by default
   */
  default Summary.Read reads() {
    return Summary.Read.ABSTRACT;
  }

  /**
   * What summaries would probably cost; told by {@code daily-bot check}.
   *
   * @param papers how many, at least 1
   * @return an amount with its currency; nothing, the default, where no price is known
   */
  default Optional<String> expectedCost(int papers) {
    return Optional.empty();
  }

  /** Gives back what the instance holds; does nothing by default. */
  @Override
  default void close() {}
}
