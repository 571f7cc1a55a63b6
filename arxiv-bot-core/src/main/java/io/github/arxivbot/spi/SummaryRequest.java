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
  private final Consumer<String> remarks;

  private SummaryRequest(
      Paper paper,
      FullText fullText,
      Budget budget,
      Consumer<Summary> receiver,
      Consumer<String> remarks) {
    this.paper = Objects.requireNonNull(paper, "paper");
    this.fullText = Objects.requireNonNull(fullText, "fullText");
    this.budget = Objects.requireNonNull(budget, "budget");
    this.receiver = Objects.requireNonNull(receiver, "receiver");
    this.remarks = Objects.requireNonNull(remarks, "remarks");
  }

  /**
   * Returns a request for a summary of the abstract, without limits.
   *
   * @param paper the paper
   * @return the request
   */
  public static SummaryRequest of(Paper paper) {
    return new SummaryRequest(
        paper, FullText.empty(), Budget.unlimited(), summary -> {}, remark -> {});
  }

  /**
   * Returns this request with a full text.
   *
   * @param text the full text
   * @return a new request
   */
  public SummaryRequest withFullText(FullText text) {
    return new SummaryRequest(paper, text, budget, receiver, remarks);
  }

  /**
   * Returns this request with limits.
   *
   * @param limits the limits
   * @return a new request
   */
  public SummaryRequest withBudget(Budget limits) {
    return new SummaryRequest(paper, fullText, limits, receiver, remarks);
  }

  /**
   * Returns this request with a receiver of early summaries, see {@link #received}.
   *
   * @param first receives a summary before it is returned
   * @return a new request
   */
  public SummaryRequest withReceiver(Consumer<Summary> first) {
    return new SummaryRequest(paper, fullText, budget, first, remarks);
  }

  /**
   * Returns this request with a receiver of {@linkplain #remark remarks}.
   *
   * @param listener receives sentences about the paper
   * @return a new request
   */
  public SummaryRequest withRemarks(Consumer<String> listener) {
    return new SummaryRequest(paper, fullText, budget, receiver, listener);
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

  /**
   * Reports something about the paper that does not prevent a summary, for example text that is
   * hidden in its PDF. It becomes a problem in the report.
   *
   * @param sentence the message; may be called from any thread
   */
  public void remark(String sentence) {
    remarks.accept(Objects.requireNonNull(sentence, "sentence"));
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
