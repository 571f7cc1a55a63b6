package io.github.arxivbot.internal.state;

import io.github.arxivbot.internal.file.RollbackMove;
import io.github.arxivbot.internal.file.StagedFile;
import io.github.arxivbot.model.Digest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The state of a bot that keeps nothing. It has no lock, so it deletes no temporary files. */
final class NoState implements State {

  @Override
  public Optional<Path> folder() {
    return Optional.empty();
  }

  @Override
  public DeliveryLog deliveryLog(String profile, Consumer<RecoveryNote> notes) {
    return DeliveryLog.empty();
  }

  @Override
  public Optional<Digest> newestDigest(String profile, Consumer<RecoveryNote> notes) {
    return Optional.empty();
  }

  @Override
  public SeenBatches seenBatches(Consumer<RecoveryNote> notes) {
    return SeenBatches.empty();
  }

  @Override
  public List<StagedFile> stage(String profile, DeliveryLog log) {
    return List.of();
  }

  @Override
  public List<StagedFile> stage(Digest digest) {
    return List.of();
  }

  @Override
  public List<StagedFile> stage(SeenBatches batches) {
    return List.of();
  }

  @Override
  public void publish(List<StagedFile> files) throws IOException {
    RollbackMove.moveAll(files);
  }

  @Override
  public void recover(Consumer<RecoveryNote> notes) {}

  @Override
  public SummaryCache summaries() {
    return new SummaryCache(null);
  }

  @Override
  public JudgmentCache judgments() {
    return new JudgmentCache(null);
  }

  @Override
  public PaperStore papers() {
    return new PaperStore(null);
  }

  @Override
  public ScorerDataStore scorerData() {
    return new ScorerDataStore(null);
  }

  @Override
  public StateLock lock(Duration timeout) {
    return StateLock.none();
  }

  @Override
  public State ifExists() {
    return this;
  }

  @Override
  public Optional<Path> tempFolder() {
    return Optional.empty();
  }

  @Override
  public void deleteTempFiles() {}

  @Override
  public void deleteTempFiles(Path file) {}

  @Override
  public void deleteTempFilesBelow(Path archive) {}
}
