package io.github.arxivbot.internal.pipeline.summarize;

import io.github.arxivbot.internal.settings.BotSettings;
import io.github.arxivbot.internal.text.IoErrors;
import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.StateException;
import io.github.arxivbot.model.Step;
import io.github.arxivbot.model.Summary;
import io.github.arxivbot.model.Usage;
import io.github.arxivbot.run.RunListener;
import io.github.arxivbot.run.SummaryStatus;
import io.github.arxivbot.spi.Budget;
import io.github.arxivbot.spi.Summarizer;
import io.github.arxivbot.spi.SummaryException;
import io.github.arxivbot.spi.SummaryRequest;
import io.github.arxivbot.internal.state.RecoveryNote;
import io.github.arxivbot.internal.state.SummaryCache;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has papers read by a model, several at a time. */
public final class SummaryStep {

  private static final Logger LOG = LoggerFactory.getLogger(SummaryStep.class);

  private static final int SECONDS_TO_STOP = 10;

  /** What became of one paper. */
  public record Result(
      SummaryStatus status, @Nullable Summary summary, Usage spent, List<Problem> problems) {

    static final Result SKIPPED = new Result(SummaryStatus.SKIPPED, null, Usage.NONE, List.of());

    static Result cached(Summary summary) {
      return new Result(SummaryStatus.CACHED, summary, Usage.NONE, List.of());
    }

    Result with(Problem more) {
      List<Problem> all = new ArrayList<>(problems);
      all.add(0, more);
      return new Result(status, summary, spent, List.copyOf(all));
    }
  }

  private final Summarizer summarizer;
  private final Budget budget;
  private final @Nullable PdfDownloader fullTexts;
  private final SummaryCache store;
  private final int workers;
  private final boolean rereading;
  private final LocalDate today;
  private final RunListener listener;
  private final AtomicBoolean stopped = new AtomicBoolean();

  public SummaryStep(
      Summarizer summarizer,
      BotSettings bot,
      LocalDate today,
      Budget budget,
      RunListener listener) {
    this.summarizer = summarizer;
    this.budget = budget;
    this.today = today;
    this.fullTexts = fullTexts(bot);
    this.store = bot.memory().summaries();
    this.workers = bot.summaries().workers();
    this.rereading = bot.summaries().rereading();
    this.listener = listener;
  }

  private static @Nullable PdfDownloader fullTexts(BotSettings bot) {
    PdfDownloader texts = bot.summaries().fullTexts();
    if (texts == null) {
      return null;
    }
    try {
      return bot.memory().tempFolder().map(texts::in).orElse(texts);
    } catch (IOException e) { // the system's own folder will do
      LOG.warn("PDFs can't be put into the memory's folder", e);
      return texts;
    }
  }

