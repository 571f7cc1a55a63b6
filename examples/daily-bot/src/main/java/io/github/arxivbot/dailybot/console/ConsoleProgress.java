package io.github.arxivbot.dailybot.console;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Prints the progress of a run on standard error: a line for each step, and a progress bar on a
 * terminal.
 */
public final class ConsoleProgress implements RunListener, AutoCloseable {

  private final PrintWriter err;
  private final boolean interactive;
  private final List<String> deferredLines = new ArrayList<>();
  private @Nullable ProgressBar bar;
  private String lastReason = "";
  private Usage totalUsage = Usage.ZERO;

  public ConsoleProgress(PrintWriter err, boolean interactive) {
    this.err = err;
    this.interactive = interactive;
  }

  @Override
  public void fetchStarted(List<String> categories) {
    print("reading " + String.join(", ", categories));
    startBar("feeds", categories.size());
  }

  @Override
  public void catchUpStarted(List<String> categories, LocalDate first, LocalDate last) {
    String days = first.equals(last) ? first.toString() : first + " to " + last;
    print("reading " + String.join(", ", categories) + " for " + days + ", which was missed");
  }

  @Override
  public void batchReceived(String source, String category, int papers) {
    if (bar != null) {
      bar.step();
    }
  }

  @Override
  public void batchClassified(Verdict verdict) {
    lastReason = verdict.reason();
    print(
        String.format(
            Locale.ROOT, "  %-12s %-9s %s", verdict.category(), verdict.state(), verdict.reason()));
  }

  @Override
  public void profileRanked(String profile, Counts counts) {
    stopBar();
    print(
        String.format(
            Locale.ROOT,
            "%s%d announcements of %d papers: %s%d wanted, %d match, %d kept",
            profile.equals(Digest.DEFAULT_PROFILE) ? "" : profile + ": ",
            counts.fetched(),
            counts.merged(),
            counts.withdrawn() == 0 ? "" : counts.withdrawn() + " withdrawn and left out, ",
            counts.selected(),
            counts.scored(),
            counts.kept()));
  }

  @Override
  public void summariesStarted(int papers) {
    print("summarizing " + Plurals.count(papers, "paper"));
    startBar("papers", papers);
  }

  @Override
  public void summaryFinished(Paper paper, SummaryStatus status, Usage spent, int papers) {
    totalUsage = totalUsage.plus(spent);
    if (bar != null) {
      bar.setExtraMessage(tokens(totalUsage));
      bar.step();
    }
    String tokens = spent.tokens() == 0 ? "" : ", " + tokens(spent);
    print(String.format(Locale.ROOT, "  %-16s %s%s", paper.id(), status.label(), tokens));
  }

  private static String tokens(Usage usage) {
    String cost = usage.cost().signum() == 0 ? "" : ", cost " + usage.cost().toPlainString();
    return usage.tokens() + " tokens" + cost;
  }

  @Override
  public void outputWritten(Path file, boolean changed) {
    stopBar();
    print((changed ? "wrote " : "unchanged ") + relative(file));
  }

  @Override
  public void problemReported(Problem problem) {
    if (!problem.message().equals(lastReason)) { // already printed with the verdict
      print("  ! " + problem);
    }
  }

  /** Prints the result of the run. */
  public void printResult(RunReport report) {
    stopBar();
    report.digests().stream().flatMap(digest -> digest.whyEmpty().stream()).forEach(this::print);
    if (report.outcome() == RunOutcome.NOTHING_READ) {
      print("no source could be read; all outputs are unchanged");
    } else if (report.outcome() == RunOutcome.NOT_WRITTEN) {
      print("the digest could not be written; see the problems above");
    } else {
      int papers = report.digests().stream().map(Digest::entries).mapToInt(List::size).sum();
      int problems = report.problems().size();
      print(
          "done: "
              + Plurals.count(papers, "paper")
              + (problems == 0 ? "" : ", " + Plurals.count(problems, "problem")));
    }
  }

  @Override
  public void close() {
    stopBar();
  }

  private void startBar(String what, int steps) {
    if (interactive) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(what)
              .setInitialMax(steps)
              .setStyle(ProgressBarStyle.ASCII)
              .clearDisplayOnFinish()
              .build();
    }
  }

  private void stopBar() {
    if (bar != null) {
      bar.close();
      bar = null;
      deferredLines.forEach(this::print);
      deferredLines.clear();
    }
  }

  /** Prints a line, at once or after the progress bar, which uses the last line of the terminal. */
  private void print(String line) {
    if (bar == null) {
      err.println(SafeText.printable(line));
    } else {
      deferredLines.add(line);
    }
  }

  private static String relative(Path file) {
    Path here = Path.of("").toAbsolutePath();
    return file.startsWith(here) ? here.relativize(file).toString() : file.toString();
  }
}
