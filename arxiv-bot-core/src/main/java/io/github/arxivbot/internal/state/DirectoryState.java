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

/**
 * The state as a folder of readable JSON files, which may be committed to git. Each file has a copy
 * under {@code copies/} that replaces it if it is damaged.
 */
final class DirectoryState implements State {

  private final Path folder;

  DirectoryState(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  @Override
  public Optional<Path> folder() {
    return Optional.of(folder);
  }

  @Override
  public DeliveryLog deliveryLog(String profile, Consumer<RecoveryNote> notes) {
    return deliveryFile(profile)
        .read(json -> DeliveryLogJson.read(json, folder), "forget what was delivered", notes)
        .orElse(DeliveryLog.empty());
  }

  @Override
  public Optional<Digest> newestDigest(String profile, Consumer<RecoveryNote> notes) {
    return newestFile(profile).read(DigestJson::read, "forget the newest digest", notes);
  }

  @Override
  public SeenBatches seenBatches(Consumer<RecoveryNote> notes) {
    return batchesFile()
        .read(SeenBatchesJson::read, "forget which batches were seen", notes)
        .orElse(SeenBatches.empty());
  }

  @Override
  public List<StagedFile> stage(String profile, DeliveryLog log) throws IOException {
    return deliveryFile(profile).stage(DeliveryLogJson.write(log, folder));
  }

  @Override
  public List<StagedFile> stage(Digest digest) throws IOException {
    return newestFile(digest.profile()).stage(DigestJson.write(digest));
  }

  @Override
  public List<StagedFile> stage(SeenBatches batches) throws IOException {
    return batchesFile().stage(SeenBatchesJson.write(batches));
  }

  @Override
  public void publish(List<StagedFile> files) throws IOException {
    if (files.isEmpty()) {
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

  @Override
  public void recover(Consumer<RecoveryNote> notes) {
    try {
      new MoveJournal(folder).recover().ifPresent(notes);
    } catch (IOException e) {
      throw new StateException(
          "the files that a killed run left in " + folder + " cannot be moved into place: " + e, e);
    }
  }

  @Override
  public SummaryCache summaries() {
    return new SummaryCache(folder);
  }

  @Override
  public JudgmentCache judgments() {
    return new JudgmentCache(folder);
  }

  @Override
  public PaperStore papers() {
    return new PaperStore(folder);
  }

  @Override
  public ScorerDataStore scorerData() {
    return new ScorerDataStore(folder);
  }

  @Override
  public StateLock lock(Duration timeout) throws InterruptedException {
    return StateLock.acquire(folder, timeout);
  }

  @Override
  public State ifExists() {
    return Files.isDirectory(folder) ? this : State.none();
  }

  @Override
  public Optional<Path> tempFolder() throws IOException {
    Path temp = Files.createDirectories(folder.resolve("tmp"));
    try (DirectoryStream<Path> files = Files.newDirectoryStream(temp)) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
    return Optional.of(temp);
  }

  @Override
  public void deleteTempFiles() throws IOException {
    TempFiles.deleteBelow(folder);
  }

  @Override
  public void deleteTempFiles(Path file) throws IOException {
    TempFiles.deleteFor(file, PlaceholderNames.ID);
  }

  @Override
  public void deleteTempFilesBelow(Path archive) throws IOException {
    TempFiles.deleteBelow(archive);
  }

  StateFile batchesFile() {
    return StateFile.in(folder, "batches.json");
  }

  StateFile newestFile(String profile) {
    return StateFile.in(folder, "newest/" + profile + ".json");
  }

  StateFile deliveryFile(String profile) {
    return StateFile.in(folder, "delivered/" + profile + ".json");
  }
}
