package io.github.arxivbot;

import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Step;
import io.github.arxivbot.model.Summary;
import io.github.arxivbot.model.Usage;
import io.github.arxivbot.spi.Summarizer;
import io.github.arxivbot.spi.SummaryException;
import io.github.arxivbot.spi.SummaryRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has papers read by a model, several at a time. */
final class Summarising {

  private static final Logger LOG = LoggerFactory.getLogger(Summarising.class);

  /** What became of one paper. */
  record Result(
      SummaryStatus status, @Nullable Summary summary, Usage spent, @Nullable Problem problem) {

    static final Result SKIPPED = new Result(SummaryStatus.SKIPPED, null, Usage.NONE, null);
  }

  private final Summarizer summarizer;
  private final int workers;
  private final RunListener listener;
  private final AtomicBoolean stopped = new AtomicBoolean();

  Summarising(Summarizer summarizer, int workers, RunListener listener) {
    this.summarizer = summarizer;
    this.workers = workers;
    this.listener = listener;
  }

  /** One result a paper, in their order. */
  Map<ArxivId, Result> summarise(List<Paper> papers, Consumer<Problem> problems)
      throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(workers, Summarising::worker);
    try {
      List<Future<Result>> futures = new ArrayList<>();
      for (Paper paper : papers) {
        futures.add(
            pool.submit(
                () -> {
                  Result result = summarise(paper);
                  listener.summarised(paper, result.status(), result.spent(), papers.size());
                  return result;
                }));
      }
      Map<ArxivId, Result> results = new LinkedHashMap<>();
      for (int i = 0; i < papers.size(); i++) {
        Result result = resultOf(futures.get(i));
        results.put(papers.get(i).id(), result);
        if (result.problem() != null) {
          problems.accept(result.problem());
        }
      }
      return results;
    } finally {
      pool.shutdownNow();
    }
  }

  private Result summarise(Paper paper) throws InterruptedException {
    if (stopped.get()) {
      return Result.SKIPPED;
    }
    try {
      Summary summary =
          Objects.requireNonNull(summarizer.summarize(SummaryRequest.of(paper)), "summary");
      return new Result(SummaryStatus.NEW, summary, summary.usage(), null);
    } catch (SummaryException e) {
      if (e.scope() == SummaryException.Scope.ALL) {
        stopped.set(true);
      }
      boolean retryable = e.scope() != SummaryException.Scope.PAPER;
      return failed(paper, String.valueOf(e.getMessage()), e.spent(), retryable);
    } catch (RuntimeException e) {
      LOG.warn("{} failed for {}", summarizer, paper, e);
      return failed(
          paper,
          "the summarizer " + summarizer.getClass().getName() + " failed: " + e,
          Usage.NONE,
          true);
    }
  }

  private static Result failed(Paper paper, String message, Usage spent, boolean retryable) {
    Problem problem = new Problem(Step.SUMMARISE, paper.id().toString(), message, retryable);
    return new Result(SummaryStatus.FAILED, null, spent, problem);
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
