package io.github.arxivbot.internal.state;

import io.github.arxivbot.internal.text.IoErrors;
import io.github.arxivbot.model.StateException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A lock that keeps two runs from using one state. It is a lock of the operating system, which ends
 * with its process.
 */
public final class StateLock implements AutoCloseable {

  private static final long POLL_MILLIS = 50;

  private final @Nullable FileChannel channel;

  private StateLock(@Nullable FileChannel channel) {
    this.channel = channel;
  }

  /** Returns a lock without effect, for a bot without state. */
  static StateLock none() {
    return new StateLock(null);
  }

  /**
   * Acquires the lock of a state folder, which is created; fails if another run holds it for
   * longer.
   */
  static StateLock acquire(Path folder, Duration timeout) throws InterruptedException {
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
        channel.close();
        throw e;
      }
    } catch (IOException e) {
      throw new StateException(file + " cannot be locked: " + IoErrors.describe(e), e);
    }
  }

  private static void await(FileChannel channel, Path file, Duration timeout)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    while (!tryLock(channel)) {
      if (System.nanoTime() - start >= timeout.toNanos()) {
        String holder = Files.readString(file).strip();
        throw new StateException(
            file
                + " is locked by another run ("
                + (holder.isEmpty() ? "unknown" : holder)
                + "), which did not end within "
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

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
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
        throw new StateException("the lock of the state cannot be released: " + e, e);
      }
    }
  }
}
