package io.github.arxivbot.fetcher.arxiv;

import io.github.arxivbot.internal.text.SafeText;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipException;

/**
 * A snapshot's file.
 *
 * @param path where it is
 * @param size in bytes
 * @param gzip whether it is compressed, by its first bytes
 * @param fingerprint tells it from another; not by its time, which a copy changes
 */
record SnapshotFile(Path path, long size, boolean gzip, String fingerprint) {

  private static final String SOURCE =
      "; the snapshot is the file arxiv-metadata-oai-snapshot.json of the data set"
          + " Cornell-University/arxiv on Kaggle: name it in the option file";
  private static final int ENDS = 4096;

  /** What to do about a file that was cut. */
  static final String NOT_WHOLE = "; the file is not whole: get it again";

  /** Looks at a file without reading it. */
  static SnapshotFile of(Path path) throws SnapshotException, InterruptedException {
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
    byte[] head = bytes(channel, 0);
    if (startsWith(head, 'P', 'K', 3, 4)) {
      throw new SnapshotException(
          "expected JSON Lines, plain or gzip, found a zip archive, " + path + "; unpack it");
    }
    byte[] tail = bytes(channel, Math.max(0, size - ENDS));
    return new SnapshotFile(
        path, size, startsWith(head, 0x1f, 0x8b), fingerprint(sizeAsBytes(size), head, tail));
  }

  /** Opens the file at a line that an earlier reading reached. */
  SnapshotLines open(SnapshotPosition place) throws SnapshotException, InterruptedException {
    try {
      SnapshotLines lines = new SnapshotLines(bytes(), place.line());
      boolean there = false;
      try {
        there = lines.skipTo(place.offset());
      } finally {
        if (!there) {
          lines.close();
        }
      }
      if (!there) {
        throw new SnapshotException("position: no line begins there in " + path);
      }
      return lines;
    } catch (IOException e) {
      throw failure(place.line() + 1, e);
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
      return new SnapshotGzip(new BufferedInputStream(raw), size);
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

  /** A short name for some bytes that others do not have. */
  static String fingerprint(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static byte[] sizeAsBytes(long size) {
    return Long.toString(size).getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] bytes(SeekableByteChannel channel, long from) throws IOException {
    return Channels.newInputStream(channel.position(from)).readNBytes(ENDS);
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
