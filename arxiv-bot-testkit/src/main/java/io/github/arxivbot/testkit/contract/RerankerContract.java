package io.github.arxivbot.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.spi.rerank.Judgment;
import io.github.arxivbot.spi.rerank.RerankException;
import io.github.arxivbot.spi.rerank.RerankRequest;
import io.github.arxivbot.spi.rerank.Reranker;
import io.github.arxivbot.spi.rerank.RerankerFactory;
import io.github.arxivbot.testkit.samples.SamplePapers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/**
 * The rules for every {@link Reranker}. Tests that need judgments are skipped unless {@link
 * #isAnswering()}.
 *
 * <pre>{@code
 * class MyJudgeContractTest extends RerankerContract {
 *   @Override
 *   protected String name() {
 *     return "my-judge";
 *   }
 * }
 * }</pre>
 */
public abstract class RerankerContract extends ModelContract<Reranker, RerankerFactory> {

  /** Creates the contract, for the test that extends it. */
  protected RerankerContract() {
    super(RerankerFactory.class, RerankException.class);
  }

  @Override
  String section(String plugin) {
    return "\"rerank\": " + plugin;
  }

  @Override
  String fingerprint(Reranker reranker) {
    return reranker.fingerprint();
  }

  @Override
  String answers(Reranker reranker) throws InterruptedException {
    return judgments(reranker, SamplePapers.ordinary());
  }

  /** Throws an exception if there is a reason instead of a judgment. */
  @Override
  String call(Reranker reranker) throws RerankException, InterruptedException {
    String result = judgments(reranker, List.of(SamplePapers.paper().build()));
    if (result.startsWith("{} ")) {
      throw new RerankException(result, null);
    }
    return result;
  }

  @Test
  void each_paper_is_judged_once() throws Exception {
    assumeAnswers();
    List<Paper> papers = SamplePapers.ordinary();
    List<String> judged = new ArrayList<>();
    try (Reranker reranker = create()) {
      reranker.rerank(
          RerankRequest.of(
              papers,
              (paper, judgment) -> {
                synchronized (judged) {
                  judged.add(paper.id().toString());
                }
              }));
    }
    assertThat(judged)
        .as("papers with a judgment")
        .containsExactlyInAnyOrderElementsOf(
            papers.stream().map(paper -> paper.id().toString()).toList());
  }

  @Test
  void no_papers_are_no_problem() {
    try (Reranker reranker = create()) {
      assertThatCode(() -> assertThat(judgments(reranker, List.of())).isEqualTo("{}"))
          .doesNotThrowAnyException();
    }
  }

  @Test
  void hostile_papers_are_judged_or_given_up_with_a_reason() {
    assumeAnswers();
    try (Reranker reranker = create()) {
      for (Map.Entry<String, Paper> hostile : SamplePapers.hostile().entrySet()) {
        assertThatCode(() -> judgments(reranker, List.of(hostile.getValue())))
            .as(hostile.getKey())
            .doesNotThrowAnyException();
      }
    }
  }

  @Test
  void null_is_rejected() {
    try (Reranker reranker = create()) {
      NullArguments.isRefusedBy("rerank(null)", () -> reranker.rerank(NullArguments.nothing()));
    }
  }

  /** Returns the judgments by paper, and the reasons if there are none for some. */
  private static String judgments(Reranker reranker, List<Paper> papers)
      throws InterruptedException {
    Map<String, Judgment> judgments = new ConcurrentSkipListMap<>();
    List<String> reasons = new CopyOnWriteArrayList<>();
    RerankRequest request =
        RerankRequest.of(
                papers, (paper, judgment) -> judgments.put(paper.id().toString(), judgment))
            .withRemarks(reasons::add);
    try {
      reranker.rerank(request);
    } catch (RerankException e) {
      reasons.add(String.valueOf(e.getMessage()));
    }
    return (judgments + " " + String.join("; ", reasons)).strip();
  }
}
