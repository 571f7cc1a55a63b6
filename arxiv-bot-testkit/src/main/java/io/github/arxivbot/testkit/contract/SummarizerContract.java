package io.github.arxivbot.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Summary;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.Summarizer;
import io.github.arxivbot.spi.SummarizerFactory;
import io.github.arxivbot.spi.SummaryException;
import io.github.arxivbot.spi.SummaryRequest;
import io.github.arxivbot.testkit.samples.SamplePapers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The rules for every {@link Summarizer}. Tests that need an answer are skipped unless {@link
 * #isAnswering()}.
 *
 * <pre>{@code
 * class MyModelContractTest extends SummarizerContract {
 *   @Override
 *   protected String name() {
 *     return "my-model";
 *   }
 * }
 * }</pre>
 */
public abstract class SummarizerContract extends PluginContract<Summarizer, SummarizerFactory> {

  /** Creates the contract, for the test that extends it. */
  protected SummarizerContract() {
    super(SummarizerFactory.class);
  }

  /**
   * Tests whether the plugin, created with {@link #context}, works without a network: by itself, or
   * with a scripted model service that always gives the same response.
   *
   * @return false by default
   */
  protected boolean isAnswering() {
    return false;
  }

  /**
   * Changes the context so that the plugin calls a service that never responds, such as a {@link
   * io.github.arxivbot.testkit.server.ModelServer} whose responses are {@linkplain
   * io.github.arxivbot.testkit.server.ModelResponse#after late}.
   *
   * @param context the context from {@link #context}
   * @param timeout how long the plugin should wait for a response: a second, where the whole call
   *     must end within ten seconds, so allow one attempt; or a minute
   * @return the same builder; empty by default, and for a plugin that calls no service
   */
  protected Optional<PluginContext.Builder> unanswered(
      PluginContext.Builder context, Duration timeout) {
    return Optional.empty();
  }

  @Override
  String section(String plugin) {
    return "\"summarizer\": " + plugin;
  }

  @Override
  String use(Summarizer summarizer) throws InterruptedException {
    StringBuilder text = new StringBuilder(summarizer.fingerprint());
    if (isAnswering()) {
      for (Paper paper : SamplePapers.ordinary()) {
        text.append('\n').append(answer(summarizer, paper));
      }
    }
    return text.toString();
  }

  @Test
  void its_fingerprint_is_a_short_text_and_always_the_same() throws Exception {
    try (Summarizer one = create();
        Summarizer other = create()) {
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
  void a_summary_names_its_model() throws Exception {
    assumeTrue(isAnswering(), "isAnswering() is not overridden");
    try (Summarizer summarizer = create()) {
      Summary summary = summarizer.summarize(request());
      assertThat(summary.model()).as("model").isNotBlank();
    }
  }

  @Test
  void hostile_papers_are_summarised_or_given_up_with_a_reason() {
    assumeTrue(isAnswering(), "isAnswering() is not overridden");
    try (Summarizer summarizer = create()) {
      for (Map.Entry<String, Paper> hostile : SamplePapers.hostile().entrySet()) {
        assertThatCode(() -> assertThat(answer(summarizer, hostile.getValue())).isNotBlank())
            .as(hostile.getKey())
            .doesNotThrowAnyException();
      }
    }
  }

  @Test
  void interruption_ends_it() {
    assumeTrue(isAnswering(), "isAnswering() is not overridden");
    try (Summarizer summarizer = create()) {
      Thread.currentThread().interrupt();
      assertThat(catchThrowable(() -> summarizer.summarize(request())))
          .as("exception of an interrupted call")
          .isInstanceOf(InterruptedException.class);
    } finally {
      Thread.interrupted(); // tests that run later must not see it
    }
  }

  @Test
  void a_service_that_does_not_answer_in_time_is_given_up_with_a_reason() throws Exception {
    try (Summarizer summarizer = unanswered(Duration.ofSeconds(1))) {
      assertThat(InterruptTester.never(() -> summarizer.summarize(request()).text()))
          .as("exception of a call without an answer, with a timeout of one second")
          .isInstanceOf(SummaryException.class)
          .hasMessageMatching("(?s).*\\S.*");
    }
  }

  @Test
  void interruption_ends_its_waiting_for_an_answer() throws Exception {
    try (Summarizer summarizer = unanswered(Duration.ofMinutes(1))) {
      assertThat(InterruptTester.whileWaiting(() -> summarizer.summarize(request()).text()))
          .as("exception of a call that is interrupted while it waits for an answer")
          .isInstanceOf(InterruptedException.class);
    }
  }

  @Test
  void null_is_rejected() {
    try (Summarizer summarizer = create()) {
      NullArguments.isRefusedBy(
          "summarize(null)", () -> summarizer.summarize(NullArguments.nothing()));
    }
  }

  private Summarizer unanswered(Duration timeout) {
    Optional<PluginContext.Builder> context = unanswered(builder(factory()), timeout);
    assumeTrue(context.isPresent(), "unanswered() is not overridden");
    return factory().create(context.orElseThrow().build());
  }

  private static SummaryRequest request() {
    return SummaryRequest.of(SamplePapers.paper().build());
  }

  private static String answer(Summarizer summarizer, Paper paper) throws InterruptedException {
    try {
      return summarizer.summarize(SummaryRequest.of(paper)).text();
    } catch (SummaryException e) {
      return e.scope() + " " + e.getMessage();
    }
  }
}
