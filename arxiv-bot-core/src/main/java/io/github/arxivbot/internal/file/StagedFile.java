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
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that is written beside its place, synced, and moved into it by {@link #publish}, so that
 * whoever looks sees the old file or the new one, whole. What is neither published nor discarded
 * stays behind under a name that ends in {@code .tmp}, until a later run {@linkplain io.github.arxivbot.internal.state.State#deleteTempFiles
 * tidies up}.
 */
public final class StagedFile {

  private static final Logger LOG = LoggerFactory.getLogger(StagedFile.class);
  private static final int MAX_LINKS = 40;

  private final Path target;
  private final Path tempFile;

  private StagedFile(Path target, Path staged) {
    this.target = target;
    this.tempFile = staged;
  }

  /**
   * Writes the content beside its place. Makes the folders above it.
   *
   * @param file the place; a link is followed
   * @param content the bytes
   * @return the file, not yet in its place
   * @throws IOException if it can't be written, or what stands in the place is no file; nothing is
   *     left behind
   */
  public static StagedFile write(Path file, byte[] content) throws IOException {
    Objects.requireNonNull(content, "content");
    Path target = resolveLinks(file);
    if (Files.isDirectory(target)) {
      throw new FileSystemException(file.toString(), null, "is a folder, expected a file");
    }
    if (Files.exists(target) && !Files.isRegularFile(target)) { // to replace a device breaks it
      throw new FileSystemException(file.toString(), null, "is a device or pipe, expected a file");
    }
    Path folder = Objects.requireNonNull(target.getParent(), "a file has a folder");
    Files.createDirectories(folder);
    Path staged = folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
    try {
      // Not Files.createTempFile: its files can be read by their owner only, and so could the
      // digest.
      try (FileChannel channel =
          FileChannel.open(staged, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
    } catch (IOException e) {
      Files.deleteIfExists(staged);
      throw e;
    }
    return new StagedFile(target, staged);
  }

  /** A file that an earlier run staged. */
  public static StagedFile of(Path staged, Path target) {
    return new StagedFile(target, staged);
  }

  /** Where a link leads, even if nothing is there yet: what is moved onto a link replaces it. */
  static Path resolveLinks(Path file) throws IOException {
    if (Files.exists(file)) {
      return file.toRealPath();
    }
    Path place = file.toAbsolutePath().normalize();
    for (int links = 0; Files.isSymbolicLink(place); links++) {
      if (links == MAX_LINKS) {
        throw new FileSystemLoopException(file.toString());
      }
      place = place.resolveSibling(Files.readSymbolicLink(place)).normalize();
    }
    return place;
  }

  /**
   * Whether a file has exactly this content already.
   *
   * @param file the file
   * @param content the bytes
   * @return false where it does not exist
   * @throws IOException if it can't be read
   */
  public static boolean hasContent(Path file, byte[] content) throws IOException {
    return Files.isRegularFile(file)
        && Files.size(file) == content.length
        && Arrays.equals(Files.readAllBytes(file), content);
  }

  /**
   * Moves the file into its place.
   *
   * @throws IOException if it can't be moved; the old file is as it was
   */
  public void publish() throws IOException {
    try {
      Files.move(
          tempFile, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(tempFile, target, StandardCopyOption.REPLACE_EXISTING);
    }
    syncFolder();
  }

  /** The move itself is to outlast a power cut, too; on Windows a folder can't be opened. */
  private void syncFolder() {
    Path folder = Objects.requireNonNull(target.getParent(), "a file has a folder");
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      LOG.debug("{} can't be synced", folder, e);
    }
  }

  /**
   * Moves the file into its place, and keeps the old one until {@link #discard}.
   *
   * @throws IOException if it can't be moved; the old file is as it was
   */
  public void publishWithBackup() throws IOException {
    if (Files.exists(target)) {
      Files.copy(target, backup(), StandardCopyOption.COPY_ATTRIBUTES);
    }
    publish();
  }

  /**
   * Puts things back as they were before {@link #publishWithBackup}.
   *
   * @throws IOException if that can't be done
   */
  public void restoreBackup() throws IOException {
    if (Files.exists(backup())) {
      Files.move(backup(), target, StandardCopyOption.REPLACE_EXISTING);
    } else {
      Files.deleteIfExists(target);
    }
  }

  /**
   * Throws away what is not in its place: the content, or the old file.
   *
   * @throws IOException if it can't be deleted
   */
  public void discard() throws IOException {
    Files.deleteIfExists(tempFile);
    Files.deleteIfExists(backup());
  }

  /**
   * The place.
   *
   * @return the file that {@link #publish} replaces
   */
  public Path target() {
    return target;
  }

  /** Where the content lies until then. */
  public Path tempFile() {
    return tempFile;
  }

  private Path backup() {
    return tempFile.resolveSibling(tempFile.getFileName() + ".old.tmp");
  }
}
