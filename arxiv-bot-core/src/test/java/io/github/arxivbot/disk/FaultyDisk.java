package io.github.arxivbot.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The default file system with simulated faults: a power failure after a number of changes, a full
 * disk, a read-only folder. Not thread-safe.
 */
public final class FaultyDisk {

  private final FaultyFileSystem files = new FaultyFileSystem(this);
  private final Set<FileChannel> open = new HashSet<>();
  private int changes;
  private int cutAfter = Integer.MAX_VALUE;
  private long room = Long.MAX_VALUE;
  private @Nullable Path readOnly;

  /** Returns a path on this disk; all paths that are resolved from it are on this disk, too. */
  public Path path(Path real) {
    return new FaultyPath(files, real);
  }

  /** Returns the number of changes since the power was last restored. */
  public int changes() {
    return changes;
  }

  /** Makes every operation fail after a number of changes. */
  public void cutPowerAfter(int more) {
    changes = 0;
    cutAfter = more;
  }

  /** Ends the power failure and closes open files, as after the death of a process. */
  public void restorePower() {
    changes = 0;
    cutAfter = Integer.MAX_VALUE;
    for (FileChannel channel : Set.copyOf(open)) {
      try {
        channel.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Makes writes fail after a number of bytes; the bytes that fit are written. */
  public void fillUpAfter(long bytes) {
    room = bytes;
  }

  /** Ends the simulation of a full disk. */
  public void empty() {
    room = Long.MAX_VALUE;
  }

  /** Makes every change below a folder fail. */
  public void makeReadOnly(Path folder) {
    readOnly = FaultyPath.real(folder);
  }

  /** Ends the simulation of a read-only folder. */
  public void makeWritable() {
    readOnly = null;
  }

  void checkPower() {
    if (changes >= cutAfter) {
      throw new PowerCut();
    }
  }

  void change(Path real) throws IOException {
    if (readOnly != null && real.toAbsolutePath().startsWith(readOnly)) {
      throw new AccessDeniedException(real.toString());
    }
    checkPower();
    changes++;
  }

  /** Reserves space and returns how many of the bytes fit. */
  int take(int bytes) {
    int fitting = (int) Math.min(bytes, room);
    room -= fitting;
    return fitting;
  }

  void opened(FileChannel channel) {
    open.add(channel);
  }

  void closed(FileChannel channel) {
    open.remove(channel);
  }
}
