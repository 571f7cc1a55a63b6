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
 * The default file system, with faults: the power goes out after a number of changes, the disk is
 * full, a folder can't be written. For one thread.
 */
public final class FaultyDisk {

  private final FaultyFileSystem files = new FaultyFileSystem(this);
  private final Set<FileChannel> open = new HashSet<>();
  private int changes;
  private int cutAfter = Integer.MAX_VALUE;
  private long room = Long.MAX_VALUE;
  private @Nullable Path readOnly;

  /** A path of this disk; all that is resolved from it is of this disk, too. */
  public Path path(Path real) {
    return new FaultyPath(files, real);
  }

  /** How often something was changed since the power was last restored. */
  public int changes() {
    return changes;
  }

  /** After so many changes nothing works any more. */
  public void cutPowerAfter(int more) {
    changes = 0;
    cutAfter = more;
  }

  /** What was open is closed, as the operating system does with the files of a dead process. */
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

  /** After so many bytes a write fails; it writes what fits. */
  public void fillUpAfter(long bytes) {
    room = bytes;
  }

  /** Makes room. */
  public void empty() {
    room = Long.MAX_VALUE;
  }

  /** Nothing below the folder can be changed. */
  public void makeReadOnly(Path folder) {
    readOnly = FaultyPath.real(folder);
  }

  /** Ends that. */
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

  /** How many of these bytes still fit. */
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
