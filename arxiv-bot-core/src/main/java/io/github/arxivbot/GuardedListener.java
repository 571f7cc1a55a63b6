package io.github.arxivbot;

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
final class GuardedListener implements RunListener {

  private static final Logger LOG = LoggerFactory.getLogger(GuardedListener.class);

  private final List<RunListener> listeners;

  GuardedListener(List<RunListener> listeners) {
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
  public void fetching(List<String> categories) {
    tell(listener -> listener.fetching(categories));
  }

  @Override
  public void catchingUp(List<String> categories, String days) {
    tell(listener -> listener.catchingUp(categories, days));
  }

  @Override
  public void read(String source, String category, int papers) {
    tell(listener -> listener.read(source, category, papers));
  }

  @Override
  public void fetched(Verdict verdict) {
    tell(listener -> listener.fetched(verdict));
  }

  @Override
  public void ranked(String profile, Counts counts) {
    tell(listener -> listener.ranked(profile, counts));
  }

  @Override
  public void summarising(int papers) {
    tell(listener -> listener.summarising(papers));
  }

  @Override
  public void summarised(Paper paper, SummaryStatus status, Usage spent, int papers) {
    tell(listener -> listener.summarised(paper, status, spent, papers));
  }

  @Override
  public void written(Path file, boolean changed) {
    tell(listener -> listener.written(file, changed));
  }

  @Override
  public void problem(Problem problem) {
    tell(listener -> listener.problem(problem));
  }
}
