package io.github.arxivbot.dailybot;

import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.model.Counts;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Usage;
import io.github.arxivbot.model.Verdict;
import io.github.arxivbot.run.RunListener;
import io.github.arxivbot.run.RunOutcome;
import io.github.arxivbot.run.RunReport;
import io.github.arxivbot.run.SummaryStatus;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Tells a run on standard error: a line a step, and a progress bar where a person watches. */
final class RunStory implements RunListener, AutoCloseable {

  private final PrintWriter err;
  private final boolean watched;
  private final List<String> behindTheBar = new ArrayList<>();
  private @Nullable ProgressBar bar;
  private String told = "";
  private Usage used = Usage.NONE;

  RunStory(PrintWriter err, boolean watched) {
    this.err = err;
    this.watched = watched;
  }

  @Override
  public void fetchStarted(List<String> categories) {
    say("reading " + String.join(", ", categories));
    start("feeds", categories.size());
  }

  @Override
  public void catchUpStarted(List<String> categories, String days) {
    say("reading " + String.join(", ", categories) + " of " + days + ", which was missed");
  }

  @Override
  public void batchReceived(String source, String category, int papers) {
    if (bar != null) {
      bar.step();
    }
  }

  @Override
  public void batchClassified(Verdict verdict) {
    told = verdict.reason();
    say(
        String.format(
            Locale.ROOT, "  %-12s %-9s %s", verdict.category(), verdict.state(), verdict.reason()));
  }

  @Override
  public void profileRanked(String profile, Counts counts) {
    stop();
    say(
        String.format(
            Locale.ROOT,
            "%s%d announcements of %d papers: %d wanted, %d match, %d kept",
            profile.equals("default") ? "" : profile + ": ",
            counts.fetched(),
            counts.merged(),
            counts.selected(),
            counts.scored(),
            counts.kept()));
  }

  @Override
  public void summariesStarted(int papers) {
    say("having " + papers + (papers == 1 ? " paper read" : " papers read"));
    start("papers", papers);
  }

  @Override
  public void summaryFinished(Paper paper, SummaryStatus status, Usage spent, int papers) {
    used = used.plus(spent);
    if (bar != null) {
      bar.setExtraMessage(tokens(used));
      bar.step();
    }
    String spentOnIt = spent.tokens() == 0 ? "" : ", " + tokens(spent);
    say(String.format(Locale.ROOT, "  %-16s %s%s", paper.id(), status.label(), spentOnIt));
  }

  private static String tokens(Usage usage) {
    String cost = usage.cost().signum() == 0 ? "" : ", cost " + usage.cost().toPlainString();
    return usage.tokens() + " tokens" + cost;
  }

  @Override
  public void outputWritten(Path file, boolean changed) {
    stop();
    say((changed ? "wrote " : "unchanged ") + shown(file));
  }

  @Override
  public void problemReported(Problem problem) {
    if (!problem.message().equals(told)) { // a failed batch has just said the same
      say("  ! " + problem);
    }
  }

  void end(RunReport report) {
    stop();
    report.digests().stream().flatMap(digest -> digest.whyEmpty().stream()).forEach(this::say);
    if (report.outcome() == RunOutcome.NOTHING_READ) {
      say("no source could be read; every output is as it was");
    } else if (report.outcome() == RunOutcome.NOT_WRITTEN) {
      say("the digest could not be written; see above");
    } else {
      int papers = report.digests().stream().map(Digest::entries).mapToInt(List::size).sum();
      int problems = report.problems().size();
      say(
          "done: "
              + papers
              + (papers == 1 ? " paper" : " papers")
              + (problems == 0
                  ? ""
                  : problems == 1 ? ", 1 problem" : ", " + problems + " problems"));
    }
  }

  @Override
  public void close() {
    stop();
  }

  private void start(String what, int steps) {
    if (watched) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(what)
              .setInitialMax(steps)
              .setStyle(ProgressBarStyle.ASCII)
              .clearDisplayOnFinish()
              .build();
    }
  }

  private void stop() {
    if (bar != null) {
      bar.close();
      bar = null;
      behindTheBar.forEach(this::say);
      behindTheBar.clear();
    }
  }

  /** The bar owns the last line of the terminal, so what is said meanwhile waits for its end. */
  private void say(String line) {
    if (bar == null) {
      err.println(SafeText.printable(line));
    } else {
      behindTheBar.add(line);
    }
  }

  private static String shown(Path file) {
    Path here = Path.of("").toAbsolutePath();
    return file.startsWith(here) ? here.relativize(file).toString() : file.toString();
  }
}
