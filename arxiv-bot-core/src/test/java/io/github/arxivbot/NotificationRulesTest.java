package io.github.arxivbot;

import static io.github.arxivbot.PipelineFixtures.DAY;
import static io.github.arxivbot.PipelineFixtures.batch;
import static io.github.arxivbot.PipelineFixtures.bot;
import static io.github.arxivbot.PipelineFixtures.clock;
import static io.github.arxivbot.PipelineFixtures.failed;
import static io.github.arxivbot.PipelineFixtures.paper;
import static io.github.arxivbot.PipelineFixtures.source;
import static io.github.arxivbot.model.AnnounceType.NEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.contentOf;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Problem.Step;
import io.github.arxivbot.run.NotifyWhen;
import io.github.arxivbot.run.RunOutcome;
import io.github.arxivbot.run.RunReport;
import io.github.arxivbot.run.UncertainDelivery;
import io.github.arxivbot.spi.Batch;
import io.github.arxivbot.spi.notify.Notification;
import io.github.arxivbot.spi.notify.NotificationException;
import io.github.arxivbot.spi.notify.NotificationException.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules of sending: at the right time, and once. */
class NotificationRulesTest {

  private static final LocalDate NEXT = DAY.plusDays(1);
  private static final Batch TWO = papers(DAY, "2602.00001v1", "2602.00002v1");

  @TempDir private Path folder;
  private ScriptedNotifier notifier = new ScriptedNotifier("a", "b");
  private Consumer<ChannelOptions> options = channel -> {};

  @Test
  void a_digest_is_sent_to_every_recipient_and_a_rerun_sends_nothing() throws Exception {
    RunReport first = run(DAY, TWO);
    RunReport rerun = run(DAY, TWO);

    assertThat(first.problems()).isEmpty();
    assertThat(rerun.problems()).isEmpty();
    assertThat(notifier.sent).containsExactly("a 2602.00001 2602.00002", "b 2602.00001 2602.00002");
    assertThat(folder.resolve("state/owed/default")).isEmptyDirectory();
  }

  @Test
  void outputs_and_state_are_in_place_before_a_message_is_sent() throws Exception {
    notifier.failing("a", new AssertionError("not before the files"));
    Files.createDirectories(folder.resolve("default.md"));

    RunReport report = run(DAY, TWO);

    assertThat(report.outcome()).isEqualTo(RunOutcome.NOT_WRITTEN);
    assertThat(notifier.attempts()).isZero();
  }

  @Test
  void papers_that_a_later_run_adds_are_sent_as_an_addition() throws Exception {
    run(DAY, TWO);
    run(DAY, papers(DAY, "2602.00001v1", "2602.00002v1", "2602.00003v1"));

    assertThat(notifier.sent).contains("a + 2602.00003", "b + 2602.00003").hasSize(4);
  }

  @Test
  void no_addition_is_sent_if_it_is_not_wanted() throws Exception {
    options = channel -> channel.additions(false);
    run(DAY, TWO);
    RunReport report = run(DAY, papers(DAY, "2602.00001v1", "2602.00002v1", "2602.00003v1"));

    assertThat(notifier.sent).hasSize(2);
    assertThat(report.problems()).isEmpty();
  }

  @Test
  void a_temporary_failure_is_retried_in_the_run() throws Exception {
    notifier.failing("a", Outcome.TEMPORARY, 2);

    RunReport report = run(DAY, TWO);

    assertThat(report.problems()).isEmpty();
    assertThat(notifier.sent).hasSize(2);
    assertThat(notifier.attempts()).isEqualTo(4);
  }

  @Test
  void a_recipient_who_cannot_be_reached_stops_nobody_and_gets_the_digest_later() throws Exception {
    notifier.failing("a", Outcome.PERMANENT, 1);

    RunReport failed = run(DAY, TWO);
    RunReport next = run(NEXT, papers(NEXT, "2602.00009v1"));

    assertThat(failed.outcome()).isEqualTo(RunOutcome.WRITTEN);
    assertThat(failed.problems())
        .singleElement()
        .returns(Step.NOTIFY, Problem::step)
        .returns("team to a", Problem::subject)
        .returns(true, Problem::retryable)
        .extracting(Problem::message)
        .isEqualTo("the digest of 2026-02-11 was not sent; the next run tries again: it said no");
    assertThat(next.problems()).isEmpty();
    assertThat(notifier.sent)
        .containsExactly(
            "b 2602.00001 2602.00002", "a 2602.00001 2602.00002", "a 2602.00009", "b 2602.00009");
  }

  @Test
  void a_run_that_is_killed_in_the_pause_before_an_attempt_has_not_recorded_it() throws Exception {
    Path journal = folder.resolve("state/sent/default.json");
    List<Boolean> recorded = new ArrayList<>();
    notifier.pause =
        () -> {
          recorded.add(Files.exists(journal) && contentOf(journal.toFile()).contains("about-to"));
          return Duration.ofNanos(1);
        };

    assertThat(run(DAY, TWO).problems()).isEmpty();
    assertThat(recorded).containsExactly(false, false);
  }

