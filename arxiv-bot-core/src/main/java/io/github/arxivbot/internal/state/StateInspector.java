package io.github.arxivbot.internal.state;

import io.github.arxivbot.internal.archive.DigestJson;
import io.github.arxivbot.internal.file.StagedFile;
import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.StateException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Looks at a memory from outside of a run, and forgets what its owner wants forgotten. */
public final class StateInspector {

  private static final String ENDING = ".json";

  private final Path folder;
  private final State memory;
  private final List<RecoveryNote> notes = new ArrayList<>();

  /**
   * A memory to look at.
   *
   * @param folder its folder
   */
  public StateInspector(Path folder) {
    this.folder = Objects.requireNonNull(folder, "folder").toAbsolutePath().normalize();
    this.memory = State.open(folder);
  }

  /**
   * A part of the memory.
   *
   * @param path the file or folder, relative to the memory's
   * @param description what it holds, in words
   * @param bytes how large it is on disk
   */
  public record Part(String path, String description, long bytes) {

    /**
     * Refuses null.
     *
     * @param path the file or folder
     * @param description what it holds
     * @param bytes how large it is on disk
     */
    public Part {
      Objects.requireNonNull(path, "path");
      Objects.requireNonNull(description, "description");
    }
  }

  /**
   * All that is remembered. Call it under the lock: what is damaged is put right meanwhile.
   *
   * @return a part each
   * @throws IOException if the folder can't be read
   * @throws StateException if a file and its copy can't be read
   */
  public List<Part> parts() throws IOException {
    List<Part> parts = new ArrayList<>();
    for (String profile : profiles("delivered")) {
      String place = "delivered/" + profile + ENDING;
      DeliveryLog delivered = memory.deliveryLog(profile, notes::add);
      parts.add(new Part(place, words(delivered), size(place)));
    }
    for (String profile : profiles("newest")) {
      String place = "newest/" + profile + ENDING;
      memory
          .newestDigest(profile, notes::add)
          .ifPresent(digest -> parts.add(new Part(place, words(digest), size(place))));
    }
    if (Files.exists(folder.resolve("batches.json"))) {
      SeenBatches seen = memory.seenBatches(notes::add);
      parts.add(new Part("batches.json", words(seen), size("batches.json")));
    }
    parts.add(counted("summaries", memory.summaries().files().size(), "summaries, paid for"));
    parts.add(counted("http", count("http"), "pages as they were read last; may be deleted"));
    parts.add(counted("copies", count("copies"), "copies of the files above"));
    return parts;
  }

  private static String words(DeliveryLog delivered) {
    NavigableMap<LocalDate, DeliveryLog.DayDeliveries> digests = delivered.digests();
    if (digests.isEmpty()) {
      return "no digests";
    }
    long papers = digests.values().stream().flatMap(DeliveryLog.DayDeliveries::all).count();
    return digests.size()
        + (digests.size() == 1 ? " digest" : " digests")
        + " with papers, "
        + digests.firstKey()
        + " to "
        + digests.lastKey()
        + ", "
        + papers
        + (papers == 1 ? " paper" : " papers");
  }

  private static String words(Digest digest) {
    int papers = digest.entries().size();
    return "the digest of " + digest.day() + ", " + papers + (papers == 1 ? " paper" : " papers");
  }

  private static String words(SeenBatches seen) {
    List<String> categories = new ArrayList<>();
    for (String category : seen.categories()) {
      categories.add(
          category + seen.completeUntil(category).map(day -> " complete until " + day).orElse(""));
    }
    return String.join(", ", categories);
  }

  private Part counted(String place, long number, String words) {
    return new Part(place + "/", number + " " + words, size(place));
  }

  /**
   * What is damaged, without touching it.
   *
   * @return a sentence each
   * @throws IOException if the folder can't be read
   */
  public List<String> problems() throws IOException {
    List<String> faults = new ArrayList<>();
    for (String profile : profiles("delivered")) {
      faults.addAll(
          StateFile.in(folder, "delivered/" + profile + ENDING)
              .problems(json -> DeliveryLogJson.read(json, folder)));
    }
    for (String profile : profiles("newest")) {
      faults.addAll(StateFile.in(folder, "newest/" + profile + ENDING).problems(DigestJson::read));
    }
    StateFile batches = StateFile.in(folder, "batches.json");
    if (Files.exists(batches.place()) || Files.exists(batches.copy())) {
      faults.addAll(batches.problems(SeenBatchesJson::read));
    }
    for (StateFile summary : memory.summaries().files()) {
      faults.addAll(summary.problems(CachedSummaryJson::read));
    }
    for (Path left : setAside()) {
      faults.add(left + " was damaged and set aside; look at it, and delete it");
    }
    if (Files.exists(folder.resolve("journal.json"))) {
      faults.add(
          folder.resolve("journal.json")
              + ": a run was killed while it put its files into place; the next one ends it");
    }
    return faults;
  }

