package io.github.arxivbot.spi;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Summary;
import java.util.Objects;
import java.util.function.Consumer;

/** The paper that a {@link Summarizer} summarizes, its full text, and the limits. Immutable. */
public final class SummaryRequest {

  private final Paper paper;
  private final FullText fullText;
  private final Budget budget;
  private final Consumer<Summary> receiver;

  private SummaryRequest(
      Paper paper, FullText fullText, Budget budget, Consumer<Summary> receiver) {
    this.paper = Objects.requireNonNull(paper, "paper");
    this.fullText = Objects.requireNonNull(fullText, "fullText");
    this.budget = Objects.requireNonNull(budget, "budget");
    this.receiver = Objects.requireNonNull(receiver, "receiver");
  }

  /**
   * Returns a request for a summary of the abstract, without limits.
   *
   * @param paper the paper
   * @return the request
   */
  public static SummaryRequest of(Paper paper) {
    return new SummaryRequest(paper, FullText.empty(), Budget.unlimited(), summary -> {});
  }

  /**
   * Returns this request with a full text.
   *
   * @param text the full text
   * @return a new request
   */
  public SummaryRequest withFullText(FullText text) {
    return new SummaryRequest(paper, text, budget, receiver);
  }

  /**
   * Returns this request with limits.
   *
   * @param limits the limits
   * @return a new request
   */
  public SummaryRequest withBudget(Budget limits) {
    return new SummaryRequest(paper, fullText, limits, receiver);
  }

  /**
   * Returns this request with a receiver of early summaries, see {@link #received}.
   *
   * @param first receives a summary before it is returned
   * @return a new request
   */
  public SummaryRequest withReceiver(Consumer<Summary> first) {
    return new SummaryRequest(paper, fullText, budget, first);
  }

  /**
   * Passes a summary on before it is returned, so that it is stored whatever happens next. Not
   * needed if nothing happens between the answer of the model and the return.
   *
   * @param summary the summary that is returned afterwards
   */
  public void received(Summary summary) {
    receiver.accept(Objects.requireNonNull(summary, "summary"));
  }

  /** {@return the paper, with its abstract; untrusted text} */
  public Paper paper() {
    return paper;
  }

  /** {@return the full text, which is downloaded on first use} */
  public FullText fullText() {
    return fullText;
  }

  /** {@return the limits; reserve before each call and settle after it} */
  public Budget budget() {
    return budget;
  }
}
