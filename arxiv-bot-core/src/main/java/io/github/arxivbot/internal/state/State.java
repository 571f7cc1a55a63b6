package io.github.arxivbot.internal.state;

import io.github.arxivbot.internal.archive.DigestJson;
import io.github.arxivbot.internal.file.AtomicMove;
import io.github.arxivbot.internal.file.StagedFile;
import io.github.arxivbot.internal.file.TempFiles;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.StateException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The memory of all profiles: a folder of JSON files that a person can read and a git commit can
 * carry. Each has a copy under {@code copies/}, which takes its place where it is damaged.
 */
public final class State {

  private final @Nullable Path folder;

  private State(@Nullable Path folder) {
    this.folder = folder;
  }

  /**
   * A memory that remembers nothing.
   *
   * @return the memory
   */
  public static State none() {
    return new State(null);
  }

  /**
   * A memory in a folder, which is made when something is first remembered.
   *
   * @param folder the folder
   * @return the memory
   */
  public static State open(Path folder) {
    return new State(Objects.requireNonNull(folder, "folder").toAbsolutePath().normalize());
  }

  /**
   * What a profile's digests have delivered.
   *
   * @param profile the profile's name
   * @param repairs is told what was damaged and put right
   * @return nothing delivered, where there is no file yet
   * @throws StateException if neither the file nor its copy can be read: never a silent start from
   *     nothing
   */
  public DeliveryLog deliveryLog(String profile, Consumer<RecoveryNote> repairs) {
    return folder == null
        ? DeliveryLog.empty()
        : deliveredFile(profile)
            .read(json -> DeliveryLogJson.read(json, folder()), "forget what was delivered", repairs)
            .orElse(DeliveryLog.empty());
  }

  /**
   * The newest digest of a profile, as it was written last.
   *
   * @param profile the profile's name
   * @param repairs is told what was damaged and put right
   * @return nothing where there is none yet
   * @throws StateException if neither the file nor its copy can be read
   */
  public Optional<Digest> newestDigest(String profile, Consumer<RecoveryNote> repairs) {
    return folder == null
        ? Optional.empty()
        : newestFile(profile).read(DigestJson::read, "forget the newest digest", repairs);
  }

  /**
   * What earlier runs saw of each category.
   *
   * @param repairs is told what was damaged and put right
   * @return nothing seen, where there is no file yet
   * @throws StateException if neither the file nor its copy can be read
   */
  public SeenBatches seenBatches(Consumer<RecoveryNote> repairs) {
    return folder == null
        ? SeenBatches.empty()
        : batchesFile()
            .read(SeenBatchesJson::read, "forget which batches were seen", repairs)
            .orElse(SeenBatches.empty());
  }

  /**
   * Writes what is to be remembered, and its copy, beside their places.
   *
   * @param profile the profile's name
   * @param delivered all that it is to remember
   * @return the files to publish once the digest is in its place; none where they hold this already
   * @throws IOException if one can't be written
   */
  public List<StagedFile> stage(String profile, DeliveryLog delivered) throws IOException {
    return folder == null
        ? List.of()
        : deliveredFile(profile).stage(DeliveryLogJson.write(delivered, folder));
  }

  /**
   * Writes the newest digest of a profile, and its copy, beside their places.
   *
   * @param digest the digest
   * @return the files to publish; none where they hold this already
   * @throws IOException if one can't be written
   */
  public List<StagedFile> stage(Digest digest) throws IOException {
    return folder == null
        ? List.of()
        : newestFile(digest.profile()).stage(DigestJson.write(digest));
  }

  /**
   * Whether two digests are remembered as the same.
   *
   * @param one a digest
   * @param other another
   * @return whether their files would be the same
   */
  public static boolean isSame(Digest one, Digest other) {
    try {
      return Arrays.equals(DigestJson.write(one), DigestJson.write(other));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // nothing is read or written but memory
    }
  }

  /**
   * Writes what was seen of each category, and its copy, beside their places.
   *
   * @param batches all that is to be remembered
   * @return the files to publish; none where they hold this already
   * @throws IOException if one can't be written
   */
  public List<StagedFile> stage(SeenBatches batches) throws IOException {
    return folder == null ? List.of() : batchesFile().stage(SeenBatchesJson.write(batches));
  }

