package io.github.arxivbot.internal.pipeline.notify;

import dev.failsafe.Execution;
import dev.failsafe.RetryPolicy;
import dev.failsafe.RetryPolicyBuilder;
import io.github.arxivbot.internal.outbox.Delivery;
import io.github.arxivbot.internal.outbox.DeliveryJournal;
import io.github.arxivbot.internal.outbox.DeliveryStatus;
import io.github.arxivbot.internal.outbox.Outbox;
import io.github.arxivbot.internal.outbox.OwedDigest;
import io.github.arxivbot.internal.pipeline.context.RunContext;
import io.github.arxivbot.internal.settings.Channel;
import io.github.arxivbot.internal.settings.SendRetries;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Problem.Step;
import io.github.arxivbot.spi.notify.Notification;
import io.github.arxivbot.spi.notify.NotificationException;
import io.github.arxivbot.spi.notify.NotificationException.Outcome;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Sends messages to the recipients of one profile, and keeps the journal. A message is recorded as
 * "about to send" and synced before each attempt, and its result afterwards, so that a crash leaves
 * a mark of what may have been sent. What is final without being sent is reported before it is
 * recorded, so that a crash cannot hide it.
 */
final class MessageSender {

  /** The time in which later runs retry a message that was certainly not sent. */
  static final Duration MAX_AGE = Duration.ofDays(3);

  /** The longest delay of a service that a run waits for; the next run tries again. */
  private static final Duration MAX_WAIT = Duration.ofMinutes(1);

  /** The time after which a run makes no further attempts. */
  private static final Duration MAX_DURATION = Duration.ofMinutes(10);

  private static final int MAX_DELAY_FACTOR = 12;
  private static final double JITTER = 0.25;

  /** Days for which the journal is kept; the newest day is kept always. */
  private static final int JOURNAL_DAYS = 30;

  private final RunContext context;
  private final Outbox outbox;
  private final SendMode mode;
  private final long start = System.nanoTime();
  private DeliveryJournal journal;

  MessageSender(RunContext context, Outbox outbox, SendMode mode) {
    this.context = context;
    this.outbox = outbox;
    this.mode = mode;
    this.journal = outbox.journal(context::report);
  }

  /**
   * Sends a digest to everybody who does not have it.
   *
   * @return whether nothing is left to do
   */
  boolean send(List<Channel> channels, OwedDigest owed) throws IOException, InterruptedException {
    boolean done = true;
    for (Channel channel : channels) {
      for (String recipient : channel.notifier().recipients()) {
        done &= send(channel, owed, new Delivery.Address(owed.day(), channel.name(), recipient));
      }
    }
    return done;
  }

  /** Returns the message to a recipient; empty if there is none to send. */
  Optional<String> preview(Channel channel, OwedDigest owed, String recipient) {
    List<Delivery> earlier = earlier(new Delivery.Address(owed.day(), channel.name(), recipient));
    return MessagePlan.of(channel, owed, earlier)
        .map(plan -> plan.notification(channel, owed, clock().instant()))
        .map(notification -> channel.notifier().preview(notification, recipient));
  }

  private List<Delivery> earlier(Delivery.Address address) {
    return journal.to(address).stream()
        .filter(
            delivery ->
                switch (mode) {
                  case OWED -> true;
                  case UNSENT -> delivery.status() == DeliveryStatus.SENT;
                  case ALL -> false;
                })
        .toList();
  }

  /** Removes old messages from the journal. */
  void finish() throws IOException {
    DeliveryJournal shorter = journal.since(context.today().minusDays(JOURNAL_DAYS));
    if (shorter.deliveries().size() < journal.deliveries().size()) {
      journal = shorter;
      outbox.write(journal);
    }
  }

  private boolean send(Channel channel, OwedDigest owed, Delivery.Address address)
      throws IOException, InterruptedException {
    if (mode == SendMode.OWED && !channel.rules().resends()) {
      reportInterrupted(address);
    }
    List<Delivery> earlier = earlier(address);
    Optional<MessagePlan> plan = MessagePlan.of(channel, owed, earlier);
    if (plan.isEmpty()) {
      return true;
    }
    Instant now = clock().instant();
    Delivery delivery =
        new Delivery(
            address,
            plan.get().content(),
            DeliveryStatus.ABOUT_TO_SEND,
            MessagePlan.since(earlier, now),
            "");
    if (Duration.between(delivery.since(), now).compareTo(MAX_AGE) > 0) {
      giveUp(delivery, earlier);
      return true;
    }
    if (System.nanoTime() - start > MAX_DURATION.toNanos()) {
      report(delivery, "was not tried in this run, because the time for messages is used up", true);
      return false;
    }
    journal = journal.withoutOwed(address);
    return attempts(channel, delivery, plan.get().notification(channel, owed, now));
  }

