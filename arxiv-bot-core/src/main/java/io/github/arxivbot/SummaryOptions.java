package io.github.arxivbot;

import static io.github.arxivbot.Preconditions.refuse;

import io.github.arxivbot.internal.pipeline.summarize.PdfDownloader;
import io.github.arxivbot.internal.settings.BudgetLimits;
import io.github.arxivbot.internal.settings.SummarySettings;
import io.github.arxivbot.spi.Summarizer;
import io.github.arxivbot.spi.http.Http;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a bot's summaries are made; see {@link ArxivBotBuilder#summaries}. Not thread-safe. */
public final class SummaryOptions {

  private @Nullable Summarizer summarizer;
  private int maxPapers = 15;
  private int workers = 3;
  private BudgetLimits limits = BudgetLimits.NONE;
  private @Nullable PdfDownloader fullTexts;
  private @Nullable Path takenOver;
  private @Nullable String without;
  private boolean rereading;

  SummaryOptions() {}

  void by(@Nullable Summarizer reader) {
    summarizer = reader;
    without = null;
  }

  /**
   * How many of the best papers are read by the model.
   *
   * @param papers at least 0; 15 by default
   * @return this
   */
  public SummaryOptions maxPapers(int papers) {
    refuse(papers < 0, "maxPapers: expected 0 or more, found " + papers);
    maxPapers = papers;
    return this;
  }

  /**
   * How many papers are read at the same time.
   *
   * @param workers at least 1; 3 by default
   * @return this
   */
  public SummaryOptions maxWorkers(int workers) {
    refuse(workers < 1, "maxWorkers: expected 1 or more, found " + workers);
    this.workers = workers;
    return this;
  }

  /**
   * Says in every report why there are no summaries although they are wanted.
   *
   * @param why a sentence
   * @return this
   */
  public SummaryOptions without(String why) {
    without = Objects.requireNonNull(why, "why");
    return this;
  }

  /**
   * What the summaries of one run may use. A call that would pass a limit is not made, so that a
   * limit is passed by at most the calls in flight. Zero is no limit, and the default.
   *
   * @param totalTokens tokens sent and received
   * @param cost in the currency of the price table
   * @param duration time after which no further call is made
   * @return this
   */
  public SummaryOptions budget(long totalTokens, BigDecimal cost, Duration duration) {
    refuse(
        totalTokens < 0 || cost.signum() < 0 || duration.isNegative(),
        "budget: expected nothing negative, found " + totalTokens + ", " + cost + ", " + duration);
    limits = new BudgetLimits(totalTokens, cost, duration);
    return this;
  }

  /**
   * Lets a summarizer read whole papers, from arXiv, up to 50 MiB each.
   *
   * @param client the polite client that the sources use too; without this only abstracts are read
   * @return this
   */
  public SummaryOptions fullTexts(Http client) {
    return fullTexts(client, PdfDownloader.ARXIV, PdfDownloader.MOST_BYTES);
  }

  /**
   * Lets a summarizer read whole papers.
   *
   * @param client the polite client that the sources use too
   * @param baseUrl an identifier with its version is put behind it
   * @param maxBytes the most that a PDF may have; at least 1
   * @return this
   */
  public SummaryOptions fullTexts(Http client, URI baseUrl, long maxBytes) {
    refuse(maxBytes < 1, "fullTexts: expected at least 1 byte, found " + maxBytes);
    fullTexts = new PdfDownloader(client, baseUrl, maxBytes, null);
    return this;
  }

  /**
   * Takes over the summaries that the Python bot has paid for, once, if there is a memory.
   *
   * @param cache its {@code summary_cache.json}; need not be there
   * @return this
   */
  public SummaryOptions takingOver(Path cache) {
    takenOver = Objects.requireNonNull(cache, "cache");
    return this;
  }

  /**
   * Has papers read again whose kept summary was made from less than the summarizer reads at most:
   * from the abstract, say, because the PDF could not be had that day. It is paid for; the better
   * reading takes the place of the other, and where there is no better one the other stays.
   *
   * @param wanted false by default: what was paid for is never paid for again
   * @return this
   */
  public SummaryOptions rereading(boolean wanted) {
    rereading = wanted;
    return this;
  }

  SummarySettings settings() {
    return new SummarySettings(
        summarizer, maxPapers, workers, limits, fullTexts, takenOver, without, rereading);
  }
}
