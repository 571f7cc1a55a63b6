package io.github.arxivbot.internal.pipeline.notify;

import io.github.arxivbot.internal.outbox.OutboxStore;
import io.github.arxivbot.internal.outbox.OwedDigest;
import io.github.arxivbot.internal.pipeline.context.RunContext;
import io.github.arxivbot.internal.settings.NotificationChannel;
import io.github.arxivbot.internal.settings.Profile;
import io.github.arxivbot.internal.state.StateStore;
import io.github.arxivbot.internal.text.IoErrors;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Problem.Step;
import io.github.arxivbot.model.StateException;
import io.github.arxivbot.run.MessagePreview;
import io.github.arxivbot.run.NotifyWhen;
import io.github.arxivbot.run.RunOutcome;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Sends the digests that are owed: those of this run, and those that earlier runs could not send.
 * Requires the lock. A failure is a problem and affects neither outputs nor state.
 */
public final class NotifyStep {

  private final RunContext context;
  private final StateStore state;

  public NotifyStep(RunContext context, StateStore state) {
    this.context = context;
    this.state = state;
  }

  /**
   * Sends what is owed to the readers of all profiles, also about a run that failed. If the thread
   * is interrupted, the rest stays owed.
   */
  public void notifyReaders(List<Digest> published, RunOutcome outcome)
      throws InterruptedException {
    List<Problem> problems = context.problems();
    for (Profile profile : context.settings().profiles()) {
      Optional<Digest> digest =
          published.stream().filter(one -> one.profile().equals(profile.name())).findFirst();
      OwedDigest fresh =
          digest
              .map(one -> new OwedDigest(one, problems, true))
              .orElseGet(() -> failed(profile, problems, outcome));
      if (!profile.channels().isEmpty()) {
        notifyReaders(profile, fresh);
      }
    }
  }

  private void notifyReaders(Profile profile, OwedDigest fresh) throws InterruptedException {
    OutboxStore outbox = OutboxStore.of(state, profile.name());
    try {
      Map<LocalDate, OwedDigest> owed = owed(outbox, profile, fresh);
      MessageSender sender = new MessageSender(context, outbox, SendMode.OWED);
      for (OwedDigest digest : owed.values()) {
        if (sender.send(profile.channels(), digest)) {
          outbox.remove(digest.day());
        }
      }
      sender.finish();
    } catch (StateException e) {
      report(profile, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      report(profile, IoErrors.describe(e));
    }
  }

  /**
   * Sends a stored digest, also if earlier messages are uncertain or were given up.
   *
   * @param channels the names of the channels; all if empty
   * @param again whether messages that were sent before are sent, too
   */
  public void sendByHand(Profile profile, OwedDigest owed, Set<String> channels, boolean again)
      throws InterruptedException {
    OutboxStore outbox = OutboxStore.of(state, profile.name());
    try {
      MessageSender sender = new MessageSender(context, outbox, mode(again));
      boolean done = sender.send(selected(profile, channels), owed);
      if (done && channels.isEmpty()) {
        outbox.remove(owed.day());
      }
    } catch (IOException e) {
      report(profile, IoErrors.describe(e));
    }
  }

  /** Returns the messages that {@link #sendByHand} would send. */
  public List<MessagePreview> preview(
      Profile profile, OwedDigest owed, Set<String> channels, boolean again) {
    MessageSender sender =
        new MessageSender(context, OutboxStore.of(state, profile.name()), mode(again));
    List<MessagePreview> previews = new ArrayList<>();
    for (NotificationChannel channel : selected(profile, channels)) {
      for (String recipient : channel.notifier().recipients()) {
        sender
            .preview(channel, owed, recipient)
            .ifPresent(
                text ->
                    previews.add(
                        new MessagePreview(profile.name(), channel.name(), recipient, text)));
      }
    }
    return previews;
  }

  private static SendMode mode(boolean again) {
    return again ? SendMode.ALL : SendMode.UNSENT;
  }

  private static List<NotificationChannel> selected(Profile profile, Set<String> names) {
    return profile.channels().stream()
        .filter(channel -> names.isEmpty() || names.contains(channel.name()))
        .toList();
  }

  private void report(Profile profile, String reason) {
    String message = "nothing more is sent, because the journal cannot be used: " + reason;
    context.report(new Problem(Step.NOTIFY, "profile " + profile.name(), message, true));
  }

  /** Returns the digests that are owed by day; a failed run is added if somebody wants to know. */
  private Map<LocalDate, OwedDigest> owed(OutboxStore outbox, Profile profile, OwedDigest fresh)
      throws IOException {
    Map<LocalDate, OwedDigest> owed = new TreeMap<>();
    for (LocalDate day : outbox.days()) {
      outbox.owed(day, context::report).ifPresent(digest -> owed.put(day, digest));
    }
    boolean isWanted =
        profile.channels().stream().anyMatch(channel -> channel.when() != NotifyWhen.PAPERS);
    if (fresh.published()) {
      owed.put(fresh.day(), fresh);
    } else if (isWanted && !owed.containsKey(fresh.day())) {
      outbox.put(fresh);
      owed.put(fresh.day(), fresh);
    }
    return owed;
  }

  private OwedDigest failed(Profile profile, List<Problem> problems, RunOutcome outcome) {
    String reason =
        outcome == RunOutcome.NOTHING_READ
            ? "No source could be read. The papers of this day follow when it can be."
            : "The digest could not be written. The papers of this day follow when it can be.";
    Digest digest =
        Digest.builder(context.today(), context.now())
            .profile(profile.name())
            .categories(context.settings().sources().categories())
            .whyEmpty(reason)
            .build();
    return new OwedDigest(digest, problems, false);
  }
}