  /**
   * Moves files into their places, so that after a crash the next run {@linkplain #recover ends}
   * what this one began: all are moved, or none. Where one can't be moved, those before it are put
   * back.
   *
   * @param files all of them staged; what the memory remembers last
   * @throws io.github.arxivbot.internal.file.FileMoveException if one can't be moved
   * @throws IOException if that can't be written down first; nothing is moved then
   */
  public void publish(List<StagedFile> files) throws IOException {
    if (folder == null) {
      AtomicMove.moveAll(files);
    } else if (!files.isEmpty()) {
      MoveJournal journal = new MoveJournal(folder);
      try {
        journal.write(files);
        AtomicMove.moveAll(files);
      } finally {
        journal.delete();
      }
    }
  }

  /**
   * Ends what a run that was killed had begun to put into place.
   *
   * @param repairs is told, where there was anything to do
   * @throws StateException if it can't be ended
   */
  public void recover(Consumer<RecoveryNote> repairs) {
    if (folder == null) {
      return;
    }
    try {
      new MoveJournal(folder).recover().ifPresent(repairs);
    } catch (IOException e) {
      throw new StateException(
          "what an earlier run, which was killed, left in " + folder + " can't be ended: " + e, e);
    }
  }

  /**
   * The summaries that were paid for.
   *
   * @return a store in the same folder
   */
  public SummaryCache summaries() {
    return folder == null ? SummaryCache.none() : SummaryCache.open(folder);
  }

  /**
   * Keeps other runs away.
   *
   * @param timeout how long to wait for one
   * @return the lock; close it after the run
   * @throws StateException if another run holds it all that time, or the folder can't be written
   * @throws InterruptedException if the thread is interrupted
   */
  public StateLock lock(Duration timeout) throws InterruptedException {
    return folder == null ? StateLock.none() : StateLock.acquire(folder, timeout);
  }

  /**
   * The same for one who only looks: to look at a memory that is not there must not make it.
   *
   * @return nothing remembered, where there is no folder yet
   */
  public State ifExists() {
    return folder == null || Files.isDirectory(folder) ? this : none();
  }

  /**
   * A folder for what is needed during a run only. What a killed run left there is deleted.
   *
   * @return an empty folder; nothing where nothing is remembered
   * @throws IOException if it can't be made or emptied
   */
  public Optional<Path> tempFolder() throws IOException {
    if (folder == null) {
      return Optional.empty();
    }
    Path scratch = Files.createDirectories(folder.resolve("tmp"));
    try (DirectoryStream<Path> left = Files.newDirectoryStream(scratch)) {
      for (Path file : left) {
        Files.delete(file);
      }
    }
    return Optional.of(scratch);
  }

  /**
   * Deletes what runs that were killed left half-written in the memory.
   *
   * @throws IOException if something can't be deleted
   */
  public void deleteTempFiles() throws IOException {
    if (folder != null) {
      TempFiles.deleteBelow(folder);
    }
  }

  /**
   * Deletes what runs that were killed left half-written beside a file. Does nothing for a memory
   * that remembers nothing, for it has no lock.
   *
   * @param file an output; call this for it under the {@linkplain #lock lock} only, and after
   *     {@link #recover}
   * @throws IOException if something can't be deleted
   */
  public void deleteTempFiles(Path file) throws IOException {
    Objects.requireNonNull(file, "file");
    if (folder != null) {
      TempFiles.deleteFor(file);
    }
  }

  /**
   * Deletes what runs that were killed left half-written in a folder and below it. Does nothing for
   * a memory that remembers nothing.
   *
   * @param archive a folder that only runs with this memory write to
   * @throws IOException if something can't be deleted
   */
  public void deleteTempFilesBelow(Path archive) throws IOException {
    Objects.requireNonNull(archive, "archive");
    if (folder != null) {
      TempFiles.deleteBelow(archive);
    }
  }

  private StateFile batchesFile() {
    return StateFile.in(folder(), "batches.json");
  }

  private StateFile newestFile(String profile) {
    return StateFile.in(folder(), "newest/" + profile + ".json");
  }

  private StateFile deliveredFile(String profile) {
    return StateFile.in(folder(), "delivered/" + profile + ".json");
  }

  private Path folder() {
    return Objects.requireNonNull(folder, "folder");
  }
}
