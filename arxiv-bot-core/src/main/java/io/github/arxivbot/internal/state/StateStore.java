package io.github.arxivbot.internal.state;

import io.github.arxivbot.internal.archive.DigestJson;
import io.github.arxivbot.internal.file.RollbackMove;
import io.github.arxivbot.internal.file.StagedFile;
import io.github.arxivbot.internal.file.TempFiles;
import io.github.arxivbot.internal.text.PlaceholderNames;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.StateException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The data that a bot keeps between runs: a folder of readable JSON files, which may be committed
 * to git, or nothing. Each file has a copy under {@code copies/} that replaces it if it is damaged.
 *
 * <p>Reading restores damaged files from their copies and passes a note for each to a consumer; a
 * file that cannot be restored is a {@link StateException}, so that no run starts from an empty
 * state unnoticed.
 */
public final class StateStore {

  private final @Nullable Path folder;

  private StateStore(@Nullable Path folder) {
    this.folder = folder;
  }

  /** Returns a state that is always empty. It has no lock, so it deletes no temporary files. */
  public static StateStore none() {
    return new StateStore(null);
  }

  /** Returns the state in a folder, which is created with the first file. */
  public static StateStore open(Path folder) {
    return new StateStore(folder.toAbsolutePath().normalize());
  }

  /** Returns the folder of the state; empty if this state is always empty. */
  public Optional<Path> folder() {
    return Optional.ofNullable(folder);
  }

  /** Reads what the digests of a profile have delivered. */
  public DeliveredPapers deliveredPapers(String profile, Consumer<RecoveryNote> notes) {
    return folder == null
        ? DeliveredPapers.empty()
        : deliveryFile(folder, profile)
            .read(
                json -> DeliveredPapersJson.read(json, folder), "forget what was delivered", notes)
            .orElse(DeliveredPapers.empty());
  }

  /** Reads the newest digest of a profile, as it was written last. */
  public Optional<Digest> newestDigest(String profile, Consumer<RecoveryNote> notes) {
    return folder == null
        ? Optional.empty()
        : newestFile(folder, profile).read(DigestJson::read, "forget the newest digest", notes);
  }

  /** Reads the batches that earlier runs have seen. */
  public SeenBatches seenBatches(Consumer<RecoveryNote> notes) {
    return folder == null
        ? SeenBatches.empty()
        : batchesFile(folder)
            .read(SeenBatchesJson::read, "forget which batches were seen", notes)
            .orElse(SeenBatches.empty());
  }

  /**
   * Stages the deliveries of a profile, to publish after the digest; empty if nothing has changed.
   */
  public List<StagedFile> stage(String profile, DeliveredPapers log) throws IOException {
    return folder == null
        ? List.of()
        : deliveryFile(folder, profile).stage(DeliveredPapersJson.write(log, folder));
  }

  /** Stages the newest digest of its profile; empty if nothing has changed. */
  public List<StagedFile> stage(Digest digest) throws IOException {
    return folder == null
        ? List.of()
        : newestFile(folder, digest.profile()).stage(DigestJson.write(digest));
  }

  /** Stages the seen batches; empty if nothing has changed. */
  public List<StagedFile> stage(SeenBatches batches) throws IOException {
    return folder == null ? List.of() : batchesFile(folder).stage(SeenBatchesJson.write(batches));
  }

  /**
   * Moves files into place: all of them or none. The files of the state must be the last ones.
   * After a crash, {@link #recover} completes the move.
   *
   * @throws io.github.arxivbot.internal.file.FileMoveException if a file cannot be moved; the files
   *     before it are restored
   */
  public void publish(List<StagedFile> files) throws IOException {
    if (folder == null || files.isEmpty()) {
      RollbackMove.moveAll(files);
      return;
    }
    MoveJournal journal = new MoveJournal(folder);
    try {
      journal.write(files);
      RollbackMove.moveAll(files);
    } finally {
      journal.delete();
    }
  }

  /** Completes the move of files that a killed run had begun. */
  public void recover(Consumer<RecoveryNote> notes) {
    if (folder != null) {
      try {
        new MoveJournal(folder).recover().ifPresent(notes);
      } catch (IOException e) {
        throw new StateException(
            "the files that a killed run left in " + folder + " cannot be moved into place: " + e,
            e);
      }
    }
  }

  public SummaryCache summaries() {
    return new SummaryCache(folder);
  }

  public JudgmentCache judgments() {
    return new JudgmentCache(folder);
  }

  /** Returns the papers that scorers learn from. */
  public TrainingPaperStore papers() {
    return new TrainingPaperStore(folder);
  }

  /** Returns the data that scorers keep from run to run. */
  public ScorerDataStore scorerData() {
    return new ScorerDataStore(folder);
  }

  /** Locks the state against other runs; fails if another run holds it for longer. */
  public StateLock lock(Duration timeout) throws InterruptedException {
    return folder == null ? StateLock.none() : StateLock.acquire(folder, timeout);
  }

  /** Returns this state, or an empty one if its folder does not exist. */
  public StateStore ifExists() {
    return folder == null || Files.isDirectory(folder) ? this : none();
  }

  /** Returns an empty folder for temporary files of a run; none if this state is always empty. */
  public Optional<Path> tempFolder() throws IOException {
    if (folder == null) {
      return Optional.empty();
    }
    Path temp = Files.createDirectories(folder.resolve("tmp"));
    try (DirectoryStream<Path> files = Files.newDirectoryStream(temp)) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
    return Optional.of(temp);
  }

  /** Deletes temporary files of killed runs in the state. Requires the lock. */
  public void deleteTempFiles() throws IOException {
    if (folder != null) {
      TempFiles.deleteBelow(folder);
    }
  }

  /** Deletes temporary files of killed runs next to an output. Requires the lock. */
  public void deleteTempFiles(Path file) throws IOException {
    if (folder != null) {
      TempFiles.deleteFor(file, PlaceholderNames.ID);
    }
  }

  /** Deletes temporary files of killed runs in an archive. Requires the lock. */
  public void deleteTempFilesBelow(Path archive) throws IOException {
    if (folder != null) {
      TempFiles.deleteBelow(archive);
    }
  }

  static StateFile batchesFile(Path folder) {
    return StateFile.in(folder, "batches.json");
  }

  static StateFile newestFile(Path folder, String profile) {
    return StateFile.in(folder, "newest/" + profile + ".json");
  }

  static StateFile deliveryFile(Path folder, String profile) {
    return StateFile.in(folder, "delivered/" + profile + ".json");
  }
}
