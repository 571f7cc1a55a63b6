package io.github.arxivbot.spi;

import io.github.arxivbot.model.Paper;
import java.util.Objects;

/** What a {@link Summarizer} is asked for. Immutable. */
public final class SummaryRequest {

  private final Paper paper;
  private final FullText fullText;
  private final Budget budget;

  private SummaryRequest(Paper paper, FullText fullText, Budget budget) {
    this.paper = Objects.requireNonNull(paper, "paper");
    this.fullText = Objects.requireNonNull(fullText, "fullText");
    this.budget = Objects.requireNonNull(budget, "budget");
  }

  /**
   * Asks for the summary of a paper from its abstract, without limits.
   *
   * @param paper the paper
   * @return the request
   */
  public static SummaryRequest of(Paper paper) {
    return new SummaryRequest(paper, FullText.none(), Budget.unlimited());
  }

  /**
   * This request with a full text.
   *
   * @param text the whole text
   * @return a new request
   */
  public SummaryRequest withFullText(FullText text) {
    return new SummaryRequest(paper, text, budget);
  }

  /**
   * This request with limits.
   *
   * @param limits what may be spent
   * @return a new request
   */
  public SummaryRequest withBudget(Budget limits) {
    return new SummaryRequest(paper, fullText, limits);
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
