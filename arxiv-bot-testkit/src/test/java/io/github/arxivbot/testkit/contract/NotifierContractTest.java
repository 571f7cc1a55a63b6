package io.github.arxivbot.testkit.contract;

import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.notify.NotifierFactory;
import io.github.arxivbot.spi.option.Option;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

class NotifierContractTest extends ContractSelfTest {

  NotifierContractTest() {
    super(NotifierFactory.class, BrokenNotifiers.Sound.class, Contract::new);
  }

  @Override
  List<Breach> breaches() {
    return List.of(
        Breach.of(
            BrokenNotifiers.Crowd.class,
            "its_recipients_are_single_lines_each_once_and_always_the_same",
            "recipients"),
        Breach.of(
            BrokenNotifiers.Counting.class,
            "the_same_notification_gives_the_same_preview",
            "2602.00001"),
        Breach.of(
            BrokenNotifiers.NeedsPapers.class,
            "a_digest_without_papers_is_a_message",
            "IndexOutOfBoundsException"),
        Breach.of(
            BrokenNotifiers.Unlinked.class,
            "an_addition_with_link_and_problems_is_a_message",
            "no links"),
        Breach.of(BrokenNotifiers.Fragile.class, "hostile_papers_are_a_message", "template slots"),
        Breach.of(
            BrokenNotifiers.Patient.class,
            "a_service_that_does_not_answer_in_time_is_given_up_with_a_reason",
            "it still waits"),
        Breach.of(
            BrokenNotifiers.Deaf.class,
            "interruption_ends_its_waiting_for_an_answer",
            "InterruptedException"),
        Breach.of(
            BrokenNotifiers.TakesNull.class,
            "null_is_rejected",
            "exception of preview(notification, null)"));
  }

  private static final class Contract extends NotifierContract {
    private final String name;

    Contract(String name) {
      this.name = name;
    }

    @Override
    protected String name() {
      return name;
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