  private Clock clock() {
    return context.settings().runs().clock();
  }

  /** Reports the messages that a crash may have left half sent. They are not sent again. */
  private void reportInterrupted(Delivery.Address address) throws IOException {
    for (Delivery delivery : journal.to(address)) {
      if (delivery.status() == DeliveryStatus.ABOUT_TO_SEND) {
        String reason = "an earlier run ended while it was sent";
        report(delivery, uncertain(reason), false);
        record(delivery, DeliveryStatus.UNCERTAIN, reason);
      }
    }
  }

  private void giveUp(Delivery delivery, List<Delivery> earlier) throws IOException {
    String reason =
        earlier.stream()
            .filter(one -> one.status() == DeliveryStatus.NOT_SENT)
            .map(Delivery::reason)
            .reduce((one, other) -> other)
            .orElse("");
    report(
        delivery,
        "could not be sent for three days and is given up (" + reason + "); " + byHand(delivery),
        false);
    journal = journal.withoutOwed(delivery.address());
    record(delivery, DeliveryStatus.GIVEN_UP, reason);
  }

  /**
   * Makes the attempts of one run.
   *
   * @return whether nothing is left to do
   */
  private boolean attempts(Channel channel, Delivery delivery, Notification notification)
      throws IOException, InterruptedException {
    Execution<Object> execution = Execution.of(policy(channel.retries()));
    while (true) {
      pause(channel);
      record(delivery, DeliveryStatus.ABOUT_TO_SEND, "");
      NotificationException failure;
      try {
        channel.notifier().send(notification, delivery.address().recipient());
        record(delivery, DeliveryStatus.SENT, "");
        context
            .listener()
            .messageSent(
                delivery.address().day(),
                delivery.address().channel(),
                delivery.address().recipient());
        return true;
      } catch (NotificationException e) {
        failure = e;
      } catch (InterruptedException e) {
        record(delivery, DeliveryStatus.UNCERTAIN, "the run was interrupted while it was sent");
        report(delivery, uncertain("the run was interrupted while it was sent"), false);
        throw e;
      }
      String reason = String.valueOf(failure.getMessage());
      if (failure.outcome() == Outcome.UNCERTAIN && !channel.rules().resends()) {
        report(delivery, uncertain(reason), false);
        record(delivery, DeliveryStatus.UNCERTAIN, reason);
        return true;
      }
      record(delivery, DeliveryStatus.NOT_SENT, reason);
      execution.recordException(failure);
      Duration delay = delay(execution, failure);
      if (execution.isComplete() || delay.compareTo(MAX_WAIT) > 0) {
        report(delivery, "was not sent; the next run tries again: " + reason, true);
        return false;
      }
      Thread.sleep(delay.toMillis());
    }
  }

  /** Waits before an attempt is recorded. After a longer pause, the service itself refuses it. */
  private static void pause(Channel channel) throws InterruptedException {
    Duration pause = channel.notifier().pause();
    if (pause.compareTo(MAX_WAIT) <= 0) {
      Thread.sleep(pause.toMillis());
    }
  }

  private static RetryPolicy<Object> policy(SendRetries retries) {
    RetryPolicyBuilder<Object> policy =
        RetryPolicy.builder()
            .handleIf(
                e ->
                    e instanceof NotificationException failure
                        && failure.outcome() != Outcome.PERMANENT)
            .withMaxAttempts(retries.maxAttempts());
    if (!retries.delay().isZero()) {
      policy
          .withBackoff(retries.delay(), retries.delay().multipliedBy(MAX_DELAY_FACTOR))
          .withJitter(JITTER);
    }
    return policy.build();
  }

  private static Duration delay(Execution<Object> execution, NotificationException failure) {
    Duration own = execution.isComplete() ? Duration.ZERO : execution.getDelay();
    Duration asked = failure.retryAfter().orElse(Duration.ZERO);
    return own.compareTo(asked) > 0 ? own : asked;
  }

  private void record(Delivery delivery, DeliveryStatus status, String reason) throws IOException {
    journal = journal.with(delivery.with(status, reason));
    outbox.write(journal);
  }

  private void report(Delivery delivery, String message, boolean retryable) {
    context.report(
        new Problem(
            Step.NOTIFY,
            delivery.address().toString(),
            "the digest of " + delivery.address().day() + " " + message,
            retryable));
  }

  private String uncertain(String reason) {
    return "may or may not have been sent, and is not sent again: " + reason;
  }

  private String byHand(Delivery delivery) {
    return "send it with daily-bot notify --day "
        + delivery.address().day()
        + " --to "
        + delivery.address().channel();
  }
}
