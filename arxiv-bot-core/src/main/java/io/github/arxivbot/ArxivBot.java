package io.github.arxivbot;

import io.github.arxivbot.internal.pipeline.ExplainRun;
import io.github.arxivbot.internal.pipeline.RerenderRun;
import io.github.arxivbot.internal.pipeline.RunPipeline;
import io.github.arxivbot.internal.settings.BotSettings;
import io.github.arxivbot.run.Explanation;
import io.github.arxivbot.run.RunReport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pipeline: papers flow one way, from fetchers through scorers and a summarizer to renderers.
 *
 * <pre>{@code
 * try (ArxivBot bot =
 *     ArxivBot.builder()
 *         .categories("cs.LG", "cs.CL")
 *         .fetcher(ArxivRss.builder(http).build())
 *         .scorer(KeywordScorer.builder().keywords("kv cache", "LLM").build())
 *         .output("markdown", MarkdownRenderer.create(), Path.of("README.md"))
 *         .build()) {
 *   RunReport report = bot.run();
 * }
 * }</pre>
 *
 * <p>A bot may run as often as wanted, one run at a time: {@link #run} waits for the one before.
 */
public final class ArxivBot implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ArxivBot.class);

  private final BotSettings settings;
  private final List<AutoCloseable> owned;

  ArxivBot(BotSettings settings, List<AutoCloseable> owned) {
    this.settings = settings;
    this.owned = new ArrayList<>(owned);
  }

  /**
   * Starts a bot without any configuration file.
   *
   * @return a builder
   */
  public static ArxivBotBuilder builder() {
    return new ArxivBotBuilder();
  }

  /**
   * What each run makes. Asks and reads nothing.
   *
   * @return a digest for each profile, in their order
   */
  public List<PlannedDigest> plan() {
    return settings.profiles().stream()
        .map(profile -> new PlannedDigest(settings.categories(), profile))
        .toList();
  }

  /**
   * Makes the digest of the newest announcement.
   *
   * <p>What fails for one paper, source or output is a problem in the report, not an exception.
   * Either all outputs are written or none is touched; a run that has nothing at all touches none.
   *
   * @return what was done
   * @throws InterruptedException if the thread is interrupted; no output was touched
   */
  public synchronized RunReport run() throws InterruptedException {
    return new RunPipeline(settings).run();
  }

  /**
   * Writes the outputs again from the digest of a day, without network, model or cost: after a
   * change of a template, or for a new renderer. What is remembered stays as it is.
   *
   * @param day the digest's day; in the archive, or the newest of the memory
   * @return what was written
   * @throws io.github.arxivbot.model.StateException if no digest of that day is kept, it can't be
   *     read, or another run holds the memory
   * @throws InterruptedException if the thread is interrupted; no output was touched
   */
  public synchronized RunReport render(LocalDate day) throws InterruptedException {
    return new RerenderRun(settings).render(Objects.requireNonNull(day, "day"));
  }

  /**
   * Says why the digest of the newest announcement is what it is, or would be: reads the sources as
   * {@link #run} does, and writes nothing.
   *
   * @return one a profile; none where nothing could be read, which the listeners are told
   * @throws io.github.arxivbot.model.StateException if the memory can't be read, or another run holds
   *     it
   * @throws InterruptedException if the thread is interrupted
   */
  public synchronized List<Explanation> explain() throws InterruptedException {
    return new ExplainRun(settings).explain();
  }

  /**
   * Closes what was made for this bot from a configuration, never what was handed to its builder.
   */
  @Override
  public synchronized void close() {
    for (AutoCloseable resource : owned) {
      try {
        resource.close();
      } catch (Exception e) { // a plugin that can't close must not keep the others open
        LOG.warn("{} could not be closed", resource, e);
        if (e instanceof InterruptedException) {
          Thread.currentThread().interrupt();
        }
      }
    }
    owned.clear();
  }
}
