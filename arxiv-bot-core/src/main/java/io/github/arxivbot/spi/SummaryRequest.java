package io.github.arxivbot.spi;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Summary;
import java.util.Objects;
import java.util.function.Consumer;

/** What a {@link Summarizer} is asked for. Immutable. */
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
   * Asks for the summary of a paper from its abstract, without limits.
   *
   * @param paper the paper
   * @return the request
   */
  public static SummaryRequest of(Paper paper) {
    return new SummaryRequest(paper, FullText.empty(), Budget.unlimited(), summary -> {});
  }

  /**
   * This request with a full text.
   *
   * @param text the whole text
   * @return a new request
   */
  public SummaryRequest withFullText(FullText text) {
    return new SummaryRequest(paper, text, budget, receiver);
  }

  /**
   * This request with limits.
   *
   * @param limits what may be spent
   * @return a new request
   */
  public SummaryRequest withBudget(Budget limits) {
    return new SummaryRequest(paper, fullText, limits, receiver);
  }

  /**
   * This request with somebody who is told of a summary the moment it arrives.
   *
   * @param first told before anything else is done, such as tidying up at the service
   * @return a new request
   */
  public SummaryRequest withReceiver(Consumer<Summary> first) {
    return new SummaryRequest(paper, fullText, budget, first);
  }

  /**
   * Tells of a summary that was paid for, so that it is safe whatever happens next. A summarizer
   * that has nothing to do between its answer and its return need not call this.
   *
   * @param summary the same that is returned afterwards
   */
  public void received(Summary summary) {
    receiver.accept(Objects.requireNonNull(summary, "summary"));
  }

  /**
   * The paper.
   *
   * @return with its abstract; untrusted text
   */
  public Paper paper() {
    return paper;
  }

  /**
   * The whole text.
   *
   * @return not fetched until it is asked for
   */
  public FullText fullText() {
    return fullText;
  }

  /**
   * What may be spent.
   *
   * @return reserve before every call, settle after it
   */
  public Budget budget() {
    return budget;
  }
}
