package io.github.arxivbot.feedserver;

import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.model.Counts;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Verdict;
import io.github.arxivbot.run.RunListener;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log what a refresh does: a line a step. */
final class RunLog implements RunListener {

  private static final Logger LOG = LoggerFactory.getLogger(RunLog.class);

  @Override
  public void fetchStarted(List<String> categories) {
    LOG.info("reading {}", String.join(", ", categories));
  }

  @Override
  public void batchClassified(Verdict verdict) {
    LOG.info("{}", SafeText.printable(verdict.toString()));
  }

  @Override
  public void profileRanked(String profile, Counts counts) {
    LOG.info("{}: {} of {} papers kept", profile, counts.kept(), counts.merged());
  }

  @Override
  public void summariesStarted(int papers) {
    LOG.info("having {} papers read", papers);
  }

  @Override
  public void problemReported(Problem problem) {
    LOG.warn("{}", SafeText.printable(problem.toString()));
  }
}
