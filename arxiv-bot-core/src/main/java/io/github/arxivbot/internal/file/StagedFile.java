package io.github.arxivbot.internal.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that is written next to its target, synced, and moved into place by {@link #publish}, so
 * that readers see the old file or the new one, but no mixture. A staged file that is neither
 * published nor discarded keeps a name that ends in {@code .tmp}, until {@link TempFiles} deletes
 * it.
 */
public final class StagedFile {

  private static final Logger LOG = LoggerFactory.getLogger(StagedFile.class);
  private static final int MAX_LINKS = 40;

  private final Path target;
  private final Path tempFile;
  private final @Nullable String replaced;

  private StagedFile(Path target, Path tempFile, @Nullable String replaced) {
    this.target = target;
    this.tempFile = tempFile;
    this.replaced = replaced;
  }

  /** Writes the content next to the target. Creates missing folders. */
  public static StagedFile write(Path file, byte[] content) throws IOException {
    return write(file, content, null);
  }

  /**
   * Writes the content next to a target that a person may edit at the same time. The file does not
   * replace a target with any other content than was read from it, also after a crash.
   *
   * @param before the content that was read from the target; empty if it did not exist
   */
  public static StagedFile writeUnlessEdited(Path file, byte[] content, Optional<String> before)
      throws IOException {
    return write(file, content, before.map(text -> Sha256.hex(text)).orElse(""));
  }

  private static StagedFile write(Path file, byte[] content, @Nullable String replaced)
      throws IOException {
    Objects.requireNonNull(content, "content");
    Path target = resolveLinks(file);
    if (Files.isDirectory(target)) {
      throw new FileSystemException(file.toString(), null, "is a folder, expected a file");
    }
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      throw new FileSystemException(file.toString(), null, "is a device or pipe, expected a file");
    }
    Path folder = Objects.requireNonNull(target.getParent(), "a file has a folder");
    Files.createDirectories(folder);
    Path tempFile = folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
    // Not Files.createTempFile, whose files are readable by their owner only.
    try (FileChannel channel =
        FileChannel.open(tempFile, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    } catch (IOException e) {
      Files.deleteIfExists(tempFile);
      throw e;
    }
    return new StagedFile(target, tempFile, replaced);
  }

  /** Returns a file that an earlier run staged, with the value of its {@link #replaced}. */
  public static StagedFile of(Path tempFile, Path target, Optional<String> replaced) {
    return new StagedFile(target, tempFile, replaced.orElse(null));
  }

  /** Replaces a file at once. */
  public static void replace(Path file, byte[] content) throws IOException {
    StagedFile staged = write(file, content);
    try {
      staged.publish();
    } catch (IOException e) {
      staged.discard();
      throw e;
    }
  }

  /** Returns the target of a link, even if it does not exist: a move would replace the link. */
  static Path resolveLinks(Path file) throws IOException {
    if (Files.exists(file)) {
      return file.toRealPath();
    }
    Path target = file.toAbsolutePath().normalize();
    for (int links = 0; Files.isSymbolicLink(target); links++) {
      if (links == MAX_LINKS) {
        throw new FileSystemLoopException(file.toString());
      }
      target = target.resolveSibling(Files.readSymbolicLink(target)).normalize();
    }
    return target;
  }

  /** Tests whether a file exists and has the given content. */
  public static boolean hasContent(Path file, byte[] content) throws IOException {
    return Files.isRegularFile(file)
        && Files.size(file) == content.length
        && Arrays.equals(Files.readAllBytes(file), content);
  }

  /** Moves the file into place, unless the target was edited since it was read. */
  public void publish() throws IOException {
    if (isTargetEdited()) {
      LOG.warn("{} was edited during the run and stays as it is", target);
      return;
    }
    try {
      Files.move(
          tempFile, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(tempFile, target, StandardCopyOption.REPLACE_EXISTING);
    }
    syncFolder();
  }

  private boolean isTargetEdited() throws IOException {
    if (replaced == null) {
      return false;
    }
    return !replaced.equals(Files.exists(target) ? Sha256.hex(Files.readAllBytes(target)) : "");
  }

  /** Makes the move survive a power failure. On Windows a folder cannot be opened. */
  private void syncFolder() {
    Path folder = Objects.requireNonNull(target.getParent(), "a file has a folder");
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      LOG.debug("{} cannot be synced", folder, e);
    }
  }

  /** Moves the file into place and keeps a copy of the old one until {@link #discard}. */
  public void publishWithBackup() throws IOException {
    if (Files.exists(target)) {
      Files.copy(target, backup(), StandardCopyOption.COPY_ATTRIBUTES);
    }
    publish();
  }

  /** Reverts {@link #publishWithBackup}. */
  void restoreBackup() throws IOException {
    if (Files.exists(backup())) {
      Files.move(backup(), target, StandardCopyOption.REPLACE_EXISTING);
    } else {
      Files.deleteIfExists(target);
    }
  }

  /** Deletes the staged content and the backup, as far as they exist. */
  public void discard() throws IOException {
    Files.deleteIfExists(tempFile);
    Files.deleteIfExists(backup());
  }

  public Path target() {
    return target;
  }

  /** {@return the file that holds the content until it is published} */
  public Path tempFile() {
    return tempFile;
  }

  /**
   * {@return the SHA-256 of the only content that this file replaces, "" if the target must not
   * exist; nothing if it replaces any content}
   */
  public Optional<String> replaced() {
    return Optional.ofNullable(replaced);
  }

  private Path backup() {
    return tempFile.resolveSibling(tempFile.getFileName() + ".old.tmp");
  }
}
