package io.github.arxivbot;

import io.github.arxivbot.internal.archive.DigestArchive;
import io.github.arxivbot.internal.state.State;
import io.github.arxivbot.internal.state.StateInspector;
import io.github.arxivbot.internal.state.StateLock;
import io.github.arxivbot.internal.text.IoErrors;
import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.StateException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a bot remembers, for its owner: what is there, whether it is whole, and what is to be
 * forgotten. Runs that use the same memory are waited for. Thread-safe.
 *
 * <pre>{@code
 * BotState memory = BotState.open(Path.of(".arxiv-bot"));
 * memory.forget(ArxivId.parse("2602.09578"));
 * }</pre>
 */
public final class BotState {

  private final Path folder;
  private final @Nullable DigestArchive archive;
  private final Duration lockTimeout;

  private BotState(Path folder, @Nullable DigestArchive archive, Duration lockTimeout) {
    this.folder = folder;
    this.archive = archive;
    this.lockTimeout = lockTimeout;
  }

  /**
   * A memory in a folder.
   *
   * @param folder what was given to {@link ArxivBotBuilder#state}
   * @return the memory
   */
  public static BotState open(Path folder) {
    return new BotState(folder.toAbsolutePath().normalize(), null, Duration.ofSeconds(60));
  }

  /**
   * The same memory, verified together with an archive.
   *
   * @param digests what was given to {@link ArxivBotBuilder#archive}
   * @return a new memory
   */
  public BotState withArchive(Path digests) {
    return new BotState(folder, DigestArchive.open(digests), lockTimeout);
  }

  /**
   * The same memory, which waits for a run.
   *
   * @param timeout at most this long; not negative, a minute by default
   * @return a new memory
   */
  public BotState withLockTimeout(Duration timeout) {
    Preconditions.checkArgument(!timeout.isNegative(), "timeout: expected nothing negative, found " + timeout);
    return new BotState(folder, archive, timeout);
  }

  /**
   * Where it is.
   *
   * @return an absolute path
   */
  public Path folder() {
    return folder;
  }

  /**
   * A part of the memory.
   *
   * @param path the file or folder, relative to {@link #folder}
   * @param description what it holds, in words
   * @param bytes how large it is on disk
   */
  public record Part(String path, String description, long bytes) {

    /**
     * Refuses null.
     *
     * @param path the file or folder
     * @param description what it holds
     * @param bytes how large it is on disk
     */
    public Part {
      Objects.requireNonNull(path, "path");
      Objects.requireNonNull(description, "description");
    }
  }

  /** Something that is done while other runs are kept away. */
  @FunctionalInterface
  private interface Step<T> {
    T take(StateInspector inspection) throws IOException;
  }

  /**
   * All that is remembered.
   *
   * @return a part each
   * @throws StateException if it can't be read, or another run holds it
   * @throws InterruptedException if the thread is interrupted
   */
  public List<Part> parts() throws InterruptedException {
    return locked(
        inspection ->
            inspection.parts().stream()
                .map(part -> new Part(part.path(), part.description(), part.bytes()))
                .toList());
  }

  /**
   * What is damaged, in the memory and in the archive. Nothing is touched; the next run puts right
   * what has a copy.
   *
   * @return a sentence each; none where all is whole
   * @throws StateException if the folders can't be read, or another run holds the memory
   * @throws InterruptedException if the thread is interrupted
   */
  public List<String> problems() throws InterruptedException {
    return locked(
        inspection -> {
          List<String> faults = new ArrayList<>(inspection.problems());
          if (archive != null) {
            for (DigestArchive part : archive.withProfiles()) {
              faults.addAll(problems(part));
            }
          }
          return faults;
        });
  }

  private static List<String> problems(DigestArchive archive) throws IOException {
    List<String> faults = new ArrayList<>();
    for (LocalDate day : archive.days()) {
      try {
        archive.read(day);
      } catch (StateException e) {
        faults.add(String.valueOf(e.getMessage()));
      }
    }
    return faults;
  }

  /**
   * Forgets that a paper was delivered, so that a digest may deliver it again. Its summary stays.
   *
   * @param id the paper; without a version, every version of it
   * @return in how many digests it stood
   * @throws StateException if that can't be written, or another run holds the memory
   * @throws InterruptedException if the thread is interrupted
   */
  public int forget(ArxivId id) throws InterruptedException {
    Objects.requireNonNull(id, "id");
    return locked(inspection -> inspection.forget(id));
  }

  /**
   * Forgets a day, as if the bot had not run on it: what its digest delivered may be delivered
   * again, and what was announced on it is owed again. Summaries and the archive stay.
   *
   * @param day the digest's day
   * @return how many digests of that day there were
   * @throws StateException if that can't be written, or another run holds the memory
   * @throws InterruptedException if the thread is interrupted
   */
  public int forget(LocalDate day) throws InterruptedException {
    Objects.requireNonNull(day, "day");
    return locked(inspection -> inspection.forget(day));
  }

  /**
   * Forgets the summaries of a paper, so that the next run pays for it again.
   *
   * @param id the paper; without a version, every version of it
   * @return how many there were
   * @throws StateException if one can't be deleted, or another run holds the memory
   * @throws InterruptedException if the thread is interrupted
   */
  public int forgetSummaries(ArxivId id) throws InterruptedException {
    Objects.requireNonNull(id, "id");
    return locked(inspection -> State.open(folder).summaries().forget(id));
  }

  private <T> T locked(Step<T> step) throws InterruptedException {
    StateLock lock = State.open(folder).ifExists().lock(lockTimeout);
    try {
      return step.take(new StateInspector(folder));
    } catch (IOException e) {
      throw new StateException(folder + ": " + IoErrors.describe(e), e);
    } finally {
      lock.close();
    }
  }
}
