package io.github.arxivbot.internal.state;

import io.github.arxivbot.internal.file.Sha256;
import io.github.arxivbot.internal.file.StagedFile;
import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.StateException;
import io.github.arxivbot.model.Summary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The summaries that were paid for: one file each, written the moment it arrives, so that a run
 * that is killed pays again only for what was in flight. Thread-safe.
 */
public final class SummaryCache {

  private static final String FOLDER = "summaries";
  private static final String ENDING = ".json";
  private static final int HASH_DIGITS = 12;

  private final @Nullable Path memory;

  private SummaryCache(@Nullable Path memory) {
    this.memory = memory;
  }

  /**
   * A store that keeps nothing.
   *
   * @return the store
   */
  public static SummaryCache none() {
    return new SummaryCache(null);
  }

  /**
   * A store in a memory's folder.
   *
   * @param memory the folder of the memory
   * @return the store
   */
  public static SummaryCache open(Path memory) {
    return new SummaryCache(Objects.requireNonNull(memory, "memory").toAbsolutePath().normalize());
  }

  /**
   * The summary of a paper.
   *
   * @param id the paper, with its version
   * @param fingerprint of the summarizer that would write it
   * @param repairs is told where it was damaged and its copy took its place
   * @return nothing where there is none yet
   * @throws StateException if there is one, and neither it nor its copy can be read
   */
  public Optional<Summary> find(ArxivId id, String fingerprint, Consumer<RecoveryNote> repairs) {
    StateFile file = file(id, fingerprint);
    return file == null
        ? Optional.empty()
        : file.read(CachedSummaryJson::read, "pay for it again", repairs);
  }

  /**
   * Keeps a summary.
   *
   * @param id the paper, with its version
   * @param fingerprint of the summarizer that wrote it
   * @param kept the day on which it is put here
   * @param summary the summary
   * @throws IOException if it can't be written
   */
  public void put(ArxivId id, String fingerprint, LocalDate kept, Summary summary)
      throws IOException {
    StateFile file = file(id, fingerprint);
    if (file != null) {
      file.write(CachedSummaryJson.write(id, fingerprint, kept, summary));
    }
  }

  /**
   * Moves a summary that can't be read, nor its copy, out of the way, under a name that says so.
   *
   * @param id the paper, with its version
   * @param fingerprint of the summarizer that wrote it
   * @return where it is now; nothing where there was none
   * @throws IOException if it can't be moved
   */
  public Optional<Path> setAside(ArxivId id, String fingerprint) throws IOException {
    StateFile file = file(id, fingerprint);
    if (file == null) {
      return Optional.empty();
    }
    Files.deleteIfExists(file.copy());
    return Files.exists(file.place())
        ? Optional.of(StateFile.setAside(file.place()))
        : Optional.empty();
  }

  /**
   * Forgets the summaries that were kept before a day. Those that can't be read stay: what was paid
   * for is not thrown away for a doubt.
   *
   * @param day the first day that is remembered
   * @return how many were forgotten
   * @throws IOException if one can't be read or deleted
   */
  public int forgetBefore(LocalDate day) throws IOException {
    int forgotten = 0;
    for (StateFile file : files()) {
      Optional<LocalDate> kept = CachedSummaryJson.kept(Files.readAllBytes(file.place()));
      if (kept.isPresent() && kept.get().isBefore(day)) {
        file.delete();
        forgotten++;
      }
    }
    return forgotten;
  }

  /**
   * Forgets the summaries of a paper, so that it is paid for again.
   *
   * @param id the paper; without a version, every version of it
   * @return how many were forgotten
   * @throws IOException if one can't be deleted
   */
  public int forget(ArxivId id) throws IOException {
    int forgotten = 0;
    for (StateFile file : files()) {
      String name = file.place().getFileName().toString();
      String paper = name.substring(0, name.lastIndexOf('.', name.length() - ENDING.length() - 1));
      if (ArxivId.find(paper.replace('_', '/'))
          .filter(one -> DeliveryLog.isOf(one, id))
          .isPresent()) {
        file.delete();
        forgotten++;
      }
    }
    return forgotten;
  }

  /** Every summary that is kept, with its copy. */
  List<StateFile> files() throws IOException {
    if (memory == null || !Files.isDirectory(memory.resolve(FOLDER))) {
      return List.of();
    }
    List<StateFile> files = new ArrayList<>();
    try (DirectoryStream<Path> found =
        Files.newDirectoryStream(memory.resolve(FOLDER), "*" + ENDING)) {
      for (Path file : found) {
        files.add(StateFile.in(memory, FOLDER + "/" + file.getFileName()));
      }
    }
    return files;
  }

  /**
   * Takes over the cache of the bot that this one replaces, once.
   *
   * @param cache its {@code summary_cache.json}
   * @param kept the day on which that is done
   * @return how many summaries were taken over; 0 where there is no such file, or it was taken over
   *     before
   * @throws IOException if it can't be read or what it holds can't be written
   */
  public int importLegacy(Path cache, LocalDate kept) throws IOException {
    if (memory == null || !Files.exists(cache)) {
      return 0;
    }
    Path done = memory.resolve(FOLDER).resolve("taken-over.txt");
    if (Files.exists(done)) {
      return 0;
    }
    int count = 0;
    for (LegacySummaryCache.Entry entry : LegacySummaryCache.read(Files.readAllBytes(cache))) {
      put(entry.id(), legacyFingerprint(entry.summary().model()), kept, entry.summary());
      count++;
    }
    byte[] note = (cache + "\n").getBytes(StandardCharsets.UTF_8);
    StagedFile.write(done, note).publish();
    return count;
  }

  /**
   * The fingerprint of what was taken over; it does not know the prompt.
   *
   * @param model the model that wrote it
   * @return the fingerprint
   */
  public static String legacyFingerprint(String model) {
    return "taken over " + model;
  }

  private @Nullable StateFile file(ArxivId id, String fingerprint) {
    String name = id.toString().replace('/', '_');
    return memory == null
        ? null
        : StateFile.in(memory, FOLDER + "/" + name + "." + digest(fingerprint) + ENDING);
  }

  private static String digest(String text) {
    return Sha256.hex(text.getBytes(StandardCharsets.UTF_8)).substring(0, HASH_DIGITS);
  }
}