  private List<Path> setAside() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches(".*\\.damaged(-\\d+)?"))
          .sorted()
          .toList();
    }
  }

  /**
   * Forgets that a paper was delivered, so that it may be delivered again. Call it under the lock.
   *
   * @param id the paper; without a version, every version of it
   * @return in how many digests it stood
   * @throws IOException if that can't be written
   */
  public int forget(ArxivId id) throws IOException {
    return forget(
        delivered -> delivered.without(id),
        digest -> without(digest, id),
        memory.seenBatches(notes::add));
  }

  /**
   * Forgets a day, as if the bot had not run on it. Call it under the lock.
   *
   * @param day the digest's day
   * @return how many digests of that day there were
   * @throws IOException if that can't be written
   */
  public int forget(LocalDate day) throws IOException {
    return forget(
        delivered -> delivered.without(day),
        digest -> digest.day().equals(day) ? emptied(digest) : digest,
        memory.seenBatches(notes::add).without(day));
  }

  private int forget(
      UnaryOperator<DeliveryLog> fromDelivered, UnaryOperator<Digest> fromNewest, SeenBatches batches)
      throws IOException {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    List<StagedFile> staged = new ArrayList<>();
    int digests = 0;
    for (String profile : profiles("delivered")) {
      DeliveryLog before = memory.deliveryLog(profile, notes::add);
      DeliveryLog after = fromDelivered.apply(before);
      digests += changed(before, after);
      staged.addAll(memory.stage(profile, after));
    }
    for (String profile : profiles("newest")) {
      Digest newest = memory.newestDigest(profile, notes::add).orElseThrow();
      staged.addAll(memory.stage(fromNewest.apply(newest)));
    }
    staged.addAll(memory.stage(batches));
    memory.publish(staged);
    for (StagedFile file : staged) {
      file.discard();
    }
    return digests;
  }

  private static int changed(DeliveryLog before, DeliveryLog after) {
    return (int)
        before.digests().entrySet().stream()
            .filter(digest -> !digest.getValue().equals(after.digests().get(digest.getKey())))
            .count();
  }

  private static Digest without(Digest digest, ArxivId id) {
    return digest.toBuilder(digest.generated())
        .entries(without(digest.entries(), id))
        .updated(without(digest.updated(), id))
        .build();
  }

  private static List<DigestEntry> without(List<DigestEntry> entries, ArxivId id) {
    return entries.stream().filter(entry -> !DeliveryLog.isOf(entry.paper().id(), id)).toList();
  }

  private static Digest emptied(Digest digest) {
    return digest.toBuilder(digest.generated()).entries(List.of()).updated(List.of()).build();
  }

  /**
   * What was put right while it was looked at.
   *
   * @return in the order in which it was
   */
  public List<RecoveryNote> notes() {
    return List.copyOf(notes);
  }

  /** Those that have a file, or a copy of one. */
  private Iterable<String> profiles(String kind) throws IOException {
    TreeSet<String> names = new TreeSet<>();
    for (Path place : List.of(folder.resolve(kind), folder.resolve("copies").resolve(kind))) {
      if (Files.isDirectory(place)) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(place, "*" + ENDING)) {
          for (Path file : files) {
            String name = file.getFileName().toString();
            names.add(name.substring(0, name.length() - ENDING.length()));
          }
        }
      }
    }
    return names;
  }

  private long count(String place) throws IOException {
    if (!Files.isDirectory(folder.resolve(place))) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(folder.resolve(place))) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .count();
    }
  }

  private long size(String place) {
    Path root = folder.resolve(place);
    if (!Files.exists(root)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(root)) {
      long bytes = 0;
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
      }
      return bytes;
    } catch (IOException e) {
      throw new StateException(root + " can't be looked at: " + e, e);
    }
  }
}
