package io.github.arxivbot.internal.pipeline.summarize;

import io.github.arxivbot.internal.pipeline.context.RunContext;
import io.github.arxivbot.internal.settings.SummaryLimits;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.PaperId;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Problem.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Summarizes several papers at a time. After the maximum duration, calls are interrupted, and those
 * that ignore it are given up.
 */
final class SummaryExecutor {

  private static final Logger LOG = LoggerFactory.getLogger(SummaryExecutor.class);

  private static final int SECONDS_TO_STOP = 3;

  private final RunContext context;
  private final SummaryLimits limits;
  private final PaperSummarizer summarizer;
  private final Set<PaperId> begun = ConcurrentHashMap.newKeySet();
  private boolean timedOut;

  SummaryExecutor(RunContext context, PaperSummarizer summarizer) {
    this.context = context;
    this.limits = context.settings().summaries().limits();
    this.summarizer = summarizer;
  }

  /** Returns the result of each paper, and reports the problems. */
  Map<PaperId, SummaryResult> summarize(List<Paper> papers) throws InterruptedException {
    ExecutorService pool =
        Executors.newFixedThreadPool(limits.maxWorkers(), SummaryExecutor::newThread);
    try {
      Map<PaperId, Future<SummaryResult>> futures = new LinkedHashMap<>();
      for (Paper paper : papers) {
        futures.put(paper.id(), pool.submit(() -> summarize(paper, papers.size())));
      }
      Map<PaperId, SummaryResult> results = new LinkedHashMap<>();
      try {
        await(List.copyOf(futures.values()));
      } catch (TimeoutException e) {
        timedOut = true;
        reportTimeout(futures, stop(pool));
      }
      for (Map.Entry<PaperId, Future<SummaryResult>> future : futures.entrySet()) {
        SummaryResult result = result(future.getKey(), future.getValue());
        results.put(future.getKey(), result);
        result.problems().forEach(context::report);
      }
      return results;
    } finally {
      if (!pool.isShutdown() && !stop(pool)) {
        LOG.warn("a summarizer ignores interruption and continues after the run");
      }
    }
  }

  private SummaryResult summarize(Paper paper, int papers) throws InterruptedException {
    begun.add(paper.id());
    SummaryResult result = summarizer.summarize(paper);
    context.listener().summaryFinished(paper, result.status(), result.spent(), papers);
    return result;
  }

  /** Waits for all papers, but not longer than the maximum duration. */
  private void await(List<Future<SummaryResult>> futures)
      throws InterruptedException, TimeoutException {
    long limit = limits.budget().maxDuration().toNanos();
    long start = System.nanoTime();
    for (Future<SummaryResult> future : futures) {
      try {
        if (limit == 0) {
          future.get();
        } else {
          future.get(limit - (System.nanoTime() - start), TimeUnit.NANOSECONDS);
        }
      } catch (ExecutionException e) {
        LOG.debug("A summary failed; see the result of its paper", e);
      }
    }
  }

  /** Interrupts all calls and tests whether they end. */
  private boolean stop(ExecutorService pool) throws InterruptedException {
    summarizer.close();
    pool.shutdownNow();
    return pool.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
  }

  private void reportTimeout(Map<PaperId, Future<SummaryResult>> futures, boolean ended) {
    List<String> interrupted = new ArrayList<>();
    futures.forEach(
        (id, future) -> {
          if (begun.contains(id) && !hasResult(future)) {
            interrupted.add(id.toString());
          }
        });
    context.report(
        new Problem(
            Step.SUMMARISE,
            "summaries",
            "not complete after max_duration ("
                + limits.budget().maxDuration()
                + "); interrupted: "
                + (interrupted.isEmpty() ? "none" : String.join(", ", interrupted))
                + (ended ? "" : "; the summarizer ignores interruption and was given up"),
            true));
  }

  private static boolean hasResult(Future<SummaryResult> future) {
    if (!future.isDone() || future.isCancelled()) {
      return false;
    }
    try {
      future.get();
      return true;
    } catch (ExecutionException e) {
      return !(e.getCause() instanceof InterruptedException);
    } catch (InterruptedException e) {
      throw new IllegalStateException("a future that is done does not wait", e);
    }
  }

  private SummaryResult result(PaperId id, Future<SummaryResult> future)
      throws InterruptedException {
    if (!future.isDone()) { // given up, or not begun
      return begun.contains(id) ? SummaryResult.GIVEN_UP : SummaryResult.SKIPPED;
    }
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof InterruptedException) {
        if (timedOut) {
          return SummaryResult.GIVEN_UP;
        }
        throw new InterruptedException("a summarizer was interrupted");
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private static Thread newThread(Runnable task) {
    Thread thread = new Thread(task, "arxiv-bot-summaries");
    thread.setDaemon(true);
    return thread;
  }
}
