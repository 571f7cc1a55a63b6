package io.github.arxivbot.fetcher.arxiv.internal.snapshot;

import io.github.arxivbot.internal.text.SafeText;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.ZipException;

/**
 * A snapshot's file.
 *
 * @param path where it is
 * @param size in bytes
 * @param gzip whether it is compressed, by its first bytes
 */
public record SnapshotFile(Path path, long size, boolean gzip) {

  private static final String SOURCE =
      "; the snapshot is the file arxiv-metadata-oai-snapshot.json of the data set"
          + " Cornell-University/arxiv on Kaggle: name it in the option file";
  private static final int MAX_MAGIC = 4;

  /** What to do about a file that was cut. */
  static final String NOT_WHOLE = "; the file is not whole: get it again";

  /** Looks at a file without reading it. */
  public static SnapshotFile of(Path path) throws SnapshotException, InterruptedException {
    try {
      if (Files.exists(path) && !Files.isRegularFile(path)) {
        throw new SnapshotException("expected a file, found " + kind(path) + ", " + path + SOURCE);
      }
      try (SeekableByteChannel channel = Files.newByteChannel(path)) {
        return of(path, channel);
      }
    } catch (NoSuchFileException e) {
      throw new SnapshotException("there is no file " + path + SOURCE, false, e);
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  private static SnapshotFile of(Path path, SeekableByteChannel channel)
      throws IOException, SnapshotException {
    long size = channel.size();
    if (size == 0) {
      throw new SnapshotException("expected a metadata snapshot, found an empty file, " + path);
    }
    byte[] head = Channels.newInputStream(channel).readNBytes(MAX_MAGIC);
    if (startsWith(head, 'P', 'K', 3, 4)) {
      throw new SnapshotException(
          "expected JSON Lines, plain or gzip, found a zip archive, " + path + "; unpack it");
    }
    return new SnapshotFile(path, size, startsWith(head, 0x1f, 0x8b));
  }

  /** Opens the file. */
  LineReader open() throws SnapshotException, InterruptedException {
    try {
      return new LineReader(bytes());
    } catch (IOException e) {
      throw failure(1, e);
    }
  }

  /** What stopped a reading in a line. */
  SnapshotException failure(long line, IOException cause) throws InterruptedException {
    boolean broken = cause instanceof ZipException;
    if (!broken && !(cause instanceof EOFException)) {
      return unreadable(path, cause);
    }
    String reason = SafeText.line(String.valueOf(cause.getMessage()), 100);
    return new SnapshotException(
        "the gzip data "
            + (broken ? "are broken" : "end in the middle")
            + ", in line "
            + line
            + " of "
            + path
            + ": "
            + reason
            + NOT_WHOLE,
        false,
        cause);
  }

  private InputStream bytes() throws IOException {
    InputStream raw = Files.newInputStream(path);
    if (!gzip) {
      return raw;
    }
    try {
      return new StrictGzipStream(new BufferedInputStream(raw), size);
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  private static SnapshotException unreadable(Path path, IOException cause)
      throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("interrupted while " + path + " was read");
    }
    String reason = SafeText.line(cause.toString(), 300);
    return new SnapshotException(
        path + " can't be read: " + reason + "; check its permissions and its disk", true, cause);
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    for (int i = 0; i < start.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xff) != start[i]) {
        return false;
      }
    }
    return true;
  }

  private static String kind(Path path) {
    return Files.isDirectory(path) ? "a folder" : "something that is none";
  }
}
