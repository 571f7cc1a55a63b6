package io.github.arxivbot.state;

import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Summary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The summaries that were paid for: one file each, written the moment it arrives, so that a run
 * that is killed pays again only for what was in flight. Thread-safe.
 */
public final class SummaryStore {

  private final @Nullable Path folder;

  private SummaryStore(@Nullable Path folder) {
    this.folder = folder;
  }

  /**
   * A store that keeps nothing.
   *
   * @return the store
   */
  public static SummaryStore none() {
    return new SummaryStore(null);
  }

  /**
   * A store in a memory's folder.
   *
   * @param memory the folder of the memory
   * @return the store
   */
  public static SummaryStore in(Path memory) {
    return new SummaryStore(
        Objects.requireNonNull(memory, "memory").toAbsolutePath().normalize().resolve("summaries"));
  }

  /**
   * The summary of a paper.
   *
   * @param id the paper, with its version
   * @param fingerprint of the summarizer that would write it
   * @return nothing where there is none yet
   * @throws IOException if there is one that can't be read
   */
  public Optional<Summary> find(ArxivId id, String fingerprint) throws IOException {
    Path file = file(id, fingerprint);
    return file == null || !Files.exists(file)
        ? Optional.empty()
        : Optional.of(SummaryJson.read(Files.readAllBytes(file)));
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
    Path file = file(id, fingerprint);
    if (file != null) {
      StagedFile.write(file, SummaryJson.write(id, fingerprint, kept, summary)).publish();
    }
  }

  /**
   * Moves a summary that can't be read out of the way, under a name that says so.
   *
   * @param id the paper, with its version
   * @param fingerprint of the summarizer that wrote it
   * @return where it is now; nothing where there was none
   * @throws IOException if it can't be moved
   */
  public Optional<Path> setAside(ArxivId id, String fingerprint) throws IOException {
    Path file = file(id, fingerprint);
    if (file == null || !Files.exists(file)) {
      return Optional.empty();
    }
    Path aside = file.resolveSibling(file.getFileName() + ".damaged");
    return Optional.of(Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING));
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
    if (folder == null || !Files.isDirectory(folder)) {
      return 0;
    }
    int forgotten = 0;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.json")) {
      for (Path file : files) {
        Optional<LocalDate> kept = SummaryJson.kept(Files.readAllBytes(file));
        if (kept.isPresent() && kept.get().isBefore(day)) {
          Files.delete(file);
          forgotten++;
        }
      }
    }
    return forgotten;
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
  public int takeOver(Path cache, LocalDate kept) throws IOException {
    if (folder == null || !Files.exists(cache)) {
      return 0;
    }
    Path done = folder.resolve("taken-over.txt");
    if (Files.exists(done)) {
      return 0;
    }
    int count = 0;
    for (OldSummaryCache.Entry entry : OldSummaryCache.read(Files.readAllBytes(cache))) {
      put(entry.id(), takenOver(entry.summary().model()), kept, entry.summary());
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
  public static String takenOver(String model) {
    return "taken over " + model;
  }

  private @Nullable Path file(ArxivId id, String fingerprint) {
    String name = id.toString().replace('/', '_');
    return folder == null
        ? null
        : folder.resolve(name + "." + digest(fingerprint).substring(0, 12) + ".json");
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
