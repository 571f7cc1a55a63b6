package io.github.arxivbot.internal.settings;

import io.github.arxivbot.internal.archive.ArchiveFolder;
import io.github.arxivbot.internal.state.StateStore;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The places of a bot's files, other than its outputs, and how long their content is kept. */
public record StorageSettings(
    StateStore state,
    int stateDays,
    Duration lockTimeout,
    @Nullable ArchiveFolder archive,
    @Nullable Path report) {

  /** Returns the archive of a profile, which is a folder of its own if there are several. */
  public @Nullable ArchiveFolder archiveOf(Profile profile) {
    return archive == null ? null : archive.ofProfile(profile.name());
  }
}
