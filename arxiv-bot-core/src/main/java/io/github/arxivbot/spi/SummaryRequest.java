package io.github.arxivbot.spi;

import io.github.arxivbot.model.Paper;
import java.util.Objects;

/** What a {@link Summarizer} is asked for. Immutable. */
public final class SummaryRequest {

  private final Paper paper;

  private SummaryRequest(Paper paper) {
    this.paper = Objects.requireNonNull(paper, "paper");
  }

  /**
   * Asks for the summary of a paper.
   *
   * @param paper the paper
   * @return the request
   */
  public static SummaryRequest of(Paper paper) {
    return new SummaryRequest(paper);
  }

  /**
   * The paper.
   *
   * @return with its abstract; untrusted text
   */
  public Paper paper() {
    return paper;
  }
}
