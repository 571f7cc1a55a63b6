package io.github.arxivbot.testkit.contract;

import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.option.Option;
import io.github.arxivbot.spi.rerank.RerankerFactory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

class RerankerContractTest extends ContractSelfTest {

  RerankerContractTest() {
    super(RerankerFactory.class, BrokenRerankers.Sound.class, Contract::new);
  }

  @Override
  List<Breach> breaches() {
    return List.of(
        Breach.of(
            BrokenRerankers.Changing.class,
            "its_fingerprint_is_a_short_text_and_always_the_same",
            "call 2"),
        Breach.of(
            BrokenRerankers.Forgetful.class, "each_paper_is_judged_once", "papers with a judgment"),
        Breach.of(BrokenRerankers.Hungry.class, "no_papers_are_no_problem", "IndexOutOfBounds"),
        Breach.of(
            BrokenRerankers.Fragile.class,
            "hostile_papers_are_judged_or_given_up_with_a_reason",
            "a megabyte of one letter"),
        Breach.of(
            BrokenRerankers.Deaf.class, "interruption_ends_it", "exception of an interrupted call"),
        Breach.of(
            BrokenRerankers.Patient.class,
            "a_service_that_does_not_answer_in_time_is_given_up_with_a_reason",
            "with a timeout of one second",
            "it still waits"),
        Breach.of(
            BrokenRerankers.Silent.class,
            "a_service_that_does_not_answer_in_time_is_given_up_with_a_reason",
            "it gave {}"),
        Breach.of(
            BrokenRerankers.Stubborn.class,
            "interruption_ends_its_waiting_for_an_answer",
            "exception of a call that is interrupted while it waits for an answer"),
        Breach.of(
            BrokenRerankers.TakesNull.class, "null_is_rejected", "exception of rerank(null)"));
  }

  private static final class Contract extends RerankerContract {
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
