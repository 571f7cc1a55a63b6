package io.github.arxivbot;

import static io.github.arxivbot.Preconditions.checkArgument;

import io.github.arxivbot.internal.guard.GuardedSummarizer;
import io.github.arxivbot.internal.settings.BudgetLimits;
import io.github.arxivbot.internal.settings.PdfSource;
import io.github.arxivbot.internal.settings.SummaryLimits;
import io.github.arxivbot.internal.settings.SummarySettings;
import io.github.arxivbot.spi.FullText;
import io.github.arxivbot.spi.Summarizer;
import io.github.arxivbot.spi.http.Http;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The options of summaries; see {@link ArxivBotBuilder#summaries}. Not thread-safe. */
public final class SummaryOptions {

  private @Nullable Summarizer summarizer;
  private int maxPapers = 15;
  private int maxWorkers = 3;
  private BudgetLimits budget = BudgetLimits.DEFAULT;
  private @Nullable PdfSource pdfs;
  private @Nullable Path importedCache;
  private @Nullable String unavailable;
  private boolean rereads;

  SummaryOptions() {}

  void summarizer(@Nullable Summarizer reader) {
    summarizer = reader;
    unavailable = null;
  }

  /**
   * Sets the number of best papers of each digest to summarize.
   *
   * @param papers at least 0; 15 by default
   * @return this object
   */
  public SummaryOptions maxPapers(int papers) {
    checkArgument(papers >= 0, "maxPapers: expected 0 or more, found " + papers);
    maxPapers = papers;
    return this;
  }

  /**
   * Sets the number of papers that are summarized at the same time.
   *
   * @param workers at least 1; 3 by default
   * @return this object
   */
  public SummaryOptions maxWorkers(int workers) {
    checkArgument(workers >= 1, "maxWorkers: expected 1 or more, found " + workers);
    maxWorkers = workers;
    return this;
  }

  /**
   * Reports in every run why there are no summaries although they are wanted. Has no effect if
   * there is a summarizer.
   *
   * @param reason a sentence
   * @return this object
   */
  public SummaryOptions unavailable(String reason) {
    unavailable = Objects.requireNonNull(reason, "reason");
    return this;
  }

  /**
   * Limits the summaries of one run. A call that would exceed a limit is not made, so the excess is
   * at most that of the calls in flight. Zero means unlimited. By default, only the time is
   * limited, to two hours.
   *
   * @param totalTokens tokens sent and received
   * @param cost in the currency of the prices
   * @param duration the time after which calls are interrupted and no further call is made
   * @return this object
   */
  public SummaryOptions budget(long totalTokens, BigDecimal cost, Duration duration) {
    checkArgument(
        totalTokens >= 0 && cost.signum() >= 0 && !duration.isNegative(),
        "budget: expected nothing negative, found " + totalTokens + ", " + cost + ", " + duration);
    budget = new BudgetLimits(totalTokens, cost, duration);
    return this;
  }

  /**
   * Lets the summarizer read whole papers from arXiv, up to 50 MiB each.
   *
   * @param client the client that the sources use too; without it only abstracts are read
   * @return this object
   */
  public SummaryOptions fullTexts(Http client) {
    return fullTexts(client, PdfSource.ARXIV, FullText.Downloader.DEFAULT_MAX_BYTES);
  }

  /**
   * Lets the summarizer read whole papers.
   *
   * @param client the client that the sources use too
   * @param baseUrl the address to which the identifier with its version is appended
   * @param maxBytes the size limit of a PDF; at least 1
   * @return this object
   */
  public SummaryOptions fullTexts(Http client, URI baseUrl, long maxBytes) {
    checkArgument(maxBytes >= 1, "fullTexts: expected at least 1 byte, found " + maxBytes);
    pdfs = new PdfSource(client, baseUrl, maxBytes);
    return this;
  }

  /**
   * Imports the summaries of the Python bot once, if the bot has a state folder.
   *
   * @param cache its {@code summary_cache.json}; may be missing
   * @return this object
   */
  public SummaryOptions importCache(Path cache) {
    importedCache = Objects.requireNonNull(cache, "cache");
    return this;
  }

  /**
   * Summarizes papers again whose stored summary was made from less than the summarizer can read,
   * for example from the abstract because the PDF was missing. A summary of more text replaces the
   * stored one. The new calls are paid for. Also calls the summarizer again after it failed for the
   * day, see {@link io.github.arxivbot.spi.SummaryException.Scope#DAY}.
   *
   * @param enabled false by default
   * @return this object
   */
  public SummaryOptions reread(boolean enabled) {
    rereads = enabled;
    return this;
  }

  SummarySettings settings() {
    SummaryLimits limits = new SummaryLimits(maxPapers, maxWorkers, budget);
    return new SummarySettings(guarded(), limits, pdfs, importedCache, rereads);
  }

  private @Nullable GuardedSummarizer guarded() {
    if (summarizer != null) {
      return GuardedSummarizer.of(summarizer);
    }
    return unavailable == null
        ? null
        : GuardedSummarizer.of(new UnavailableSummarizer(unavailable));
  }
}
