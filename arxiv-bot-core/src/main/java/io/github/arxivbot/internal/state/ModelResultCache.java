package io.github.arxivbot.internal.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arxivbot.internal.file.PaperFileName;
import io.github.arxivbot.internal.file.Sha256;
import io.github.arxivbot.internal.json.ChecksummedJson;
import io.github.arxivbot.internal.json.JsonObjectReader;
import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.PaperId;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Results of a model that earlier runs paid for, by version of the paper and fingerprint of the
 * plugin; a file each. A value is written as soon as it arrives, so that a killed run pays again
 * only for those in flight. Thread-safe.
 *
 * @param <T> the type of the values
 */
public abstract sealed class ModelResultCache<T> permits SummaryCache, JudgmentCache {

  private static final String EXTENSION = ".json";
  private static final int HASH_DIGITS = 12;

  /**
   * The names of the files and the form of a value.
   *
   * @param folder the folder of the values
   * @param failure the file of the latest failure for a whole day
   */
  record Format<T>(
      String folder,
      String failure,
      BiConsumer<ObjectNode, T> writer,
      JsonObjectReader.Parser<JsonObjectReader, T> reader) {}

  private final @Nullable Path stateFolder;
  private final Format<T> format;

  /** Creates a cache in the folder of a state, or one that is always empty. */
  ModelResultCache(@Nullable Path stateFolder, Format<T> format) {
    this.stateFolder = stateFolder == null ? null : stateFolder.toAbsolutePath().normalize();
    this.format = format;
  }

  /** Finds a value; fails if neither it nor its copy can be read. */
  public Optional<T> find(PaperId id, String fingerprint, Consumer<RecoveryNote> notes) {
    return stateFolder == null
        ? Optional.empty()
        : file(stateFolder, id, fingerprint).read(this::parse, "pay for it again", notes);
  }

  /** Stores a value. Its age is counted from the given day. */
  public void put(PaperId id, String fingerprint, LocalDate day, T value) throws IOException {
    if (stateFolder != null) {
      ObjectNode root =
          ChecksummedJson.object()
              .put("id", id.toString())
              .put("fingerprint", fingerprint)
              .put("kept", day.toString());
      format.writer().accept(root, value);
      file(stateFolder, id, fingerprint).write(ChecksummedJson.bytes(root));
    }
  }

  /** Renames an unreadable value, so that it is no longer found, and returns its new name. */
  public Optional<Path> setAside(PaperId id, String fingerprint) throws IOException {
    if (stateFolder == null) {
      return Optional.empty();
    }
    StateFile file = file(stateFolder, id, fingerprint);
    Files.deleteIfExists(file.copy());
    return Files.exists(file.path())
        ? Optional.of(StateFile.setAside(file.path()))
        : Optional.empty();
  }

  /** Deletes the readable values that were stored before a day and returns their number. */
  public int deleteBefore(LocalDate day) throws IOException {
    int deleted = 0;
    for (StateFile file : files()) {
      Optional<LocalDate> stored = day(Files.readAllBytes(file.path()));
      if (stored.isPresent() && stored.get().isBefore(day)) {
        file.delete();
        deleted++;
      }
    }
    return deleted;
  }

  /** Finds the latest failure of a plugin for a whole day; fails if it cannot be read. */
  public Optional<ModelFailure> findFailure(Consumer<RecoveryNote> notes) {
    return stateFolder == null
        ? Optional.empty()
        : StateFile.in(stateFolder, format.failure())
            .read(ModelFailure::read, "call the plugin again", notes);
  }

  /** Stores the failure of a plugin for a whole day. */
  public void put(ModelFailure failure) throws IOException {
    if (stateFolder != null) {
      StateFile.in(stateFolder, format.failure()).write(ModelFailure.write(failure));
    }
  }

  /** Deletes the failure of a plugin, if there is one. */
  public void deleteRefusal() throws IOException {
    if (stateFolder != null) {
      StateFile.in(stateFolder, format.failure()).delete();
    }
  }

  /** Returns the name of the folder of the values. */
  String folder() {
    return format.folder();
  }

  /** Returns the name of the file of the latest failure for a whole day. */
  String failureFile() {
    return format.failure();
  }

  /** Deletes the values of a paper and returns their number. */
  int delete(PaperId id) throws IOException {
    String versions = id.hasVersion() ? "" : "(v\\d+)?";
    Pattern own = Pattern.compile(Pattern.quote(fileName(id)) + versions);
    int deleted = 0;
    for (StateFile file : files()) {
      if (own.matcher(paper(file)).matches()) {
        file.delete();
        deleted++;
      }
    }
    return deleted;
  }

  List<StateFile> files() throws IOException {
    if (stateFolder == null || !Files.isDirectory(stateFolder.resolve(format.folder()))) {
      return List.of();
    }
    List<StateFile> files = new ArrayList<>();
    Path folder = stateFolder.resolve(format.folder());
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*" + EXTENSION)) {
      for (Path file : found) {
        files.add(StateFile.in(stateFolder, format.folder() + "/" + file.getFileName()));
      }
    }
    return files;
  }

  T parse(byte[] json) throws IOException {
    return format.reader().parse(JsonObjectReader.of(ChecksummedJson.read(json)));
  }

  private StateFile file(Path state, PaperId id, String fingerprint) {
    String hash = Sha256.hex(fingerprint).substring(0, HASH_DIGITS);
    return StateFile.in(state, format.folder() + "/" + fileName(id) + "." + hash + EXTENSION);
  }

  /** Reads the day on which a value was stored; empty if it cannot be read. */
  private static Optional<LocalDate> day(byte[] json) {
    try {
      return Optional.of(LocalDate.parse(ChecksummedJson.read(json).path("kept").asText()));
    } catch (IOException | DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Returns the name of a file without fingerprint and extension. */
  private static String paper(StateFile file) {
    String name = file.path().getFileName().toString();
    int end = name.lastIndexOf('.', name.length() - EXTENSION.length() - 1);
    return end < 0 ? "" : name.substring(0, end);
  }

  private static String fileName(PaperId id) {
    if (id instanceof ArxivId) {
      return id.toString().replace('/', '_');
    }
    return PaperFileName.of(id.unversioned()) + (id.hasVersion() ? "v" + id.version() : "");
  }
}
