package io.github.arxivbot.internal.state;

import io.github.arxivbot.internal.file.Sha256;
import io.github.arxivbot.internal.file.StagedFile;
import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Summary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Summaries as files, one each. A summary is written as soon as it arrives, so that a killed run
 * pays again only for those in flight. Thread-safe.
 */
final class DirectorySummaryCache implements SummaryCache {

  private static final String FOLDER = "summaries";
  private static final String EXTENSION = ".json";
  private static final int HASH_DIGITS = 12;

  private final Path stateFolder;
  private final Path folder;

  DirectorySummaryCache(Path stateFolder) {
    this.stateFolder = stateFolder.toAbsolutePath().normalize();
    this.folder = this.stateFolder.resolve(FOLDER);
  }

  @Override
  public Optional<Summary> find(ArxivId id, String fingerprint, Consumer<RecoveryNote> notes) {
    return file(id, fingerprint).read(CachedSummaryJson::read, "pay for it again", notes);
  }

  @Override
  public void put(ArxivId id, String fingerprint, LocalDate day, Summary summary)
      throws IOException {
    file(id, fingerprint).write(CachedSummaryJson.write(id, fingerprint, day, summary));
  }

  @Override
  public Optional<Path> setAside(ArxivId id, String fingerprint) throws IOException {
    StateFile file = file(id, fingerprint);
    Files.deleteIfExists(file.copy());
    return Files.exists(file.path())
        ? Optional.of(StateFile.setAside(file.path()))
        : Optional.empty();
  }

  @Override
  public int deleteBefore(LocalDate day) throws IOException {
    int deleted = 0;
    for (StateFile file : files()) {
      Optional<LocalDate> stored = CachedSummaryJson.readDay(Files.readAllBytes(file.path()));
      if (stored.isPresent() && stored.get().isBefore(day)) {
        file.delete();
        deleted++;
      }
    }
    return deleted;
  }

  @Override
  public int importLegacy(Path file, LocalDate day) throws IOException {
    Path marker = folder.resolve("taken-over.txt");
    if (!Files.exists(file) || Files.exists(marker)) {
      return 0;
    }
    List<PythonSummaryImporter.Entry> entries =
        PythonSummaryImporter.read(Files.readAllBytes(file));
    for (PythonSummaryImporter.Entry entry : entries) {
      String fingerprint = SummaryCache.legacyFingerprint(entry.summary().model());
      put(entry.id(), fingerprint, day, entry.summary());
    }
    StagedFile.replace(marker, (file + "\n").getBytes(StandardCharsets.UTF_8));
    return entries.size();
  }

  @Override
  public Optional<DayRefusal> findRefusal(Consumer<RecoveryNote> notes) {
    return refusalFile().read(DayRefusal::read, "call the summarizer again", notes);
  }

  @Override
  public void put(DayRefusal refusal) throws IOException {
    refusalFile().write(DayRefusal.write(refusal));
  }

  @Override
  public void deleteRefusal() throws IOException {
    refusalFile().delete();
  }

  /** Returns the file of the latest failure for a whole day. */
  StateFile refusalFile() {
    return StateFile.in(stateFolder, "refusal.json");
  }

  /** Deletes the summaries of a paper and returns their number. */
  int delete(ArxivId id) throws IOException {
    int deleted = 0;
    for (StateFile file : files()) {
      if (paper(file).filter(paper -> DeliveryLog.matches(paper, id)).isPresent()) {
        file.delete();
        deleted++;
      }
    }
    return deleted;
  }

  /** Returns all summaries. */
  List<StateFile> files() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<StateFile> files = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*" + EXTENSION)) {
      for (Path file : found) {
        files.add(StateFile.in(stateFolder, FOLDER + "/" + file.getFileName()));
      }
    }
    return files;
  }

  private StateFile file(ArxivId id, String fingerprint) {
    String hash =
        Sha256.hex(fingerprint.getBytes(StandardCharsets.UTF_8)).substring(0, HASH_DIGITS);
    String paper = id.toString().replace('/', '_');
    return StateFile.in(stateFolder, FOLDER + "/" + paper + "." + hash + EXTENSION);
  }

  private static Optional<ArxivId> paper(StateFile file) {
    String name = file.path().getFileName().toString();
    int end = name.lastIndexOf('.', name.length() - EXTENSION.length() - 1);
    return end < 0 ? Optional.empty() : ArxivId.find(name.substring(0, end).replace('_', '/'));
  }
}