  /** One result a paper, in their order. */
  public Map<ArxivId, Result> summarise(List<Paper> papers, Consumer<Problem> problems)
      throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(workers, SummaryStep::worker);
    try {
      List<Future<Result>> futures = new ArrayList<>();
      for (Paper paper : papers) {
        futures.add(
            pool.submit(
                () -> {
                  Result result = summarise(paper);
                  listener.summaryFinished(paper, result.status(), result.spent(), papers.size());
                  return result;
                }));
      }
      Map<ArxivId, Result> results = new LinkedHashMap<>();
      for (int i = 0; i < papers.size(); i++) {
        Result result = resultOf(futures.get(i));
        results.put(papers.get(i).id(), result);
        result.problems().forEach(problems);
      }
      return results;
    } finally {
      pool.shutdownNow();
      if (!pool.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
        LOG.warn("a summarizer does not honour interruption and goes on after the run");
      }
    }
  }

  private Result summarise(Paper paper) throws InterruptedException {
    List<Problem> repaired = new ArrayList<>();
    Optional<Summary> kept;
    try {
      kept = kept(paper, repair -> repaired.add(repaired(paper, repair)));
    } catch (StateException e) {
      LOG.warn("the kept summary of {} can't be read", paper, e);
      return read(paper).with(damaged(paper, e));
    }
    Result result = summarise(paper, kept);
    for (Problem problem : repaired) {
      result = result.with(problem);
    }
    return result;
  }

  private static Problem repaired(Paper paper, RecoveryNote repair) {
    return new Problem(Step.SUMMARISE, paper.id().toString(), repair.message(), false);
  }

  private Result summarise(Paper paper, Optional<Summary> kept) throws InterruptedException {
    if (kept.isEmpty()) {
      return read(paper);
    }
    boolean couldBeBetter = kept.get().read().compareTo(summarizer.reads()) > 0;
    return rereading && couldBeBetter ? reread(paper, kept.get()) : Result.cached(kept.get());
  }

  /** What was paid for in an earlier run. */
  private Optional<Summary> kept(Paper paper, Consumer<RecoveryNote> repairs) {
    Optional<Summary> own = store.find(paper.id(), summarizer.fingerprint(), repairs);
    return own.isPresent() ? own : store.find(paper.id(), SummaryCache.legacyFingerprint(model()), repairs);
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
      where = " or moved out of the way: " + IoErrors.describe(again);
    }
    String message =
        "its kept summary can't be read ("
            + IoErrors.describe(e.getCause() == null ? e : e.getCause())
            + "), nor its copy"
            + where;
    return new Problem(Step.SUMMARISE, paper.id().toString(), message, false);
  }

  private Result read(Paper paper) throws InterruptedException {
    return read(paper, summary -> keep(paper, summary));
  }

  private Result read(Paper paper, Function<Summary, Result> received) throws InterruptedException {
    if (stopped.get()) {
      return Result.SKIPPED;
    }
    AtomicReference<@Nullable Result> arrived = new AtomicReference<>();
    try {
      Summary summary =
          ask(
              paper,
              first -> arrived.updateAndGet(one -> one == null ? received.apply(first) : one));
      Result result = arrived.get();
      return result == null ? received.apply(summary) : result;
    } catch (SummaryException e) {
      if (e.scope() == SummaryException.Scope.ALL) {
        stopped.set(true);
      }
      boolean retryable = e.scope() != SummaryException.Scope.PAPER;
      return failed(paper, String.valueOf(e.getMessage()), e.spent(), retryable);
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      LOG.warn("{} failed for {}", summarizer, paper, e);
      String message = "the summarizer " + summarizer.getClass().getName() + " failed: " + e;
      return failed(paper, message, Usage.NONE, true);
    }
  }

  /** A better reading takes the place of the kept one, which stays where there is none. */
  private Result reread(Paper paper, Summary kept) throws InterruptedException {
    Result again =
        read(
            paper,
            summary ->
                summary.read().compareTo(kept.read()) < 0
                    ? keep(paper, summary)
                    : new Result(SummaryStatus.CACHED, kept, summary.usage(), List.of()));
    return again.status() == SummaryStatus.NEW
        ? again
        : new Result(SummaryStatus.CACHED, kept, again.spent(), again.problems());
  }

  /** A fingerprint begins with the model's name. */
  private String model() {
    return summarizer.fingerprint().split("\\s", 2)[0];
  }

  private Summary ask(Paper paper, Consumer<Summary> receiver)
      throws SummaryException, InterruptedException {
    SummaryRequest request = SummaryRequest.of(paper).withBudget(budget).withReceiver(receiver);
    if (fullTexts == null) {
      return Objects.requireNonNull(summarizer.summarize(request), "summary");
    }
    PdfDownloader.OnePaper text = fullTexts.of(paper.id());
    try {
      return Objects.requireNonNull(summarizer.summarize(request.withFullText(text)), "summary");
    } finally {
      try {
        text.close();
      } catch (IOException e) {
        LOG.warn("the PDF of {} could not be deleted", paper, e);
      }
    }
  }

  /** Keeps the summary before anything is done with it: it is paid for. */
  private Result keep(Paper paper, Summary summary) {
    Result result = new Result(SummaryStatus.NEW, summary, summary.usage(), List.of());
    try {
      store.put(paper.id(), summarizer.fingerprint(), today, summary);
      return result;
    } catch (IOException e) {
      String message = "its summary could not be kept, and may be paid again: ";
      return result.with(
          new Problem(
              Step.SUMMARISE, paper.id().toString(), message + IoErrors.describe(e), true));
    }
  }

  private static Result failed(Paper paper, String message, Usage spent, boolean retryable) {
    Problem problem = new Problem(Step.SUMMARISE, paper.id().toString(), message, retryable);
    return new Result(SummaryStatus.FAILED, null, spent, List.of(problem));
  }

  private static Result resultOf(Future<Result> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof InterruptedException) {
        throw new InterruptedException("a summarizer was interrupted");
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private static Thread worker(Runnable task) {
    Thread thread = new Thread(task, "arxiv-bot-summaries");
    thread.setDaemon(true);
    return thread;
  }
}
