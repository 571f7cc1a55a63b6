package io.github.arxivbot.internal.guard;

import io.github.arxivbot.model.ModelUsage;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.PaperCounts;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Verdict;
import io.github.arxivbot.run.RunListener;
import io.github.arxivbot.run.RunReport;
import io.github.arxivbot.run.SummaryStatus;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notifies listeners, one thread at a time, and logs what they throw. */
public final class GuardedListener implements RunListener {

  private static final Logger LOG = LoggerFactory.getLogger(GuardedListener.class);

  private final List<RunListener> listeners;

  public GuardedListener(List<RunListener> listeners) {
    this.listeners = List.copyOf(listeners);
  }

  private synchronized void notifyAll(Consumer<RunListener> event) {
    for (RunListener listener : listeners) {
      try {
        event.accept(listener);
      } catch (RuntimeException | Error e) {
        LOG.warn("the listener {} failed", listener, e);
      }
    }
  }

  @Override
  public void fetchStarted(List<String> categories) {
    notifyAll(listener -> listener.fetchStarted(categories));
  }

  @Override
  public void catchUpStarted(List<String> categories, LocalDate first, LocalDate last) {
    notifyAll(listener -> listener.catchUpStarted(categories, first, last));
  }

  @Override
  public void batchReceived(String source, String category, int papers) {
    notifyAll(listener -> listener.batchReceived(source, category, papers));
  }

  @Override
  public void batchClassified(Verdict verdict) {
    notifyAll(listener -> listener.batchClassified(verdict));
  }

  @Override
  public void profileRanked(String profile, PaperCounts counts) {
    notifyAll(listener -> listener.profileRanked(profile, counts));
  }

  @Override
  public void summariesStarted(int papers) {
    notifyAll(listener -> listener.summariesStarted(papers));
  }

  @Override
  public void summaryFinished(Paper paper, SummaryStatus status, ModelUsage spent, int papers) {
    notifyAll(listener -> listener.summaryFinished(paper, status, spent, papers));
  }

  @Override
  public void outputWritten(Path file, boolean changed) {
    notifyAll(listener -> listener.outputWritten(file, changed));
  }

  @Override
  public void messageSent(LocalDate day, String channel, String recipient) {
    notifyAll(listener -> listener.messageSent(day, channel, recipient));
  }

  @Override
  public void problemReported(Problem problem) {
    notifyAll(listener -> listener.problemReported(problem));
  }

  @Override
  public void runFinished(RunReport report) {
    notifyAll(listener -> listener.runFinished(report));
  }
}
