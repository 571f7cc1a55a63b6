package io.github.arxivbot.internal.pipeline;

import io.github.arxivbot.internal.archive.DigestArchive;
import io.github.arxivbot.internal.pipeline.context.ProfileDigest;
import io.github.arxivbot.internal.pipeline.context.ProfileRun;
import io.github.arxivbot.internal.pipeline.context.RunContext;
import io.github.arxivbot.internal.pipeline.publish.OutputPublisher;
import io.github.arxivbot.internal.pipeline.publish.PublishedOutput;
import io.github.arxivbot.internal.settings.BotSettings;
import io.github.arxivbot.internal.settings.Profile;
import io.github.arxivbot.internal.settings.StorageSettings;
import io.github.arxivbot.internal.state.DeliveryLog;
import io.github.arxivbot.internal.state.StateLock;
import io.github.arxivbot.internal.text.IoErrors;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.StateException;
import io.github.arxivbot.run.RunOutcome;
import io.github.arxivbot.run.RunReport;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the outputs again from a stored digest. */
public final class RerenderRun {

  private final RunContext context;
  private final StorageSettings storage;

  /** Creates one run of a bot. */
  public RerenderRun(BotSettings settings) {
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
      Optional<List<PublishedOutput>> published =
          new OutputPublisher(context).rerender(storage.state(), digests);
      return RunReport.builder(context.now())
          .outcome(published.isPresent() ? RunOutcome.WRITTEN : RunOutcome.NOT_WRITTEN)
          .digests(ProfileDigest.digests(digests))
          .outputs(OutputReporter.of(context, published.orElse(List.of())))
          .problems(context.problems())
          .build();
    } finally {
      lock.close();
    }
  }

  private ProfileDigest stored(Profile profile, LocalDate day) {
    DigestArchive archive = storage.archiveOf(profile);
    Optional<Digest> archived = archive == null ? Optional.empty() : archive.read(day);
    Digest digest =
        archived
            .or(() -> storage.state().newestDigest(profile.name(), context::report))
            .filter(found -> found.day().equals(day))
            .orElseThrow(() -> new StateException(missing(archive, day), null));
    DeliveryLog delivered = storage.state().deliveryLog(profile.name(), context::report);
    return new ProfileDigest(new ProfileRun(profile, delivered, Optional.empty()), digest);
  }

  private static String missing(@Nullable DigestArchive archive, LocalDate day) {
    String missing = "there is no digest of " + day + ": ";
    if (archive == null) {
      return missing
          + "without an archive only the newest digest is kept. Set \"archive\" to a folder to keep all";
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
