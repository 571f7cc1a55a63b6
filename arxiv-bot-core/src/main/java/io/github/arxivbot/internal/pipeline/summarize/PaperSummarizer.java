package io.github.arxivbot.internal.pipeline.summarize;

import io.github.arxivbot.internal.guard.GuardedSummarizer;
import io.github.arxivbot.internal.pipeline.context.RunContext;
import io.github.arxivbot.internal.state.ModelFailure;
import io.github.arxivbot.internal.state.RecoveryNote;
import io.github.arxivbot.internal.state.SummaryCache;
import io.github.arxivbot.internal.text.IoErrors;
import io.github.arxivbot.model.ModelUsage;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Problem.Step;
import io.github.arxivbot.model.StateException;
import io.github.arxivbot.model.Summary;
import io.github.arxivbot.run.SummaryStatus;
import io.github.arxivbot.spi.Budget;
import io.github.arxivbot.spi.SummaryException;
import io.github.arxivbot.spi.SummaryRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Summarizes single papers; a stored summary is used before the model is called. Thread-safe. */
final class PaperSummarizer {

  private static final Logger LOG = LoggerFactory.getLogger(PaperSummarizer.class);

  private final RunContext context;
  private final GuardedSummarizer summarizer;
  private final Budget budget;
  private final SummaryCache store;
  private final boolean rereads;
  private final LocalDate today;
  private final @Nullable PdfDownloader pdfs;
  private final AtomicBoolean stopped;
  private final Object storeLock = new Object();
  private volatile boolean closed;

  PaperSummarizer(
      RunContext context,
      GuardedSummarizer summarizer,
      Budget budget,
      @Nullable PdfDownloader pdfs,
      boolean onlyStored) {
    this.context = context;
    this.summarizer = summarizer;
    this.budget = budget;
    this.store = context.settings().storage().state().summaries();
    this.rereads = context.settings().summaries().rereads();
    this.today = context.today();
    this.pdfs = pdfs;
    this.stopped = new AtomicBoolean(onlyStored);
  }

  /** Tests whether a failure affects all papers. */
  boolean isStopped() {
    return stopped.get();
  }

  /** Ends the summaries: what is still received is not stored, because the run goes on. */
  void close() {
    synchronized (storeLock) {
      closed = true;
    }
  }

  SummaryResult summarize(Paper paper) throws InterruptedException {
    List<RecoveryNote> repairs = new ArrayList<>();
    Optional<Summary> stored;
    try {
      stored = find(paper, repairs::add);
    } catch (StateException e) {
      LOG.warn("the stored summary of {} cannot be read", paper, e);
      return create(paper).with(damaged(paper, e));
    }
    SummaryResult result = stored.isEmpty() ? create(paper) : use(paper, stored.get());
    for (RecoveryNote repair : repairs) {
      result = result.with(problem(paper, repair.message(), false));
    }
    return result;
  }

  private SummaryResult use(Paper paper, Summary stored) throws InterruptedException {
    boolean mayImprove = stored.read().compareTo(summarizer.reads()) > 0;
    return rereads && mayImprove
        ? reread(paper, stored)
        : SummaryResult.cached(stored, ModelUsage.ZERO, List.of());
  }

  /** Finds a summary of an earlier run, or one of the Python bot. */
  private Optional<Summary> find(Paper paper, Consumer<RecoveryNote> repairs) {
    String fingerprint = summarizer.fingerprint();
    Optional<Summary> own =
        store.find(paper.id(), fingerprint, repairs).filter(summarizer::accepts);
    String model = fingerprint.split("\\s", 2)[0];
    return own.isPresent()
        ? own
        : store
            .find(paper.id(), SummaryCache.legacyFingerprint(model), repairs)
            .filter(summarizer::accepts);
  }

