package io.github.arxivbot.internal.pipeline.context;

import io.github.arxivbot.run.RunListener;
import io.github.arxivbot.run.SummaryStatus;
import io.github.arxivbot.model.Counts;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Usage;
import io.github.arxivbot.model.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes everything on to listeners, one thread at a time, and keeps their failures from the run.
 */
public final class GuardedListener implements RunListener {

  private static final Logger LOG = LoggerFactory.getLogger(GuardedListener.class);

  private final List<RunListener> listeners;

  public GuardedListener(List<RunListener> listeners) {
    this.listeners = List.copyOf(listeners);
  }

  private synchronized void tell(Consumer<RunListener> news) {
    for (RunListener listener : listeners) {
      try {
        news.accept(listener);
      } catch (RuntimeException | LinkageError | StackOverflowError e) {
        LOG.warn("the listener {} failed", listener, e);
      }
    }
  }

  @Override
  public void fetchStarted(List<String> categories) {
    tell(listener -> listener.fetchStarted(categories));
  }

  @Override
  public void catchUpStarted(List<String> categories, String days) {
    tell(listener -> listener.catchUpStarted(categories, days));
  }

  @Override
  public void batchReceived(String source, String category, int papers) {
    tell(listener -> listener.batchReceived(source, category, papers));
  }

  @Override
  public void batchClassified(Verdict verdict) {
    tell(listener -> listener.batchClassified(verdict));
  }

  @Override
  public void profileRanked(String profile, Counts counts) {
    tell(listener -> listener.profileRanked(profile, counts));
  }

  @Override
  public void summariesStarted(int papers) {
    tell(listener -> listener.summariesStarted(papers));
  }

  @Override
  public void summaryFinished(Paper paper, SummaryStatus status, Usage spent, int papers) {
    tell(listener -> listener.summaryFinished(paper, status, spent, papers));
  }

  @Override
  public void outputWritten(Path file, boolean changed) {
    tell(listener -> listener.outputWritten(file, changed));
  }

  @Override
  public void problemReported(Problem problem) {
    tell(listener -> listener.problemReported(problem));
  }
}
