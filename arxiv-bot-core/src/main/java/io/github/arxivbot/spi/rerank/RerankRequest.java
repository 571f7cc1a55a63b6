package io.github.arxivbot.spi.rerank;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.PaperId;
import io.github.arxivbot.spi.Budget;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The papers that a {@link Reranker} judges, and the limits. Immutable. */
public final class RerankRequest {

  private final List<Paper> papers;
  private final Set<PaperId> known;
  private final Budget budget;
  private final BiConsumer<Paper, Judgment> receiver;
  private final Consumer<String> remarks;

  private RerankRequest(
      List<Paper> papers,
      Budget budget,
      BiConsumer<Paper, Judgment> receiver,
      Consumer<String> remarks) {
    this.papers = List.copyOf(papers);
    this.known = papers.stream().map(Paper::id).collect(Collectors.toUnmodifiableSet());
    this.budget = Objects.requireNonNull(budget, "budget");
    this.receiver = Objects.requireNonNull(receiver, "receiver");
    this.remarks = Objects.requireNonNull(remarks, "remarks");
  }

  /**
   * Returns a request without limits.
   *
   * @param papers the papers, best first
   * @param receiver receives each judgment; the first one of a paper counts
   * @return the request
   */
  public static RerankRequest of(List<Paper> papers, BiConsumer<Paper, Judgment> receiver) {
    return new RerankRequest(papers, Budget.unlimited(), receiver, remark -> {});
  }

  /**
   * Returns this request with limits.
   *
   * @param limits the limits
   * @return a new request
   */
  public RerankRequest withBudget(Budget limits) {
    return new RerankRequest(papers, limits, receiver, remarks);
  }

  /**
   * Returns this request with a receiver of {@linkplain #remark remarks}.
   *
   * @param listener receives sentences
   * @return a new request
   */
  public RerankRequest withRemarks(Consumer<String> listener) {
    return new RerankRequest(papers, budget, receiver, listener);
  }

  /** {@return the papers, best first; untrusted text} */
  public List<Paper> papers() {
    return papers;
  }

  /** {@return the limits; reserve before each call and settle after it} */
  public Budget budget() {
    return budget;
  }

  /**
   * Passes on a judgment, which is stored immediately.
   *
   * @param paper one of the {@link #papers()}
   * @param judgment the judgment; may be passed on from any thread
   * @throws IllegalArgumentException if the request does not have this paper
   */
  public void judged(Paper paper, Judgment judgment) {
    if (!known.contains(paper.id())) {
      throw new IllegalArgumentException(paper.id() + " is not a paper of this request");
    }
    receiver.accept(paper, Objects.requireNonNull(judgment, "judgment"));
  }

  /**
   * Reports why papers have no judgment. It becomes part of one problem in the report.
   *
   * @param sentence the message; may be called from any thread
   */
  public void remark(String sentence) {
    remarks.accept(Objects.requireNonNull(sentence, "sentence"));
  }
}
