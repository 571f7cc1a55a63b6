package io.github.arxivbot.internal.state;

import io.github.arxivbot.internal.archive.DigestJson;
import io.github.arxivbot.internal.file.StagedFile;
import io.github.arxivbot.internal.text.PluralFormatter;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.PaperId;
import io.github.arxivbot.model.StateException;
import io.github.arxivbot.run.MissedDays;
import io.github.arxivbot.run.StateEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists and checks the stored state, and removes parts of it. Requires the lock. */
public final class StateInspector {

  private static final String EXTENSION = ".json";

  private final Path folder;
  private final StateStore state;

  /** Creates an inspector for a state folder, which need not exist. */
  public StateInspector(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
    this.state = StateStore.open(folder);
  }

  /** Lists the parts of the state. Damaged files are restored from their copies. */
  public List<StateEntry> entries() throws IOException {
    List<StateEntry> entries = new ArrayList<>();
    for (String profile : profiles("delivered")) {
      String path = "delivered/" + profile + EXTENSION;
      entries.add(entry(path, describe(state.deliveredPapers(profile, note -> {}))));
    }
    for (String profile : profiles("newest")) {
      String path = "newest/" + profile + EXTENSION;
      state
          .newestDigest(profile, note -> {})
          .ifPresent(digest -> entries.add(entry(path, describe(digest))));
    }
    if (Files.exists(StateStore.batchesFile(folder).path())) {
      entries.add(entry("batches.json", describe(state.seenBatches(note -> {}))));
    }
    for (ModelResultCache<?> cache : caches()) {
      cache
          .findFailure(note -> {})
          .ifPresent(
              failure ->
                  entries.add(
                      entry(
                          cache.failureFile(),
                          "no %s are requested on %s with these settings: %s"
                              .formatted(cache.folder(), failure.day(), failure.reason()))));
    }
    entries.add(entry("summaries/", state.summaries().files().size() + " summaries"));
    int judgments = state.judgments().files().size();
    if (judgments > 0) {
      entries.add(entry("judgments/", judgments + " judgments of rerankers"));
    }
    for (String name : TrainingPaperStore.NAMES) {
      String path = "papers/" + name + EXTENSION;
      if (Files.exists(folder.resolve(path))) {
        int papers = state.papers().read(name, note -> {}).size();
        entries.add(entry(path, papers + " papers that scorers learn from"));
      }
    }
    for (String name : state.scorerData().names()) {
      entries.add(entry(ScorerDataStore.path(name), "data of a scorer"));
    }
    entries.add(entry("http/", count("http") + " cached pages; may be deleted"));
    entries.add(entry("copies/", count("copies") + " copies of the files above"));
    return entries;
  }

  private List<ModelResultCache<?>> caches() {
    return List.of(state.summaries(), state.judgments());
  }

  private StateEntry entry(String path, String description) {
    return new StateEntry(path, description, size(folder.resolve(path)));
  }

  private static String describe(DeliveredPapers log) {
    NavigableMap<LocalDate, DeliveredPapers.DayDeliveries> digests = log.digests();
    if (digests.isEmpty()) {
      return "no digests";
    }
    long papers = digests.values().stream().flatMap(DeliveredPapers.DayDeliveries::all).count();
    return PluralFormatter.count(digests.size(), "digest")
        + " with papers, "
        + digests.firstKey()
        + " to "
        + digests.lastKey()
        + ", "
        + PluralFormatter.count(papers, "paper");
  }

  private static String describe(Digest digest) {
    return "the digest of "
        + digest.day()
        + ", "
        + PluralFormatter.count(digest.entries().size(), "paper");
  }

  private static String describe(SeenBatches seen) {
    return seen.histories().keySet().stream()
        .map(
            category ->
                category
                    + seen.completeUntil(category).map(day -> " complete until " + day).orElse("")
                    + without(seen.missed(category)))
        .collect(Collectors.joining(", "));
  }

  private static String without(Set<LocalDate> missed) {
    return missed.isEmpty()
        ? ""
        : missed.stream()
            .map(LocalDate::toString)
            .collect(Collectors.joining(", ", " without ", ""));
  }

