package io.github.arxivbot.internal.pipeline;

import io.github.arxivbot.internal.archive.ArchiveFolder;
import io.github.arxivbot.internal.outbox.OutboxStore;
import io.github.arxivbot.internal.outbox.OwedDigest;
import io.github.arxivbot.internal.pipeline.context.ProfileDigest;
import io.github.arxivbot.internal.pipeline.context.ProfileRun;
import io.github.arxivbot.internal.pipeline.context.RunContext;
import io.github.arxivbot.internal.pipeline.notify.NotifyStep;
import io.github.arxivbot.internal.pipeline.publish.OutputPublisher;
import io.github.arxivbot.internal.settings.BotSettings;
import io.github.arxivbot.internal.settings.Profile;
import io.github.arxivbot.internal.settings.StorageSettings;
import io.github.arxivbot.internal.state.DeliveredPapers;
import io.github.arxivbot.internal.state.StateLock;
import io.github.arxivbot.internal.state.StateStore;
import io.github.arxivbot.internal.text.IoErrors;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.Digest.QuietDay;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.StateException;
import io.github.arxivbot.run.MessagePreview;
import io.github.arxivbot.run.RunOutcome;
import io.github.arxivbot.run.RunReport;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes or sends a digest again that is stored: in the archive, as the newest one of its profile,
 * or because it is owed to readers.
 */
public final class StoredDigestRun {

  private final RunContext context;
  private final StorageSettings storage;

  public StoredDigestRun(BotSettings settings) {
    this.context = new RunContext(settings);
    this.storage = settings.storage();
  }

  /** Writes the outputs of a day. */
  public RunReport render(LocalDate day) throws InterruptedException {
    StateLock lock = storage.state().lock(storage.lockTimeout());
    try {
      storage.state().recover(context::report);
      List<ProfileDigest> digests =
          context.settings().profiles().stream().map(profile -> stored(profile, day)).toList();
      Optional<List<RunReport.WrittenFile>> written =
          new OutputPublisher(context).rerender(storage.state(), digests);
      return RunReport.builder(context.now())
          .outcome(written.isPresent() ? RunOutcome.WRITTEN : RunOutcome.NOT_WRITTEN)
          .digests(ProfileDigest.digests(digests))
          .outputs(written.orElse(List.of()))
          .problems(context.problems())
          .build();
    } finally {
      lock.close();
    }
  }

  /**
   * Sends the digest of a day and returns the problems.
   *
   * @param channels the names of the channels; all if empty
   * @param again whether messages that were sent before are sent, too
   */
  public List<Problem> send(LocalDate day, Set<String> channels, boolean again)
      throws InterruptedException {
    StateLock lock = storage.state().lock(storage.lockTimeout());
    try {
      storage.state().recover(context::report);
      NotifyStep step = new NotifyStep(context, storage.state());
      for (Profile profile : context.settings().profiles()) {
        step.sendByHand(profile, owed(profile, day), channels, again);
      }
      return context.problems();
    } finally {
      lock.close();
    }
  }

  /** Returns the messages that {@link #send} would send. */
  public List<MessagePreview> preview(LocalDate day, Set<String> channels, boolean again)
      throws InterruptedException {
    StateLock lock = storage.state().lock(storage.lockTimeout());
    try {
      List<MessagePreview> previews = new ArrayList<>();
      NotifyStep step = new NotifyStep(context, storage.state());
      for (Profile profile : context.settings().profiles()) {
        previews.addAll(step.preview(profile, owed(profile, day), channels, again));
      }
      return previews;
    } finally {
      lock.close();
    }
  }

  private OwedDigest owed(Profile profile, LocalDate day) {
    return OutboxStore.of(storage.state(), profile.name())
        .owed(day, context::report)
        .orElseGet(() -> new OwedDigest(stored(profile, day).digest(), List.of(), true));
  }

  /**
   * Returns the digest of a day, with the notice that the last run of today would show above it.
   */
  private ProfileDigest stored(Profile profile, LocalDate day) {
    StateStore state = storage.state();
    ArchiveFolder archive = storage.archiveOf(profile);
    Optional<Digest> archived = archive == null ? Optional.empty() : archive.read(day);
    Optional<Digest> newest = state.newestDigest(profile.name(), context::report);
    Digest digest =
        archived
            .or(() -> newest)
            .filter(found -> found.day().equals(day))
            .orElseThrow(() -> new StateException(missing(archive, day), null));
    DeliveredPapers delivered = state.deliveredPapers(profile.name(), context::report);
    ProfileRun run = new ProfileRun(profile, delivered, Optional.empty());
    boolean isNewest = newest.filter(other -> other.day().isAfter(day)).isEmpty();
    Optional<QuietDay> quietDay =
        isNewest ? state.seenBatches(context::report).quietDay(context.today()) : Optional.empty();
    return new ProfileDigest(run, digest, quietDay.flatMap(quiet -> quiet.above(day)), true);
  }

  private static String missing(@Nullable ArchiveFolder archive, LocalDate day) {
    String missing = "there is no digest of " + day + ": ";
    if (archive == null) {
      return missing
          + "without an archive only the newest digest is kept. Set \"archive\" to a folder to keep"
          + " all";
    }
    try {
      List<LocalDate> days = archive.days();
      String found =
          days.isEmpty()
              ? "none"
              : days.size() + ", from " + days.get(days.size() - 1) + " to " + days.get(0);
      return missing + archive.folder() + " holds " + found + ". Create it with a backfill";
    } catch (IOException e) {
      return missing + archive.folder() + " cannot be read: " + IoErrors.describe(e);
    }
  }
}
