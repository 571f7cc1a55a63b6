package io.github.arxivbot.internal.pipeline.notify;

import dev.failsafe.Execution;
import dev.failsafe.RetryPolicy;
import dev.failsafe.RetryPolicyBuilder;
import io.github.arxivbot.internal.outbox.MessageJournal;
import io.github.arxivbot.internal.outbox.MessageRecord;
import io.github.arxivbot.internal.outbox.MessageStatus;
import io.github.arxivbot.internal.outbox.OutboxStore;
import io.github.arxivbot.internal.outbox.OwedDigest;
import io.github.arxivbot.internal.pipeline.context.RunContext;
import io.github.arxivbot.internal.settings.NotificationChannel;
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
  private final OutboxStore outbox;
  private final SendMode mode;
  private final long start = System.nanoTime();
  private MessageJournal journal;

  MessageSender(RunContext context, OutboxStore outbox, SendMode mode) {
    this.context = context;
    this.outbox = outbox;
    this.mode = mode;
    this.journal = outbox.journal(context::report);
  }

  /**
   * Sends a digest to everybody who does not have it, and returns whether nothing is left to do.
   */
  boolean send(List<NotificationChannel> channels, OwedDigest owed)
      throws IOException, InterruptedException {
    boolean done = true;
    for (NotificationChannel channel : channels) {
      for (String recipient : channel.notifier().recipients()) {
        done &=
            send(channel, owed, new MessageRecord.Address(owed.day(), channel.name(), recipient));
      }
    }
    return done;
  }

  /** Returns the message to a recipient; empty if there is none to send. */
  Optional<String> preview(NotificationChannel channel, OwedDigest owed, String recipient) {
    List<MessageRecord> earlier =
        earlier(new MessageRecord.Address(owed.day(), channel.name(), recipient));
    return PendingMessage.of(channel, owed, earlier)
        .map(pending -> pending.notification(channel, owed, clock().instant()))
        .map(notification -> channel.notifier().preview(notification, recipient));
  }

  private List<MessageRecord> earlier(MessageRecord.Address address) {
    return journal.to(address).stream()
        .filter(
            record ->
                switch (mode) {
                  case OWED -> true;
                  case UNSENT -> record.status() == MessageStatus.SENT;
                  case ALL -> false;
                })
        .toList();
  }

  /** Removes old messages from the journal. */
  void finish() throws IOException {
    MessageJournal shorter = journal.since(context.today().minusDays(JOURNAL_DAYS));
    if (shorter.records().size() < journal.records().size()) {
      journal = shorter;
      outbox.write(journal);
    }
  }

  private boolean send(NotificationChannel channel, OwedDigest owed, MessageRecord.Address address)
      throws IOException, InterruptedException {
    if (mode == SendMode.OWED && !channel.rules().resends()) {
      reportInterrupted(address);
    }
    List<MessageRecord> earlier = earlier(address);
    Optional<PendingMessage> pending = PendingMessage.of(channel, owed, earlier);
    if (pending.isEmpty()) {
      return true;
    }
    Instant now = clock().instant();
    MessageRecord record =
        new MessageRecord(
            address,
            pending.get().identity(),
            MessageStatus.ABOUT_TO_SEND,
            PendingMessage.since(earlier, now),
            "");
    if (Duration.between(record.since(), now).compareTo(MAX_AGE) > 0) {
      giveUp(record, earlier);
      return true;
    }
    if (System.nanoTime() - start > MAX_DURATION.toNanos()) {
      report(record, "was not tried in this run, because the time for messages is used up", true);
      return false;
    }
    journal = journal.withoutOwed(address);
    return attempts(channel, record, pending.get().notification(channel, owed, now));
  }

  private Clock clock() {
    return context.settings().runs().clock();
  }

  /** Reports the messages that a crash may have left half sent. They are not sent again. */
  private void reportInterrupted(MessageRecord.Address address) throws IOException {
    for (MessageRecord record : journal.to(address)) {
      if (record.status() == MessageStatus.ABOUT_TO_SEND) {
        String reason = "an earlier run ended while it was sent";
        report(record, uncertain(reason), false);
        store(record, MessageStatus.UNCERTAIN, reason);
      }
    }
  }

  private void giveUp(MessageRecord record, List<MessageRecord> earlier) throws IOException {
    String reason =
        earlier.stream()
            .filter(one -> one.status() == MessageStatus.NOT_SENT)
            .map(MessageRecord::reason)
            .reduce((one, other) -> other)
            .orElse("");
    report(
        record,
        "could not be sent for three days and is given up (" + reason + "); " + byHand(record),
        false);
    journal = journal.withoutOwed(record.address());
    store(record, MessageStatus.GIVEN_UP, reason);
  }

  /**
   * Makes the attempts of one run.
   *
   * @return whether nothing is left to do
   */
  private boolean attempts(
      NotificationChannel channel, MessageRecord record, Notification notification)
      throws IOException, InterruptedException {
    Execution<Object> execution = Execution.of(policy(channel.retries()));
    while (true) {
      pause(channel);
      store(record, MessageStatus.ABOUT_TO_SEND, "");
      NotificationException failure;
      try {
        channel.notifier().send(notification, record.address().recipient());
        store(record, MessageStatus.SENT, "");
        context
            .listener()
            .messageSent(
                record.address().day(), record.address().channel(), record.address().recipient());
        return true;
      } catch (NotificationException e) {
        failure = e;
      } catch (InterruptedException e) {
        store(record, MessageStatus.UNCERTAIN, "the run was interrupted while it was sent");
        report(record, uncertain("the run was interrupted while it was sent"), false);
        throw e;
      }
      String reason = String.valueOf(failure.getMessage());
      if (failure.outcome() == Outcome.UNCERTAIN && !channel.rules().resends()) {
        report(record, uncertain(reason), false);
        store(record, MessageStatus.UNCERTAIN, reason);
        return true;
      }
      store(record, MessageStatus.NOT_SENT, reason);
      execution.recordException(failure);
      Duration delay = delay(execution, failure);
      if (execution.isComplete() || delay.compareTo(MAX_WAIT) > 0) {
        report(record, "was not sent; the next run tries again: " + reason, true);
        return false;
      }
      Thread.sleep(delay.toMillis());
    }
  }

  /** Waits before an attempt is recorded. After a longer pause, the service itself refuses it. */
  private static void pause(NotificationChannel channel) throws InterruptedException {
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

  private void store(MessageRecord record, MessageStatus status, String reason) throws IOException {
    journal = journal.with(record.with(status, reason));
    outbox.write(journal);
  }

  private void report(MessageRecord record, String message, boolean retryable) {
    context.report(
        new Problem(
            Step.NOTIFY,
            record.address().toString(),
            "the digest of " + record.address().day() + " " + message,
            retryable));
  }

  private String uncertain(String reason) {
    return "may or may not have been sent, and is not sent again: " + reason;
  }

  private String byHand(MessageRecord record) {
    return "send it with daily-bot notify --day "
        + record.address().day()
        + " --to "
        + record.address().channel();
  }
}
