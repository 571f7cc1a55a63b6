package io.github.arxivbot.internal.state;

import io.github.arxivbot.internal.file.StagedFile;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.StateException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The data that a bot keeps between runs. Reading restores damaged files from their copies and
 * passes a note for each to a consumer; a file that cannot be restored is a {@link StateException},
 * so that no run starts from an empty state unnoticed.
 */
public interface State {

  /** Returns a state that is always empty. */
  static State none() {
    return new NoState();
  }

  /** Returns the state in a folder, which is created with the first file. */
  static State open(Path folder) {
    return new DirectoryState(folder);
  }

  /** Returns the folder of the state; empty if this state is always empty. */
  Optional<Path> folder();

  /** Reads what the digests of a profile have delivered. */
  DeliveryLog deliveryLog(String profile, Consumer<RecoveryNote> notes);

  /** Reads the newest digest of a profile, as it was written last. */
  Optional<Digest> newestDigest(String profile, Consumer<RecoveryNote> notes);

  /** Reads the batches that earlier runs have seen. */
  SeenBatches seenBatches(Consumer<RecoveryNote> notes);

  /**
   * Stages the deliveries of a profile.
   *
   * @return the files to publish after the digest; empty if nothing has changed
   */
  List<StagedFile> stage(String profile, DeliveryLog log) throws IOException;

  /**
   * Stages the newest digest of its profile.
   *
   * @return the files to publish; empty if nothing has changed
   */
  List<StagedFile> stage(Digest digest) throws IOException;

  /**
   * Stages the seen batches.
   *
   * @return the files to publish; empty if nothing has changed
   */
  List<StagedFile> stage(SeenBatches batches) throws IOException;

  /**
   * Moves files into place: all of them or none. The files of the state must be the last ones.
   * After a crash, {@link #recover} completes the move.
   *
   * @throws io.github.arxivbot.internal.file.FileMoveException if a file cannot be moved; the files
   *     before it are restored
   */
  void publish(List<StagedFile> files) throws IOException;

  /**
   * Completes the move of files that a killed run had begun.
   *
   * @throws StateException if that fails
   */
  void recover(Consumer<RecoveryNote> notes);

  /** Returns the cached summaries. */
  SummaryCache summaries();

  /** Returns the cached judgments of rerankers. */
  JudgmentCache judgments();

  /** Returns the papers that scorers learn from. */
  PaperStore papers();

  /** Returns the data that scorers keep from run to run. */
  ScorerDataStore scorerData();

  /**
   * Locks the state against other runs.
   *
   * @return the lock, to be closed after the run
   * @throws StateException if another run holds it for longer, or the folder cannot be written
   */
  StateLock lock(Duration timeout) throws InterruptedException;

  /** Returns this state, or an empty one if its folder does not exist. */
  State ifExists();

  /**
   * Returns an empty folder for temporary files of a run.
   *
   * @return empty if this state is always empty
   */
  Optional<Path> tempFolder() throws IOException;

  /** Deletes temporary files of killed runs in the state. Requires the lock. */
  void deleteTempFiles() throws IOException;

  /** Deletes temporary files of killed runs next to an output. Requires the lock. */
  void deleteTempFiles(Path file) throws IOException;

  /** Deletes temporary files of killed runs in an archive. Requires the lock. */
  void deleteTempFilesBelow(Path archive) throws IOException;
}
