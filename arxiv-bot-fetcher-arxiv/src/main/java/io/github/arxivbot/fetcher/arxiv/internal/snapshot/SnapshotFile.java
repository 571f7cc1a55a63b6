package io.github.arxivbot.fetcher.arxiv.internal.snapshot;

import io.github.arxivbot.internal.text.SafeText;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.ZipException;

/**
 * The file of a snapshot.
 *
 * @param size in bytes
 * @param gzip whether it is compressed, according to its first bytes
 */
public record SnapshotFile(Path path, long size, boolean gzip) {

  private static final String SOURCE =
      "; the snapshot is the file arxiv-metadata-oai-snapshot.json of the data set"
          + " Cornell-University/arxiv on Kaggle: set its path in the option file";
  private static final int MAGIC_LENGTH = 4;

  /** The remedy for a file that is cut off. */
  static final String INCOMPLETE = "; the file is incomplete: download it again";

  public static SnapshotFile of(Path path) throws SnapshotException, InterruptedException {
    try {
      if (Files.exists(path) && !Files.isRegularFile(path)) {
        String kind = Files.isDirectory(path) ? "a folder" : "no regular file";
        throw new SnapshotException("expected a file, found " + kind + ", " + path + SOURCE);
      }
      try (InputStream in = Files.newInputStream(path)) {
        byte[] magic = in.readNBytes(MAGIC_LENGTH);
        if (magic.length == 0) {
          throw new SnapshotException("expected a metadata snapshot, found an empty file, " + path);
        }
        if (startsWith(magic, 'P', 'K', 3, 4)) {
          throw new SnapshotException(
              "expected JSON Lines, plain or gzip, found a zip archive, " + path + "; unpack it");
        }
        return new SnapshotFile(path, Files.size(path), startsWith(magic, 0x1f, 0x8b));
      }
    } catch (NoSuchFileException e) {
      throw new SnapshotException("there is no file " + path + SOURCE, false, e);
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  LineReader open() throws SnapshotException, InterruptedException {
    try {
      return new LineReader(openStream());
    } catch (IOException e) {
      throw failure(1, e);
    }
  }

  SnapshotException failure(long line, IOException cause) throws InterruptedException {
    boolean broken = cause instanceof ZipException;
    if (!broken && !(cause instanceof EOFException)) {
      return unreadable(path, cause);
    }
    String reason = cause.getMessage() == null ? "" : ": " + SafeText.line(cause.getMessage(), 100);
    return new SnapshotException(
        "the gzip data are "
            + (broken ? "broken" : "cut off")
            + ", in line "
            + line
            + " of "
            + path
            + reason
            + INCOMPLETE,
        false,
        cause);
  }

  private InputStream openStream() throws IOException {
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
        "cannot read " + path + ": " + reason + "; check its permissions and its disk",
        true,
        cause);
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    for (int i = 0; i < start.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xff) != start[i]) {
        return false;
      }
    }
    return true;
  }
}