  /** Checks all files without changing them, and returns a sentence for each problem. */
  public List<String> problems() throws IOException {
    List<String> problems = new ArrayList<>();
    for (String profile : profiles("delivered")) {
      problems.addAll(
          StateStore.deliveryFile(folder, profile)
              .problems(json -> DeliveredPapersJson.read(json, folder)));
    }
    for (String profile : profiles("newest")) {
      problems.addAll(StateStore.newestFile(folder, profile).problems(DigestJson::read));
    }
    StateFile batches = StateStore.batchesFile(folder);
    if (Files.exists(batches.path()) || Files.exists(batches.copy())) {
      problems.addAll(batches.problems(SeenBatchesJson::read));
    }
    for (ModelResultCache<?> cache : caches()) {
      StateFile failure = StateFile.in(folder, cache.failureFile());
      if (failure.exists()) {
        problems.addAll(failure.problems(ModelFailure::read));
      }
      for (StateFile value : cache.files()) {
        problems.addAll(value.problems(cache::parse));
      }
    }
    for (String name : TrainingPaperStore.NAMES) {
      StateFile papers = TrainingPaperStore.file(folder, name);
      if (Files.exists(papers.path()) || Files.exists(papers.copy())) {
        problems.addAll(papers.problems(TrainingPaperStore::parse));
      }
    }
    problems.addAll(state.scorerData().problems());
    for (Path file : damagedFiles()) {
      problems.add(file + " is a damaged file that was set aside; inspect it and delete it");
    }
    Path journal = folder.resolve("journal.json");
    if (Files.exists(journal)) {
      problems.add(
          journal + ": a run was killed while it moved its files; the next run completes it");
    }
    return problems;
  }

  private List<Path> damagedFiles() throws IOException {
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

  /** Lists the announcements that no source could give. */
  public List<MissedDays> missedDays() {
    return state.seenBatches(note -> {}).missedDays();
  }

  /** Forgets that a paper was delivered and returns the number of digests that held it. */
  public int forget(PaperId id) throws IOException {
    return forget(
        log -> log.without(id), digest -> without(digest, id), state.seenBatches(note -> {}));
  }

  /** Forgets a day and returns the number of its digests. */
  public int forget(LocalDate day) throws IOException {
    return forget(
        log -> log.without(day),
        digest -> digest.day().equals(day) ? with(digest, List.of(), List.of()) : digest,
        state.seenBatches(note -> {}).without(day));
  }

  /** Deletes the summaries of a paper and returns their number. */
  public int forgetSummaries(PaperId id) throws IOException {
    return state.summaries().delete(id);
  }

  private int forget(
      UnaryOperator<DeliveredPapers> logChange,
      UnaryOperator<Digest> digestChange,
      SeenBatches batches)
      throws IOException {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    List<StagedFile> staged = new ArrayList<>();
    try {
      int digests = 0;
      for (String profile : profiles("delivered")) {
        DeliveredPapers before = state.deliveredPapers(profile, note -> {});
        DeliveredPapers after = logChange.apply(before);
        digests += changedDigests(before, after);
        staged.addAll(state.stage(profile, after));
      }
      for (String profile : profiles("newest")) {
        Digest newest = state.newestDigest(profile, note -> {}).orElseThrow();
        staged.addAll(state.stage(digestChange.apply(newest)));
      }
      staged.addAll(state.stage(batches));
      state.publish(staged);
      return digests;
    } finally {
      for (StagedFile file : staged) {
        file.discard();
      }
    }
  }

  private static int changedDigests(DeliveredPapers before, DeliveredPapers after) {
    return (int)
        before.digests().entrySet().stream()
            .filter(digest -> !digest.getValue().equals(after.digests().get(digest.getKey())))
            .count();
  }

  private static Digest without(Digest digest, PaperId id) {
    return with(digest, without(digest.entries(), id), without(digest.updated(), id));
  }

  private static List<DigestEntry> without(List<DigestEntry> entries, PaperId id) {
    return entries.stream()
        .filter(entry -> !DeliveredPapers.matches(entry.paper().id(), id))
        .toList();
  }

  private static Digest with(Digest digest, List<DigestEntry> entries, List<DigestEntry> updated) {
    return digest.toBuilder().entries(entries).updated(updated).build();
  }

  /** Returns the profiles that have a file of a kind, or a copy of one. */
  private List<String> profiles(String kind) throws IOException {
    return StateFile.names(folder, kind).stream()
        .filter(name -> name.endsWith(EXTENSION))
        .map(name -> name.substring(0, name.length() - EXTENSION.length()))
        .toList();
  }

  private long count(String subfolder) throws IOException {
    Path root = folder.resolve(subfolder);
    if (!Files.isDirectory(root)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .count();
    }
  }

  private static long size(Path root) {
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
      throw new StateException(root + " cannot be read: " + e, e);
    }
  }
}
