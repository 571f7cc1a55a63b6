package io.github.arxivbot.internal.pipeline;

import io.github.arxivbot.internal.outbox.Outbox;
import io.github.arxivbot.internal.outbox.OwedDigest;
import io.github.arxivbot.internal.pipeline.context.RunContext;
import io.github.arxivbot.internal.pipeline.notify.NotifyStep;
import io.github.arxivbot.internal.settings.BotSettings;
import io.github.arxivbot.internal.settings.Profile;
import io.github.arxivbot.internal.settings.StorageSettings;
import io.github.arxivbot.internal.state.StateLock;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.run.MessagePreview;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Sends a stored digest by hand, or shows what would be sent. */
public final class NotifyRun {

  private final RunContext context;
  private final StorageSettings storage;
  private final Set<String> channels;
  private final boolean again;

  /**
   * Creates one run of a bot.
   *
   * @param channels the names of the channels; all if empty
   * @param again whether messages that were sent before are sent, too
   */
  public NotifyRun(BotSettings settings, Set<String> channels, boolean again) {
    this.context = new RunContext(settings);
    this.storage = settings.storage();
    this.channels = Set.copyOf(channels);
    this.again = again;
  }

  /** Sends the digest of a day and returns the problems. */
  public List<Problem> send(LocalDate day) throws InterruptedException {
    StateLock lock = storage.state().lock(storage.lockTimeout());
    try {
      storage.state().recover(context::report);
      NotifyStep step = new NotifyStep(context, storage.state());
      for (Profile profile : context.settings().profiles()) {
        step.sendByHand(profile, stored(profile, day), channels, again);
      }
      return context.problems();
    } finally {
      lock.close();
    }
  }

  /** Returns the messages that {@link #send} would send. */
  public List<MessagePreview> preview(LocalDate day) throws InterruptedException {
    StateLock lock = storage.state().lock(storage.lockTimeout());
    try {
      List<MessagePreview> previews = new ArrayList<>();
      NotifyStep step = new NotifyStep(context, storage.state());
      for (Profile profile : context.settings().profiles()) {
        previews.addAll(step.preview(profile, stored(profile, day), channels, again));
      }
      return previews;
    } finally {
      lock.close();
    }
  }

  private OwedDigest stored(Profile profile, LocalDate day) {
    StoredDigests digests = new StoredDigests(context);
    return Outbox.of(storage.state(), profile.name())
        .owed(day, context::report)
        .orElseGet(() -> new OwedDigest(digests.get(profile, day).digest(), List.of(), true));
  }
}