  private Problem damaged(Paper paper, StateException e) {
    String where;
    try {
      where =
          store
              .setAside(paper.id(), summarizer.fingerprint())
              .map(file -> "; it is now " + file)
              .orElse("");
    } catch (IOException again) {
      where = "; it could not be moved away: " + IoErrors.describe(again);
    }
    String cause = IoErrors.describe(e.getCause() == null ? e : e.getCause());
    return problem(
        paper,
        "neither its stored summary nor the copy of it can be read (" + cause + ")" + where,
        false);
  }

  private SummaryResult create(Paper paper) throws InterruptedException {
    return create(paper, summary -> store(paper, summary));
  }

  private SummaryResult create(Paper paper, Function<Summary, SummaryResult> received)
      throws InterruptedException {
    if (stopped.get() || closed) {
      return SummaryResult.SKIPPED;
    }
    Set<String> remarks = Collections.synchronizedSet(new LinkedHashSet<>());
    SummaryResult result = create(paper, received, remarks::add);
    synchronized (remarks) {
      for (String remark : remarks) {
        result = result.with(problem(paper, remark, false));
      }
    }
    return result;
  }

  private SummaryResult create(
      Paper paper, Function<Summary, SummaryResult> received, Consumer<String> remarks)
      throws InterruptedException {
    AtomicReference<@Nullable SummaryResult> first = new AtomicReference<>();
    try {
      Summary summary =
          call(
              paper,
              remarks,
              early -> first.updateAndGet(one -> one == null ? received.apply(early) : one));
      SummaryResult result = first.get();
      return result == null ? received.apply(summary) : result;
    } catch (SummaryException e) {
      if (e.scope() == SummaryException.Scope.ALL) {
        stopped.set(true);
      }
      if (e.scope() == SummaryException.Scope.DAY) {
        if (stopped.getAndSet(true)) { // reported for another paper in flight
          LOG.debug("{} was not summarized", paper, e);
          return SummaryResult.skipped(e.spent());
        }
        context.remember(
            store, ModelFailure.of(today, summarizer.settings(), String.valueOf(e.getMessage())));
      }
      boolean retryable = e.scope() != SummaryException.Scope.PAPER;
      return SummaryResult.failed(
          e.spent(), problem(paper, String.valueOf(e.getMessage()), retryable));
    }
  }

  /** Replaces a stored summary by one that was created from more of the paper. */
  private SummaryResult reread(Paper paper, Summary stored) throws InterruptedException {
    SummaryResult again =
        create(
            paper,
            summary ->
                summary.read().compareTo(stored.read()) < 0
                    ? store(paper, summary)
                    : SummaryResult.cached(stored, summary.usage(), List.of()));
    return again.status() == SummaryStatus.NEW
        ? again
        : SummaryResult.cached(stored, again.spent(), again.problems());
  }

  private Summary call(Paper paper, Consumer<String> remarks, Consumer<Summary> receiver)
      throws SummaryException, InterruptedException {
    SummaryRequest request =
        SummaryRequest.of(paper).withBudget(budget).withReceiver(receiver).withRemarks(remarks);
    if (pdfs == null) {
      return summarizer.summarize(request);
    }
    PdfDownloader.Pdf pdf = pdfs.pdf(paper);
    try {
      return summarizer.summarize(request.withFullText(pdf));
    } finally {
      try {
        pdf.close();
      } catch (IOException e) {
        LOG.warn("the PDF of {} could not be deleted", paper, e);
      }
    }
  }

  /** Stores a summary as soon as it arrives, because it is paid for. */
  private SummaryResult store(Paper paper, Summary summary) {
    SummaryResult result = SummaryResult.created(summary);
    try {
      synchronized (storeLock) {
        if (!closed) {
          store.put(paper.id(), summarizer.fingerprint(), today, summary);
        }
      }
      return result;
    } catch (IOException e) {
      String message = "its summary could not be stored, so it may be paid again: ";
      return result.with(problem(paper, message + IoErrors.describe(e), true));
    }
  }

  private static Problem problem(Paper paper, String message, boolean retryable) {
    return new Problem(Step.SUMMARISE, paper.id().toString(), message, retryable);
  }
}
