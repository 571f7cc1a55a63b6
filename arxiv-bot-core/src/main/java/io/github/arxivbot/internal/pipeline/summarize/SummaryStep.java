package io.github.arxivbot.internal.pipeline.summarize;

import io.github.arxivbot.internal.guard.GuardedSummarizer;
import io.github.arxivbot.internal.pipeline.context.ProfileDigest;
import io.github.arxivbot.internal.pipeline.context.RunContext;
import io.github.arxivbot.internal.settings.PdfSource;
import io.github.arxivbot.internal.settings.SummarySettings;
import io.github.arxivbot.internal.state.StateStore;
import io.github.arxivbot.internal.text.IoErrors;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.ModelUsage;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.PaperId;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Problem.Step;
import io.github.arxivbot.model.Summary;
import io.github.arxivbot.run.SummaryStatus;
import io.github.arxivbot.spi.Budget;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Adds summaries to the best papers of all digests, several papers at a time. */
public final class SummaryStep {

  private static final Logger LOG = LoggerFactory.getLogger(SummaryStep.class);

  private final RunContext context;
  private final SummarySettings settings;
  private final StateStore state;
  private final Budget budget;

  public SummaryStep(RunContext context, Budget budget) {
    this.context = context;
    this.settings = context.settings().summaries();
    this.state = context.settings().storage().state();
    this.budget = budget;
  }

  /** Returns the digests with summaries, as far as the summarizer returns them. */
  public SummarizedDigests addSummaries(List<ProfileDigest> digests) throws InterruptedException {
    GuardedSummarizer summarizer = settings.summarizer();
    if (summarizer == null) {
      return SummarizedDigests.without(digests);
    }
    Optional<String> unavailable = summarizer.unavailable();
    if (unavailable.isPresent()) {
      report("summaries", unavailable.get());
      return SummarizedDigests.without(digests);
    }
    List<Paper> papers = papers(digests);
    if (papers.isEmpty()) {
      return SummarizedDigests.without(digests);
    }
    importCache();
    context.listener().summariesStarted(papers.size());
    Optional<String> failure = context.failure(state.summaries(), summarizer.settings());
    PaperSummarizer reader =
        new PaperSummarizer(context, summarizer, budget, pdfs(), failure.isPresent());
    Map<PaperId, SummaryResult> results = new SummaryExecutor(context, reader).summarize(papers);
    if (failure.isPresent() && has(SummaryStatus.SKIPPED, results)) {
      report(
          "summaries",
          "not requested again on this day: "
              + failure.get()
              + "; they are requested if a setting of the summarizer changes, with --reread, or"
              + " tomorrow");
    } else if (settings.rereads() && has(SummaryStatus.NEW, results) && !reader.isStopped()) {
      context.forgetRefusal(state.summaries());
    }
    Map<PaperId, SummaryStatus> statuses = new LinkedHashMap<>();
    results.forEach((id, result) -> statuses.put(id, result.status()));
    return new SummarizedDigests(
        digests.stream().map(one -> one.withDigest(withSummaries(one.digest(), results))).toList(),
        statuses,
        results.values().stream()
            .map(SummaryResult::spent)
            .reduce(ModelUsage.ZERO, ModelUsage::plus));
  }

  private static boolean has(SummaryStatus status, Map<PaperId, SummaryResult> results) {
    return results.values().stream().anyMatch(result -> result.status() == status);
  }

  /** Returns the papers to summarize, each once even if several profiles keep it. */
  private List<Paper> papers(List<ProfileDigest> digests) {
    Map<PaperId, Paper> papers = new LinkedHashMap<>();
    for (Digest digest : ProfileDigest.digests(digests)) {
      digest.entries().stream()
          .filter(entry -> !entry.paper().isWithdrawn())
          .limit(settings.limits().maxPapers())
          .map(DigestEntry::paper)
          .forEach(paper -> papers.putIfAbsent(paper.id(), paper));
    }
    return List.copyOf(papers.values());
  }

  private void importCache() {
    Path cache = settings.importedCache();
    if (cache != null) {
      try {
        state.summaries().importLegacy(cache, context.today());
      } catch (IOException e) {
        report(cache.toString(), "could not be imported: " + IoErrors.describe(e));
      }
    }
  }

  private @Nullable PdfDownloader pdfs() {
    PdfSource source = settings.pdfs();
    if (source == null) {
      return null;
    }
    Path folder = null;
    try {
      folder = state.tempFolder().orElse(null);
    } catch (IOException e) {
      LOG.warn("PDFs go to the system's temporary folder", e);
    }
    return new PdfDownloader(source, folder);
  }

  private void report(String subject, String message) {
    context.report(new Problem(Step.SUMMARISE, subject, message, true));
  }

  private static Digest withSummaries(Digest digest, Map<PaperId, SummaryResult> results) {
    List<DigestEntry> entries = new ArrayList<>();
    int summarized = 0;
    int cached = 0;
    for (DigestEntry entry : digest.entries()) {
      SummaryResult result = results.getOrDefault(entry.paper().id(), SummaryResult.SKIPPED);
      Optional<Summary> summary = result.summary();
      entries.add(summary.map(entry::withSummary).orElse(entry));
      summarized += summary.isPresent() ? 1 : 0;
      cached += result.status() == SummaryStatus.CACHED ? 1 : 0;
    }
    return digest.toBuilder()
        .entries(entries)
        .counts(digest.counts().toBuilder().summarized(summarized).fromCache(cached).build())
        .build();
  }
}
