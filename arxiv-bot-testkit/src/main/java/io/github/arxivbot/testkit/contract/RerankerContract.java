package io.github.arxivbot.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.rerank.Judgment;
import io.github.arxivbot.spi.rerank.RerankException;
import io.github.arxivbot.spi.rerank.RerankRequest;
import io.github.arxivbot.spi.rerank.Reranker;
import io.github.arxivbot.spi.rerank.RerankerFactory;
import io.github.arxivbot.testkit.samples.SamplePapers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
public abstract class RerankerContract extends PluginContract<Reranker, RerankerFactory> {

  /** Creates the contract, for the test that extends it. */
  protected RerankerContract() {
    super(RerankerFactory.class);
  }

  /**
   * Tests whether the plugin, created with {@link #context}, judges papers without a network: by
   * itself, or with a scripted model service.
   *
   * @return false by default
   */
  protected boolean isAnswering() {
    return false;
  }

  /**
   * Changes the context so that the plugin calls a service that never responds, as in {@link
   * SummarizerContract#unanswered}.
   *
   * @param context the context from {@link #context}
   * @param timeout how long the plugin should wait for a response
   * @return the same builder; empty by default, and for a plugin that calls no service
   */
  protected Optional<PluginContext.Builder> unanswered(
      PluginContext.Builder context, Duration timeout) {
    return Optional.empty();
  }

  @Override
  String section(String plugin) {
    return "\"rerank\": " + plugin;
  }

  @Override
  String use(Reranker reranker) throws InterruptedException {
    String fingerprint = reranker.fingerprint();
    return isAnswering()
        ? fingerprint + " " + judgments(reranker, SamplePapers.ordinary())
        : fingerprint;
  }

  @Test
  void its_fingerprint_is_a_short_text_and_always_the_same() throws Exception {
    try (Reranker one = create();
        Reranker other = create()) {
      assertThat(one.fingerprint()).isNotBlank().hasSizeLessThanOrEqualTo(1000);
      assertThat(other.fingerprint())
          .as("the fingerprint of another one with the same options")
          .isEqualTo(one.fingerprint());
      String before = one.fingerprint();
      use(one);
      assertThat(one.fingerprint()).as("the fingerprint after use").isEqualTo(before);
    }
  }

  @Test
  void each_paper_is_judged_once() throws Exception {
    assumeTrue(isAnswering(), "isAnswering() is not overridden");
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
    assumeTrue(isAnswering(), "isAnswering() is not overridden");
    try (Reranker reranker = create()) {
      for (Map.Entry<String, Paper> hostile : SamplePapers.hostile().entrySet()) {
        assertThatCode(() -> judgments(reranker, List.of(hostile.getValue())))
            .as(hostile.getKey())
            .doesNotThrowAnyException();
      }
    }
  }

  @Test
  void interruption_ends_it() {
    assumeTrue(isAnswering(), "isAnswering() is not overridden");
    try (Reranker reranker = create()) {
      Thread.currentThread().interrupt();
      assertThat(catchThrowable(() -> judgments(reranker, SamplePapers.ordinary())))
          .as("exception of an interrupted call")
          .isInstanceOf(InterruptedException.class);
    } finally {
      Thread.interrupted(); // tests that run later must not see it
    }
  }

  @Test
  void a_service_that_does_not_answer_in_time_is_given_up_with_a_reason() throws Exception {
    try (Reranker reranker = unanswered(Duration.ofSeconds(1))) {
      assertThat(InterruptTester.never(() -> failed(judgments(reranker, one()))))
          .as("result of a call without an answer, with a timeout of one second")
          .isInstanceOf(RerankException.class);
    }
  }

  @Test
  void interruption_ends_its_waiting_for_an_answer() throws Exception {
    try (Reranker reranker = unanswered(Duration.ofMinutes(1))) {
      assertThat(InterruptTester.whileWaiting(() -> judgments(reranker, one())))
          .as("exception of a call that is interrupted while it waits for an answer")
          .isInstanceOf(InterruptedException.class);
    }
  }

  @Test
  void null_is_rejected() {
    try (Reranker reranker = create()) {
      NullArguments.isRefusedBy("rerank(null)", () -> reranker.rerank(NullArguments.nothing()));
    }
  }

  private Reranker unanswered(Duration timeout) {
    Optional<PluginContext.Builder> context = unanswered(builder(factory()), timeout);
    assumeTrue(context.isPresent(), "unanswered() is not overridden");
    return factory().create(context.orElseThrow().build());
  }

  private static List<Paper> one() {
    return List.of(SamplePapers.paper().build());
  }

  /** Throws an exception if there is a reason instead of a judgment. */
  private static String failed(String result) throws RerankException {
    if (result.startsWith("{} ")) {
      throw new RerankException(result, null);
    }
    return result;
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
