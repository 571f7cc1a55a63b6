package io.github.arxivbot;

import io.github.arxivbot.internal.archive.ArchiveFolder;
import io.github.arxivbot.internal.outbox.OutboxInspector;
import io.github.arxivbot.internal.state.StateInspector;
import io.github.arxivbot.internal.state.StateLock;
import io.github.arxivbot.internal.state.StateStore;
import io.github.arxivbot.internal.text.IoErrors;
import io.github.arxivbot.model.PaperId;
import io.github.arxivbot.model.StateException;
import io.github.arxivbot.run.MissedDays;
import io.github.arxivbot.run.StateEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The state that a bot keeps between runs: lists and checks it, and removes parts of it. Each
 * method waits for a run that uses the same state. Thread-safe.
 *
 * <pre>{@code
 * BotState state = BotState.open(Path.of(".arxiv-bot"));
 * state.forget(PaperId.parse("2602.09578"));
 * }</pre>
 */
public final class BotState {

  private final Path folder;
  private final @Nullable ArchiveFolder archive;
  private final Duration lockTimeout;

  private BotState(Path folder, @Nullable ArchiveFolder archive, Duration lockTimeout) {
    this.folder = folder;
    this.archive = archive;
    this.lockTimeout = lockTimeout;
  }

  /**
   * Returns the state in a folder, which need not exist.
   *
   * @param folder the folder that was passed to {@link ArxivBotBuilder#state}
   * @return the state
   */
  public static BotState open(Path folder) {
    return new BotState(folder.toAbsolutePath().normalize(), null, Duration.ofSeconds(60));
  }

  /**
   * Includes an archive in the check.
   *
   * @param digests the folder that was passed to {@link ArxivBotBuilder#archive}
   * @return a new instance
   */
  public BotState withArchive(Path digests) {
    Objects.requireNonNull(digests, "digests");
    return new BotState(folder, ArchiveFolder.open(digests), lockTimeout);
  }

  /**
   * Sets how long to wait for a run that uses the same state.
   *
   * @param timeout zero or more; one minute by default
   * @return a new instance
   */
  public BotState withLockTimeout(Duration timeout) {
    Preconditions.checkArgument(
        !timeout.isNegative(), "timeout is " + timeout + ", expected zero or more");
    return new BotState(folder, archive, timeout);
  }

  /** {@return the folder, as an absolute path} */
  public Path folder() {
    return folder;
  }

  /** An operation that is performed while the state is locked. */
  @FunctionalInterface
  private interface Operation<T> {
    T perform(StateInspector inspector) throws IOException;
  }

  /**
   * Lists the parts of the state.
   *
   * @return one entry per file or folder
   * @throws StateException if it cannot be read, or another run holds the lock
   * @throws InterruptedException if the thread is interrupted
   */
  public List<StateEntry> entries() throws InterruptedException {
    return locked(
        inspector -> {
          List<StateEntry> entries = new ArrayList<>(inspector.entries());
          entries.addAll(new OutboxInspector(folder).entries());
          return entries;
        });
  }

  /**
   * Lists the announcements that no source could give so far. A day is removed when a run or a
   * backfill reads it, or when it is older than every profile looks back.
   *
   * @return oldest first
   * @throws StateException if the state cannot be read, or another run holds the lock
   * @throws InterruptedException if the thread is interrupted
   */
  public List<MissedDays> missedDays() throws InterruptedException {
    return locked(StateInspector::missedDays);
  }

  /**
   * Checks the files of the state and of the archive without changing them. The next run repairs
   * files that have an undamaged copy.
   *
   * @return a sentence for each problem
   * @throws StateException if the folders cannot be read, or another run holds the lock
   * @throws InterruptedException if the thread is interrupted
   */
  public List<String> problems() throws InterruptedException {
    return locked(
        inspector -> {
          List<String> problems = new ArrayList<>(inspector.problems());
          problems.addAll(new OutboxInspector(folder).problems());
          if (archive != null) {
            for (ArchiveFolder part : archive.withProfiles()) {
              problems.addAll(problems(part));
            }
          }
          return problems;
        });
  }

  private static List<String> problems(ArchiveFolder archive) throws IOException {
    List<String> problems = new ArrayList<>();
    for (LocalDate day : archive.days()) {
      try {
        archive.read(day);
      } catch (StateException e) {
        problems.add(String.valueOf(e.getMessage()));
      }
    }
    return problems;
  }

  /**
   * Forgets that a paper was delivered, so that a digest may deliver it again. Its summary is kept.
   *
   * @param id the paper; without a version, all its versions
   * @return the number of digests that held it
   * @throws StateException if a file cannot be written, or another run holds the lock
   * @throws InterruptedException if the thread is interrupted
   */
  public int forget(PaperId id) throws InterruptedException {
    Objects.requireNonNull(id, "id");
    return locked(inspector -> inspector.forget(id));
  }

  /**
   * Forgets a day, as if the bot had not run: the papers of its digest may be delivered again, and
   * its announcements are missing again. Summaries and the archive are kept.
   *
   * @param day the day of the digest
   * @return the number of digests of that day
   * @throws StateException if a file cannot be written, or another run holds the lock
   * @throws InterruptedException if the thread is interrupted
   */
  public int forget(LocalDate day) throws InterruptedException {
    Objects.requireNonNull(day, "day");
    return locked(inspector -> inspector.forget(day));
  }

  /**
   * Deletes the summaries of a paper, so that the next run pays for it again.
   *
   * @param id the paper; without a version, all its versions
   * @return the number of deleted summaries
   * @throws StateException if a file cannot be deleted, or another run holds the lock
   * @throws InterruptedException if the thread is interrupted
   */
  public int forgetSummaries(PaperId id) throws InterruptedException {
    Objects.requireNonNull(id, "id");
    return locked(inspector -> inspector.forgetSummaries(id));
  }

  private <T> T locked(Operation<T> operation) throws InterruptedException {
    StateLock lock = StateStore.open(folder).ifExists().lock(lockTimeout);
    try {
      return operation.perform(new StateInspector(folder));
    } catch (IOException e) {
      throw new StateException(folder + ": " + IoErrors.describe(e), e);
    } finally {
      lock.close();
    }
  }
}
