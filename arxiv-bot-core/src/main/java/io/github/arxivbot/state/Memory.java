package io.github.arxivbot.state;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.arxivbot.spi.StateException;
import io.github.arxivbot.spi.StateStore;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The memory of all profiles: a folder with one JSON file each, which a person can read and a git
 * commit can carry.
 */
public final class Memory {

  private static final List<String> OWN_NAMES = List.of("delivered", "lock", "summaries", "tmp");

  private final @Nullable Path folder;

  private Memory(@Nullable Path folder) {
    this.folder = folder;
  }

  /**
   * A memory that remembers nothing.
   *
   * @return the memory
   */
  public static Memory none() {
    return new Memory(null);
  }

  /**
   * A memory in a folder, which is made when something is first remembered.
   *
   * @param folder the folder
   * @return the memory
   */
  public static Memory in(Path folder) {
    return new Memory(Objects.requireNonNull(folder, "folder").toAbsolutePath().normalize());
  }

  /**
   * What a profile's digests have delivered.
   *
   * @param profile the profile's name
   * @return nothing delivered, where there is no file yet
   * @throws StateException if there is a file that can't be read: never a silent start from nothing
   */
  public Delivered read(String profile) {
    Path file = file(profile);
    return file == null
        ? Delivered.nothing()
        : read(
            file,
            json -> DeliveredJson.read(json, folder()),
            Delivered.nothing(),
            "forget what was delivered");
  }

  /**
   * What earlier runs saw of each category.
   *
   * @return nothing seen, where there is no file yet
   * @throws StateException if there is a file that can't be read
   */
  public SeenBatches batches() {
    return folder == null
        ? SeenBatches.nothing()
        : read(
            batchesFile(),
            SeenBatchesJson::read,
            SeenBatches.nothing(),
            "forget which batches were seen");
  }

  /** Reads the form of a file. */
  @FunctionalInterface
  private interface Form<T> {
    T read(byte[] json) throws IOException;
  }

  private static <T> T read(Path file, Form<T> form, T nothing, String ifDeleted) {
    try {
      // Not Files.exists: it says no of a file that it may not look at, too.
      return form.read(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      return nothing;
    } catch (NewerFormatException e) {
      throw new StateException(
          file + " is of a newer arxiv-bot: " + e.getMessage() + ". Use that one again.", e);
    } catch (FileSystemException e) {
      throw new StateException(
          file + " can't be read: " + e + ". Check it and the folders above it.", e);
    } catch (IOException | RuntimeException e) {
      throw new StateException(
          file
              + " can't be read: "
              + words(e)
              + ". Restore it from a copy, or delete it to "
              + ifDeleted
              + ".",
          e);
    }
  }

  /** Jackson's own words go on over two lines more, about a place that is no file. */
  private static String words(Exception e) {
    return e instanceof JsonProcessingException json
        ? json.getOriginalMessage() + (json.getLocation() == null ? "" : line(json.getLocation()))
        : String.valueOf(e.getMessage());
  }

  private static String line(JsonLocation at) {
    return " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
  }

  /**
   * Writes what is to be remembered, beside its place.
   *
   * @param profile the profile's name
   * @param delivered all that it is to remember
   * @return the file to publish once the digest is in its place; nothing where it holds this
   *     already
   * @throws IOException if it can't be written
   */
  public Optional<StagedFile> stage(String profile, Delivered delivered) throws IOException {
    Path file = file(profile);
    if (file == null) {
      return Optional.empty();
    }
    return stage(file, DeliveredJson.write(delivered, folder()));
  }

  /**
   * Writes what was seen of each category, beside its place.
   *
   * @param batches all that is to be remembered
   * @return the file to publish; nothing where it holds this already
   * @throws IOException if it can't be written
   */
  public Optional<StagedFile> stage(SeenBatches batches) throws IOException {
    return folder == null ? Optional.empty() : stage(batchesFile(), SeenBatchesJson.write(batches));
  }

  private static Optional<StagedFile> stage(Path file, byte[] json) throws IOException {
    return StagedFile.holds(file, json)
        ? Optional.empty()
        : Optional.of(StagedFile.write(file, json));
  }

  /**
   * The summaries that were paid for.
   *
   * @return a store in the same folder
   */
  public SummaryStore summaries() {
    return folder == null ? SummaryStore.none() : SummaryStore.in(folder);
  }

  /**
   * A store for small things, in {@code NAME/} of the same folder; may be committed with it.
   *
   * @param name lower-case letters and digits, in words joined by hyphens
   * @return the store; one that keeps nothing, where the memory remembers nothing
   * @throws IllegalArgumentException if the name has other characters, or the memory uses it itself
   */
  public StateStore store(String name) {
    String checked = checkName(name);
    return folder == null ? new NoStore() : FolderStore.in(folder.resolve(checked));
  }

  /**
   * A store for what can be had again, such as feeds as they were read last. A {@code .gitignore}
   * in its folder keeps that from being committed.
   *
   * @param name lower-case letters and digits, in words joined by hyphens
   * @return the store; one that keeps nothing, where the memory remembers nothing
   * @throws IllegalArgumentException if the name has other characters, or the memory uses it itself
   */
  public StateStore cache(String name) {
    String checked = checkName(name);
    return folder == null ? new NoStore() : FolderStore.unversioned(folder.resolve(checked));
  }

  private static String checkName(String name) {
    if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*") || OWN_NAMES.contains(name)) {
      throw new IllegalArgumentException(
          "a store is called \""
              + name
              + "\", expected lower-case letters, digits and single hyphens, and none of "
              + OWN_NAMES);
    }
    return name;
  }

  /**
   * Keeps other runs away.
   *
   * @param timeout how long to wait for one
   * @return the lock; close it after the run
   * @throws StateException if another run holds it all that time, or the folder can't be written
   * @throws InterruptedException if the thread is interrupted
   */
  public StateLock lock(Duration timeout) throws InterruptedException {
    return folder == null ? StateLock.none() : StateLock.take(folder, timeout);
  }

  /**
   * A folder for what is needed during a run only. What a killed run left there is deleted.
   *
   * @return an empty folder; nothing where nothing is remembered
   * @throws IOException if it can't be made or emptied
   */
  public Optional<Path> scratch() throws IOException {
    if (folder == null) {
      return Optional.empty();
    }
    Path scratch = Files.createDirectories(folder.resolve("tmp"));
    try (DirectoryStream<Path> left = Files.newDirectoryStream(scratch)) {
      for (Path file : left) {
        Files.delete(file);
      }
    }
    return Optional.of(scratch);
  }

  /**
   * Deletes what runs that were killed left half-written: in the memory, and beside a file. Does
   * nothing for a memory that remembers nothing, for it has no lock.
   *
   * @param file an output; call this for it under the {@linkplain #lock lock} only
   * @throws IOException if something can't be deleted
   */
  public void tidy(Path file) throws IOException {
    Objects.requireNonNull(file, "file");
    if (folder != null) {
      Leftovers.deleteIn(folder.resolve("summaries"));
      Leftovers.deleteIn(folder.resolve("delivered"));
      Leftovers.deleteOf(batchesFile());
      Leftovers.deleteOf(file);
    }
  }

  private Path batchesFile() {
    return folder().resolve("batches.json");
  }

  private @Nullable Path file(String profile) {
    return folder == null ? null : folder.resolve("delivered").resolve(profile + ".json");
  }

  private Path folder() {
    return Objects.requireNonNull(folder, "folder");
  }
}
