package io.github.arxivbot;

import io.github.arxivbot.internal.guard.ResourceCloser;
import io.github.arxivbot.internal.pipeline.ExplainRun;
import io.github.arxivbot.internal.pipeline.RunPipeline;
import io.github.arxivbot.internal.pipeline.ScorerPreparer;
import io.github.arxivbot.internal.pipeline.StoredDigestRun;
import io.github.arxivbot.internal.settings.BotSettings;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.run.DigestExplanation;
import io.github.arxivbot.run.MessagePreview;
import io.github.arxivbot.run.RunReport;
import io.github.arxivbot.spi.Scorer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A bot that makes digests: fetchers supply papers, scorers rank them, a summarizer summarizes the
 * best, and renderers write the digest.
 *
 * <pre>{@code
 * try (ArxivBot bot =
 *     ArxivBot.builder()
 *         .categories("cs.LG", "cs.CL")
 *         .fetcher(ArxivRss.builder(http).build())
 *         .scorer(KeywordScorer.builder().keywords("kv cache", "LLM").build())
 *         .output(MarkdownRenderer.create(), Path.of("README.md"))
 *         .build()) {
 *   RunReport report = bot.run();
 * }
 * }</pre>
 *
 * <p>Thread-safe. A bot may run any number of times; concurrent calls wait for each other.
 */
public final class ArxivBot implements AutoCloseable {

  private final BotSettings settings;
  private final List<AutoCloseable> owned;
  private final ReentrantLock lock = new ReentrantLock(true);

  ArxivBot(BotSettings settings, List<AutoCloseable> owned) {
    this.settings = settings;
    this.owned = new ArrayList<>(owned);
  }

  /**
   * Creates a builder of a bot without a configuration file.
   *
   * @return a builder
   */
  public static ArxivBotBuilder builder() {
    return new ArxivBotBuilder();
  }

  /**
   * Returns the digests that each run makes. Reads no source.
   *
   * @return one per profile, in their order
   */
  public List<DigestPlan> plan() {
    return settings.profiles().stream()
        .map(profile -> new DigestPlan(settings.sources().categories(), profile))
        .toList();
  }

  /**
   * Returns the names of the channels of all profiles.
   *
   * @return in alphabetical order; empty if nothing is sent
   */
  public Set<String> channels() {
    Set<String> names = new TreeSet<>();
    settings
        .profiles()
        .forEach(profile -> profile.channels().forEach(channel -> names.add(channel.name())));
    return names;
  }

  /**
   * Makes the digest of the newest announcement.
   *
   * <p>A failure of one paper, source or output is a problem in the report, not an exception.
   * Either all outputs are written or none is touched. If no source can be read, none is touched.
   *
   * @return the report
   * @throws InterruptedException if the thread is interrupted; no output was touched
   */
  public RunReport run() throws InterruptedException {
    return locked(() -> new RunPipeline(settings).run());
  }

  /**
   * Makes the digest of the newest announcement like {@link #run}, unless a call of another thread
   * is under way. Use it for schedules whose runs may overlap.
   *
   * @return the report; empty if another call is under way
   * @throws InterruptedException if the thread is interrupted; no output was touched
   */
  public Optional<RunReport> tryRun() throws InterruptedException {
    if (!lock.tryLock()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new RunPipeline(settings).run());
    } finally {
      lock.unlock();
    }
  }

  /**
   * Renders the outputs again from a stored digest, without network or cost, for example after a
   * change of a template. The state stays as it is.
   *
   * @param day the day of a digest in the archive, or of the newest digest
   * @return the report
   * @throws io.github.arxivbot.model.StateException if no digest of that day is stored, it cannot
   *     be read, or another run holds the lock
   * @throws InterruptedException if the thread is interrupted; no output was touched
   */
  public RunReport render(LocalDate day) throws InterruptedException {
    return locked(() -> new StoredDigestRun(settings).render(Objects.requireNonNull(day, "day")));
  }

  /**
   * Sends the digest of a day to its readers, as far as they do not have it; a message that may
   * have been sent, or was given up, is sent, too. Outputs and state stay as they are.
   *
   * @param day the day of a digest that is owed, in the archive, or the newest
   * @param channels the names of the channels; all if empty
   * @param again whether messages that were sent before are sent again
   * @return the problems
   * @throws io.github.arxivbot.model.StateException if no digest of that day is stored, it cannot
   *     be read, or another run holds the lock
   * @throws InterruptedException if the thread is interrupted
   */
  public List<Problem> sendDigest(LocalDate day, Set<String> channels, boolean again)
      throws InterruptedException {
    return locked(
        () ->
            new StoredDigestRun(settings)
                .send(Objects.requireNonNull(day, "day"), Set.copyOf(channels), again));
  }

  /**
   * Returns the messages that {@link #sendDigest} would send, without network.
   *
   * @param day as in {@link #sendDigest}
   * @param channels as in {@link #sendDigest}
   * @param again as in {@link #sendDigest}
   * @return the messages in the order of profiles, channels and recipients
   * @throws io.github.arxivbot.model.StateException if no digest of that day is stored, it cannot
   *     be read, or another run holds the lock
   * @throws InterruptedException if the thread is interrupted
   */
  public List<MessagePreview> previewDigest(LocalDate day, Set<String> channels, boolean again)
      throws InterruptedException {
    return locked(
        () ->
            new StoredDigestRun(settings)
                .preview(Objects.requireNonNull(day, "day"), Set.copyOf(channels), again));
  }

  /**
   * Explains the digest of the newest announcement. Reads the sources like {@link #run} and writes
   * nothing.
   *
   * @return one explanation a profile; none if nothing could be read, which is reported to the
   *     listeners
   * @throws io.github.arxivbot.model.StateException if the state cannot be read, or another run
   *     holds the lock
   * @throws InterruptedException if the thread is interrupted
   */
  public List<DigestExplanation> explain() throws InterruptedException {
    return locked(() -> new ExplainRun(settings).explain());
  }

  /**
   * Returns the scorers of each profile, {@linkplain Scorer#prepare prepared} with the papers that
   * the state keeps. Reads no source; only abstracts of papers to learn from that are missing are
   * read and kept. Failures are reported to the listeners.
   *
   * @return the scorers in their order, by profile; not to be used after this bot was closed
   * @throws io.github.arxivbot.model.StateException if the state cannot be read, or another run
   *     holds the lock
   * @throws InterruptedException if the thread is interrupted
   */
  public Map<String, List<Scorer>> scorers() throws InterruptedException {
    return locked(() -> new ScorerPreparer(settings).scorers());
  }

  private <T> T locked(Task<T> task) throws InterruptedException {
    lock.lock();
    try {
      return task.run();
    } finally {
      lock.unlock();
    }
  }

  /** A task that one thread at a time executes. */
  private interface Task<T> {
    T run() throws InterruptedException;
  }

  /** Closes the resources that the builder got by {@link ArxivBotBuilder#closing}. */
  @Override
  public void close() {
    lock.lock();
    try {
      ResourceCloser.closeAll(owned);
      owned.clear();
    } finally {
      lock.unlock();
    }
  }
}
