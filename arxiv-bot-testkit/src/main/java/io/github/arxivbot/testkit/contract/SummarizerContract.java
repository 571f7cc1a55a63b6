package io.github.arxivbot.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Summary;
import io.github.arxivbot.spi.Summarizer;
import io.github.arxivbot.spi.SummarizerFactory;
import io.github.arxivbot.spi.SummaryException;
import io.github.arxivbot.spi.SummaryRequest;
import io.github.arxivbot.testkit.samples.SamplePapers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
public abstract class SummarizerContract extends ModelContract<Summarizer, SummarizerFactory> {

  /** Creates the contract, for the test that extends it. */
  protected SummarizerContract() {
    super(SummarizerFactory.class, SummaryException.class);
  }

  @Override
  String section(String plugin) {
    return "\"summarizer\": " + plugin;
  }

  @Override
  String fingerprint(Summarizer summarizer) {
    return summarizer.fingerprint();
  }

  @Override
  String answers(Summarizer summarizer) throws InterruptedException {
    List<String> answers = new ArrayList<>();
    for (Paper paper : SamplePapers.ordinary()) {
      answers.add(answer(summarizer, paper));
    }
    return String.join("\n", answers);
  }

  @Override
  String call(Summarizer summarizer) throws SummaryException, InterruptedException {
    return summarizer.summarize(request()).text();
  }

  @Test
  void a_summary_names_its_model() throws Exception {
    assumeAnswers();
    try (Summarizer summarizer = create()) {
      Summary summary = summarizer.summarize(request());
      assertThat(summary.model()).as("model").isNotBlank();
    }
  }

  @Test
  void hostile_papers_are_summarised_or_given_up_with_a_reason() {
    assumeAnswers();
    try (Summarizer summarizer = create()) {
      for (Map.Entry<String, Paper> hostile : SamplePapers.hostile().entrySet()) {
        assertThatCode(() -> assertThat(answer(summarizer, hostile.getValue())).isNotBlank())
            .as(hostile.getKey())
            .doesNotThrowAnyException();
      }
    }
  }

  @Test
  void null_is_rejected() {
    try (Summarizer summarizer = create()) {
      NullArguments.isRefusedBy(
          "summarize(null)", () -> summarizer.summarize(NullArguments.nothing()));
    }
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
