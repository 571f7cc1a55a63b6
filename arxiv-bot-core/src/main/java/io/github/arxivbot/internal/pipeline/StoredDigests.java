package io.github.arxivbot.internal.pipeline;

import io.github.arxivbot.internal.archive.ArchiveFolder;
import io.github.arxivbot.internal.pipeline.context.ProfileDigest;
import io.github.arxivbot.internal.pipeline.context.ProfileRun;
import io.github.arxivbot.internal.pipeline.context.RunContext;
import io.github.arxivbot.internal.settings.Profile;
import io.github.arxivbot.internal.settings.StorageSettings;
import io.github.arxivbot.internal.state.DeliveryLog;
import io.github.arxivbot.internal.state.State;
import io.github.arxivbot.internal.text.IoErrors;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.Digest.QuietDay;
import io.github.arxivbot.model.StateException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The digests that a bot has stored: those of the archive, and the newest one of each profile. */
final class StoredDigests {

  private final RunContext context;
  private final StorageSettings storage;

  StoredDigests(RunContext context) {
    this.context = context;
    this.storage = context.settings().storage();
  }

  /**
   * Returns the digest of a day, with the notice that the last run of today would show above it.
   *
   * @throws StateException if none is stored
   */
  ProfileDigest get(Profile profile, LocalDate day) {
    State state = storage.state();
    ArchiveFolder archive = storage.archiveOf(profile);
    Optional<Digest> archived = archive == null ? Optional.empty() : archive.read(day);
    Optional<Digest> newest = state.newestDigest(profile.name(), context::report);
    Digest digest =
        archived
            .or(() -> newest)
            .filter(found -> found.day().equals(day))
            .orElseThrow(() -> new StateException(missing(archive, day), null));
    DeliveryLog delivered = state.deliveryLog(profile.name(), context::report);
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
