package io.github.arxivbot.feedserver.refresh;

import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.model.PaperCounts;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Verdict;
import io.github.arxivbot.model.Verdict.BatchState;
import io.github.arxivbot.run.RunListener;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs the steps of a refresh, one line each. */
public final class RefreshLog implements RunListener {

  private static final Logger LOG = LoggerFactory.getLogger(RefreshLog.class);

  private volatile String lastReason = "";

  @Override
  public void fetchStarted(List<String> categories) {
    LOG.info("fetching {}", String.join(", ", categories));
  }

  @Override
  public void batchClassified(Verdict verdict) {
    lastReason = verdict.reason();
    String line = SafeText.printable(verdict.toString());
    if (verdict.state() == BatchState.FAILED) {
      LOG.warn("{}", line);
    } else {
      LOG.info("{}", line);
    }
  }

  @Override
  public void profileRanked(String profile, PaperCounts counts) {
    LOG.info("{}: kept {} of {} papers", profile, counts.kept(), counts.merged());
    if (counts.withdrawn() > 0) {
      LOG.info("{}: left out {} withdrawn papers", profile, counts.withdrawn());
    }
  }

  @Override
  public void summariesStarted(int papers) {
    LOG.info("summarizing {} papers", papers);
  }

  @Override
  public void problemReported(Problem problem) {
    if (!problem.message().equals(lastReason)) { // already logged with the verdict
      LOG.warn("{}", SafeText.printable(problem.toString()));
    }
  }
}
