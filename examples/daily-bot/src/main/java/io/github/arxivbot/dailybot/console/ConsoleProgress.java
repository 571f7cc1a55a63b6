package io.github.arxivbot.dailybot.console;

import io.github.arxivbot.internal.calendar.ArxivCalendar;
import io.github.arxivbot.internal.text.PluralFormatter;
import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.ModelUsage;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.PaperCounts;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Verdict;
import io.github.arxivbot.model.Verdict.BatchState;
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
import picocli.CommandLine.Help.Ansi;

/**
 * Prints the progress of a run on standard error: a line for each step, and a progress bar on a
 * terminal.
 */
public final class ConsoleProgress implements RunListener, AutoCloseable {

  private final PrintWriter err;
  private final boolean interactive;
  private final Ansi colors;
  private final List<String> deferredLines = new ArrayList<>();
  private @Nullable ProgressBar bar;
  private String lastReason = "";
  private boolean hasOutputs;
  private ModelUsage totalUsage = ModelUsage.ZERO;
  private int newSummaries;

  public ConsoleProgress(PrintWriter err, boolean interactive, Ansi colors) {
    this.err = err;
    this.interactive = interactive;
    this.colors = colors;
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
    String state = String.format(Locale.ROOT, "%-9s", verdict.state());
    printSafe(
        SafeText.printable(String.format(Locale.ROOT, "  %-12s ", verdict.category()))
            + colored(color(verdict.state()), state)
            + SafeText.printable(" " + verdict.reason()));
  }

  @Override
  public void profileRanked(String profile, PaperCounts counts) {
    stopBar();
    print(
        String.format(
            Locale.ROOT,
            "%s%s%s of %s: %s%d wanted, %d match, %d kept",
            profile.equals(Digest.DEFAULT_PROFILE) ? "" : profile + ": ",
            PluralFormatter.count(counts.fetched(), "announcement"),
            counts.merged() > counts.fetched() ? " and earlier ones" : "",
            PluralFormatter.count(counts.merged(), "paper"),
            counts.withdrawn() == 0 ? "" : counts.withdrawn() + " withdrawn and left out, ",
            counts.selected(),
            counts.scored(),
            counts.kept()));
  }

  @Override
  public void summariesStarted(int papers) {
    print("summarizing " + PluralFormatter.count(papers, "paper"));
    startBar("papers", papers);
  }

  @Override
  public void summaryFinished(Paper paper, SummaryStatus status, ModelUsage spent, int papers) {
    totalUsage = totalUsage.plus(spent);
    newSummaries += status == SummaryStatus.NEW ? 1 : 0;
    if (bar != null) {
      bar.setExtraMessage(tokens(totalUsage));
      bar.step();
    }
    String tokens = spent.tokens() == 0 ? "" : ", " + tokens(spent);
    print(String.format(Locale.ROOT, "  %-16s %s%s", paper.id(), status.label(), tokens));
  }

  private static String tokens(ModelUsage usage) {
    String cost = usage.cost().signum() == 0 ? "" : ", cost " + usage.cost().toPlainString();
    return PluralFormatter.count(usage.tokens(), "token") + cost;
  }

  @Override
  public void outputWritten(Path file, boolean changed) {
    stopBar();
    hasOutputs = true;
    print((changed ? "wrote " : "unchanged ") + relative(file));
  }

  @Override
  public void messageSent(LocalDate day, String channel, String recipient) {
    stopBar();
    print("sent " + day + " by " + channel + " to " + recipient);
  }

  @Override
  public void problemReported(Problem problem) {
    if (!problem.message().equals(lastReason)) { // already printed with the verdict
      printSafe(colored("yellow", "  !") + SafeText.printable(" " + problem));
    }
  }

  public void printResult(RunReport report) {
    stopBar();
    report.digests().stream().flatMap(digest -> digest.whyEmpty().stream()).forEach(this::print);
    LocalDate today = ArxivCalendar.dayOf(report.now());
    report.missedDays().stream()
        .filter(missed -> missed.first().isBefore(today))
        .forEach(missed -> print("missing: " + missed + "; to read it: " + missed.command()));
    if (report.outcome() == RunOutcome.NOTHING_READ) {
      print(
          "no source could be read; "
              + (hasOutputs ? "the outputs keep the newest digest" : "all outputs are unchanged"));
    } else if (report.outcome() == RunOutcome.NOT_WRITTEN) {
      print("the digest could not be written; see the problems above");
    } else {
      int papers = report.digests().stream().map(Digest::entries).mapToInt(List::size).sum();
      int problems = report.problems().size();
      print(
          "done: "
              + PluralFormatter.count(papers, "paper")
              + (problems == 0 ? "" : ", " + PluralFormatter.count(problems, "problem")));
    }
  }

  /** Prints what an interrupted run has kept. */
  public void printStopped(boolean keepsSummaries) {
    stopBar();
    String kept = newSummaries == 1 ? " is kept" : " are kept";
    print(
        "stopped; nothing was written"
            + (newSummaries > 0 && keepsSummaries
                ? ", " + PluralFormatter.count(newSummaries, "summary") + kept
                : ""));
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
      deferredLines.forEach(err::println);
      deferredLines.clear();
    }
  }

  private String colored(String color, String text) {
    return color.isEmpty() ? text : colors.string("@|" + color + " " + text + "|@");
  }

  private static String color(BatchState state) {
    return switch (state) {
      case FRESH -> "green";
      case EMPTY -> "";
      case STALE, LATE, TRUNCATED -> "yellow";
      case FAILED -> "red";
    };
  }

  private void print(String line) {
    printSafe(SafeText.printable(line));
  }

  /** Prints a line, at once or after the progress bar, which uses the last line of the terminal. */
  private void printSafe(String line) {
    if (bar == null) {
      err.println(line);
    } else {
      deferredLines.add(line);
    }
  }

  private static String relative(Path file) {
    Path here = Path.of("").toAbsolutePath();
    return file.startsWith(here) ? here.relativize(file).toString() : file.toString();
  }
}
