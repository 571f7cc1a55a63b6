package io.github.arxivbot.internal.state;

import io.github.arxivbot.model.StateException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Keeps two runs from one memory: the second waits, and then says who holds it. The lock is the
 * operating system's, so that it goes with its process, however that ends.
 */
public final class StateLock implements AutoCloseable {

  private static final long POLL_MILLIS = 50;

  private final @Nullable FileChannel channel;

  private StateLock(@Nullable FileChannel channel) {
    this.channel = channel;
  }

  /**
   * A lock on nothing, for a bot without a memory.
   *
   * @return the lock
   */
  public static StateLock none() {
    return new StateLock(null);
  }

  /**
   * Takes the lock of a memory's folder, which is made if it is not there.
   *
   * @param folder the folder of the memory
   * @param timeout how long to wait for another run
   * @return the lock; close it after the run
   * @throws StateException if another run holds it all that time, or the folder can't be written
   * @throws InterruptedException if the thread is interrupted
   */
  public static StateLock acquire(Path folder, Duration timeout) throws InterruptedException {
    Path file = folder.resolve("lock");
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      try {
        await(channel, file, timeout);
        writeHolder(channel);
        return new StateLock(channel);
      } catch (IOException | RuntimeException | InterruptedException e) {
        channel.close(); // a lock that nobody was given must not stay
        throw e;
      }
    } catch (AccessDeniedException e) {
      throw new StateException(
          file
              + " can't be locked: no right to write "
              + e.getFile()
              + "; check its owner and permissions",
          e);
    } catch (IOException e) {
      throw new StateException(file + " can't be locked: " + e, e);
    }
  }

  private static void await(FileChannel channel, Path file, Duration timeout)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    while (!isLocked(channel)) {
      if (System.nanoTime() - start >= timeout.toNanos()) {
        String holder = Files.readString(file).strip();
        throw new StateException(
            file
                + " is held by another run ("
                + (holder.isEmpty() ? "unknown" : holder)
                + "), and was for "
                + timeout
                + "; wait for it to end, or set \"lock_timeout\"",
            null);
      }
      Thread.sleep(POLL_MILLIS);
    }
  }

  private static void writeHolder(FileChannel channel) throws IOException {
    channel.truncate(0);
    String holder = "process " + ProcessHandle.current().pid() + "\n";
    channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) { // held by another bot of this process
      return false;
    }
  }

  @Override
  public void close() {
    if (channel != null) {
      try {
        channel.close();
      } catch (IOException e) {
        throw new StateException("the lock of the memory can't be given back: " + e, e);
      }
    }
  }
}
