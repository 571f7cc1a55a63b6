package io.github.arxivbot.testkit.contract;

import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.SummarizerFactory;
import io.github.arxivbot.spi.option.Option;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

class SummarizerContractTest extends ContractSelfTest {

  SummarizerContractTest() {
    super(SummarizerFactory.class, BrokenSummarizers.Sound.class, Contract::new);
  }

  @Override
  List<Breach> breaches() {
    return List.of(
        Breach.of(
            BrokenSummarizers.Changing.class,
            "its_fingerprint_is_a_short_text_and_always_the_same",
            "call 2"),
        Breach.of(BrokenSummarizers.Anonymous.class, "a_summary_names_its_model", "model"),
        Breach.of(
            BrokenSummarizers.Fragile.class,
            "hostile_papers_are_summarised_or_given_up_with_a_reason",
            "no text at all"),
        Breach.of(
            BrokenSummarizers.Deaf.class,
            "interruption_ends_it",
            "exception of an interrupted call"),
        Breach.of(
            BrokenSummarizers.Patient.class,
            "a_service_that_does_not_answer_in_time_is_given_up_with_a_reason",
            "with a timeout of one second",
            "it still waits"),
        Breach.of(
            BrokenSummarizers.Apologetic.class,
            "a_service_that_does_not_answer_in_time_is_given_up_with_a_reason",
            "Sorry, the service did not answer"),
        Breach.of(
            BrokenSummarizers.Stubborn.class,
            "interruption_ends_its_waiting_for_an_answer",
            "exception of a call that is interrupted while it waits for an answer"),
        Breach.of(
            BrokenSummarizers.TakesNull.class, "null_is_rejected", "exception of summarize(null)"));
  }

  private static final class Contract extends SummarizerContract {
    private final String name;

    Contract(String name) {
      this.name = name;
    }

    @Override
    protected String name() {
      return name;
    }

    @Override
    protected boolean isAnswering() {
      return true;
    }

    @Override
    @SuppressWarnings("unchecked") // the plugin's class loader has an option of its own
    protected Optional<PluginContext.Builder> unanswered(
        PluginContext.Builder context, Duration timeout) {
      Option<Duration> option = (Option<Duration>) factory().options().get(0);
      return Optional.of(context.set(option, timeout));
    }
  }
}
