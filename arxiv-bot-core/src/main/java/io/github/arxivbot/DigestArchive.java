package io.github.arxivbot;

import io.github.arxivbot.internal.archive.ArchiveFolder;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.StateException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads the digests that a bot keeps in its {@linkplain ArxivBotBuilder#archive archive}. It
 * changes nothing, takes no lock, and may be used while a run writes: each digest appears as a
 * whole. Thread-safe.
 *
 * <pre>{@code
 * DigestArchive archive = DigestArchive.open(Path.of("digests"));
 * Optional<Digest> newest = archive.days().stream().findFirst().flatMap(archive::read);
 * }</pre>
 */
public final class DigestArchive {

  private final ArchiveFolder folder;

  private DigestArchive(ArchiveFolder folder) {
    this.folder = folder;
  }

  /**
   * Opens an archive.
   *
   * @param folder the folder; one that does not exist is an archive without digests
   * @return the archive of the default profile
   */
  public static DigestArchive open(Path folder) {
    return new DigestArchive(ArchiveFolder.open(Objects.requireNonNull(folder, "folder")));
  }

  /**
   * Returns the archive of a profile.
   *
   * @param name the name of the profile
   * @return its archive, a folder in this one; this one for the default profile
   */
  public DigestArchive profile(String name) {
    return new DigestArchive(folder.ofProfile(name));
  }

  /**
   * Returns the days that have a digest.
   *
   * @return newest first
   * @throws StateException if the folder cannot be read
   */
  public List<LocalDate> days() {
    try {
      return folder.days();
    } catch (IOException e) {
      throw new StateException(folder.folder() + " cannot be read: " + e, e);
    }
  }

  /**
   * Reads the digest of a day.
   *
   * @param day the day
   * @return empty if there is none
   * @throws StateException if it cannot be read, or was changed by hand
   */
  public Optional<Digest> read(LocalDate day) {
    return folder.read(Objects.requireNonNull(day, "day"));
  }

  /**
   * Returns the file of the digest of a day.
   *
   * @param day the day
   * @return a file that need not exist
   */
  public Path file(LocalDate day) {
    return folder.file(Objects.requireNonNull(day, "day"), ".json");
  }

  /**
   * Tests whether each category of a day was read completely by one of its sources.
   *
   * @param day the day
   * @return false if there is no digest, or it cannot be read
   */
  public boolean hasCompleteDay(LocalDate day) {
    return folder.hasCompleteDay(Objects.requireNonNull(day, "day"));
  }
}