  @Test
  void a_pause_of_an_hour_or_a_broken_one_stops_nothing() throws Exception {
    notifier.pause = () -> Duration.ofHours(1);
    run(DAY, TWO);
    notifier.pause =
        () -> {
          throw new IllegalStateException("broken");
        };
    run(NEXT, papers(NEXT, "2602.00009v1"));

    assertThat(notifier.sent).hasSize(4);
  }

  @Test
  void a_service_that_asks_for_an_hour_is_left_to_the_next_run() throws Exception {
    Duration hour = Duration.ofHours(1);
    notifier.failing("a", new NotificationException(Outcome.TEMPORARY, "busy", null, hour));

    assertThat(run(DAY, TWO).problems()).hasSize(1);
    assertThat(notifier.attempts()).isEqualTo(2);
    assertThat(run(DAY, TWO).problems()).isEmpty();
    assertThat(notifier.sent).hasSize(2);
  }

  @Test
  void a_message_is_given_up_after_three_days_and_that_is_said_once() throws Exception {
    notifier = new ScriptedNotifier("a").failing("a", Outcome.PERMANENT, 4);
    run(DAY, TWO);
    for (int day = 1; day <= 3; day++) {
      LocalDate date = DAY.plusDays(day);
      assertThat(run(date, batch("cs.LG", date)).problems())
          .extracting(Problem::retryable)
          .containsExactly(true);
    }

    LocalDate fourth = DAY.plusDays(4);
    assertThat(run(fourth, batch("cs.LG", fourth)).problems())
        .singleElement()
        .extracting(Problem::message)
        .asString()
        .contains("could not be sent for three days and is given up (it said no)")
        .contains("daily-bot notify --day 2026-02-11 --to team");
    assertThat(run(fourth, batch("cs.LG", fourth)).problems()).isEmpty();
    assertThat(notifier.sent).isEmpty();
  }

  @Test
  void a_message_that_may_have_been_sent_is_reported_and_not_sent_again() throws Exception {
    notifier.failing("a", Outcome.UNCERTAIN, 1);

    RunReport report = run(DAY, TWO);

    assertThat(report.problems())
        .singleElement()
        .returns(false, Problem::retryable)
        .extracting(Problem::message)
        .asString()
        .contains("may or may not have been sent, and is not sent again: it said no");
    assertThat(run(DAY, TWO).problems()).isEmpty();
    assertThat(notifier.sent).containsExactly("b 2602.00001 2602.00002");
  }

  @Test
  void a_message_that_may_have_been_sent_is_sent_again_with_the_same_identifier_if_wanted()
      throws Exception {
    notifier = new ScriptedNotifier("a").failing("a", Outcome.UNCERTAIN, 1);
    options = channel -> channel.onUncertain(UncertainDelivery.RESEND).retryDelay(Duration.ZERO);

    assertThat(run(DAY, TWO).problems()).isEmpty();
    assertThat(notifier.sent).containsExactly("a 2602.00001 2602.00002");
    assertThat(notifier.attempts()).isEqualTo(2);
  }

  @Test
  void what_a_crash_left_is_reported_and_not_sent_again() throws Exception {
    crash();

    RunReport report = run(DAY, TWO);

    assertThat(report.problems())
        .singleElement()
        .returns("team to a", Problem::subject)
        .extracting(Problem::message)
        .asString()
        .contains("may or may not have been sent")
        .contains("an earlier run ended while it was sent");
    assertThat(run(DAY, TWO).problems()).isEmpty();
    assertThat(notifier.sent).containsExactly("b 2602.00001 2602.00002");
  }

  @Test
  void what_a_crash_left_is_sent_again_if_wanted() throws Exception {
    options = channel -> channel.onUncertain(UncertainDelivery.RESEND);
    crash();

    assertThat(run(DAY, TWO).problems()).isEmpty();
    assertThat(notifier.sent).containsExactly("a 2602.00001 2602.00002", "b 2602.00001 2602.00002");
  }

  @Test
  void a_digest_that_a_killed_run_published_but_did_not_send_is_sent_by_the_next_run()
      throws Exception {
    crash();
    Files.delete(folder.resolve("state/sent/default.json"));
    Files.delete(folder.resolve("state/copies/sent/default.json"));

    assertThat(run(NEXT, papers(NEXT, "2602.00009v1")).problems()).isEmpty();
    assertThat(notifier.sent)
        .containsExactly(
            "a 2602.00001 2602.00002", "b 2602.00001 2602.00002", "a 2602.00009", "b 2602.00009");
  }

  @Test
  void an_interrupted_run_keeps_its_files_and_reports_what_it_was_sending() throws Exception {
    notifier.failing("a", new InterruptedException("stop"));

    RunReport report = run(DAY, TWO);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(report.outcome()).isEqualTo(RunOutcome.WRITTEN);
    assertThat(report.problems()).extracting(Problem::subject).containsExactly("team to a");
    assertThat(run(DAY, TWO).problems()).isEmpty();
    assertThat(notifier.sent).containsExactly("b 2602.00001 2602.00002");
  }

  private void crash() throws InterruptedException, IOException {
    CrashingNotifier crashing = new CrashingNotifier(folder.resolve("state"));
    run(DAY, TWO, bot -> bot.notify("team", crashing, this::options));
    crashing.crash();
  }

  @Test
  void an_exception_of_a_notifier_is_a_problem_that_does_not_quote_it() throws Exception {
    notifier.failing("a", new IllegalArgumentException("https://hooks.example.org/SECRET"));

    RunReport report = run(DAY, TWO);

    assertThat(report.outcome()).isEqualTo(RunOutcome.WRITTEN);
    assertThat(report.problems())
        .singleElement()
        .extracting(Problem::message)
        .asString()
        .contains("java.lang.IllegalArgumentException")
        .doesNotContain("SECRET");
    assertThat(notifier.sent).hasSize(1);
  }

  @Test
  void an_empty_day_is_sent_only_if_wanted_and_says_why() throws Exception {
    notifier = new ScriptedNotifier("a");
    run(DAY, batch("cs.LG", DAY));
    assertThat(notifier.sent).isEmpty();

    options = channel -> channel.when(NotifyWhen.ALWAYS);
    run(DAY, batch("cs.LG", DAY));
    run(DAY, batch("cs.LG", DAY));

    assertThat(notifier.sent).singleElement().asString().startsWith("a No announcement today.");
  }

  @Test
  void a_failed_run_is_told_once_and_the_papers_follow() throws Exception {
    notifier = new ScriptedNotifier("a");
    options = channel -> channel.when(NotifyWhen.ALWAYS);

    run(DAY, failed("cs.LG"));
    run(DAY, failed("cs.LG"));
    run(DAY, TWO);

    assertThat(notifier.sent)
        .containsExactly(
            "a No source could be read. The papers of this day follow when it can be. !cs.LG",
            "a 2602.00001 2602.00002");
    assertThat(notifier.notifications).extracting(Notification::isAddition).containsOnly(false);
  }

  @Test
  void a_channel_for_problems_hears_of_each_problem_once() throws Exception {
    notifier = new ScriptedNotifier("a");
    options = channel -> channel.when(NotifyWhen.PROBLEMS);

    run(DAY, TWO);
    assertThat(notifier.sent).isEmpty();
    run(DAY, failed("cs.LG"));
    run(DAY, failed("cs.LG"));
    assertThat(notifier.sent).hasSize(1);
  }

  @Test
  void the_link_names_day_and_profile() throws Exception {
    options = channel -> channel.link("https://example.org/{profile}/{day}.html");
    run(DAY, TWO);

    assertThat(notifier.notifications.get(0).link())
        .hasValueSatisfying(
            link -> assertThat(link).hasToString("https://example.org/default/2026-02-11.html"));
    assertThatThrownBy(() -> new ChannelOptions().link("file:///etc/passwd"))
        .hasMessageContaining("link: expected an address such as");
  }

  @Test
  void without_a_state_every_run_sends() throws Exception {
    for (int i = 0; i < 2; i++) {
      try (ArxivBot bot =
          bot(folder.resolve("README.md"), source(TWO)).notify("team", notifier).build()) {
        assertThat(bot.run().problems()).isEmpty();
      }
    }
    assertThat(notifier.sent).hasSize(4);
  }

  @Test
  void profiles_have_their_own_messages_and_channels_of_their_own_replace_those_of_the_bot()
      throws Exception {
    ScriptedNotifier own = new ScriptedNotifier("c");
    run(
        DAY,
        TWO,
        bot ->
            bot.notify("team", notifier)
                .profile("one", profile -> {})
                .profile("two", profile -> profile.notify("own", own)));

    assertThat(notifier.sent).hasSize(2);
    assertThat(own.sent).hasSize(1);
  }

  private RunReport run(LocalDate day, Batch batch) throws InterruptedException {
    return run(day, batch, bot -> bot.notify("team", notifier, this::options));
  }

  private void options(ChannelOptions channel) {
    channel.retryDelay(Duration.ZERO);
    options.accept(channel);
  }

  private RunReport run(LocalDate day, Batch batch, Consumer<ArxivBotBuilder> channels)
      throws InterruptedException {
    ArxivBotBuilder builder =
        ArxivBot.builder()
            .categories("cs.LG")
            .fetcher(source(batch))
            .scorer(PipelineFixtures.everything())
            .state(folder.resolve("state"))
            .clock(clock(day + "T12:00:00Z"))
            .output(PipelineFixtures.plain(), folder.resolve("{profile}.md"));
    channels.accept(builder);
    try (ArxivBot bot = builder.build()) {
      return bot.run();
    }
  }

  private static Batch papers(LocalDate day, String... ids) {
    return batch(
        "cs.LG",
        day,
        List.of(ids).stream().map(id -> paper(id, NEW, "cs.LG", day)).toArray(Paper[]::new));
  }
}
