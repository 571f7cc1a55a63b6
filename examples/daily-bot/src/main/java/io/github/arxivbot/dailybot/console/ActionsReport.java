package io.github.arxivbot.dailybot.console;

import io.github.arxivbot.internal.text.PluralFormatter;
import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Verdict;
import io.github.arxivbot.model.Verdict.BatchState;
import io.github.arxivbot.run.RunOutcome;
import io.github.arxivbot.run.RunReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reports a run to GitHub Actions: the best papers and the verdicts in the summary of the job, a
 * warning for each batch that is not fresh and for each problem, and the digest's day as the output
 * {@code day} of the step.
 */
public final class ActionsReport {

  private static final int MAX_PAPERS = 5;
  private static final Set<BatchState> COMPLETE = Set.of(BatchState.FRESH, BatchState.EMPTY);

  private ActionsReport() {}

  /** Reports a run, if the variables of the environment are those of a step. */
  public static void write(RunReport report, Map<String, String> environment, PrintWriter out)
      throws IOException {
    if (!"true".equals(environment.get("GITHUB_ACTIONS"))) {
      return;
    }
    warnings(report).forEach(warning -> out.println("::warning::" + data(warning)));
    append(environment.get("GITHUB_STEP_SUMMARY"), summary(report));
    if (report.outcome() == RunOutcome.WRITTEN && !report.digests().isEmpty()) {
      append(environment.get("GITHUB_OUTPUT"), "day=" + report.digests().get(0).day() + "\n");
    }
  }

  private static void append(@Nullable String file, String text) throws IOException {
    if (file != null) {
      Files.writeString(Path.of(file), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
  }

  private static List<String> warnings(RunReport report) {
    List<Verdict> degraded =
        report.verdicts().stream().filter(one -> !COMPLETE.contains(one.state())).toList();
    Set<String> reasons = degraded.stream().map(Verdict::reason).collect(Collectors.toSet());
    return Stream.concat(
            degraded.stream().map(Verdict::toString),
            report.problems().stream()
                .filter(problem -> !reasons.contains(problem.message()))
                .map(Problem::toString))
        .toList();
  }

  /** Escapes a text as the data of a workflow command, which ends with the line. */
  private static String data(String text) {
    return SafeText.printable(text).replace("%", "%25");
  }

  private static String summary(RunReport report) {
    StringBuilder markdown = new StringBuilder();
    for (Digest digest : report.digests()) {
      String profile =
          digest.profile().equals(Digest.DEFAULT_PROFILE) ? "" : ", " + digest.profile();
      int papers = digest.entries().size();
      markdown.append(
          "### Digest of %s%s: %s\n\n"
              .formatted(digest.day(), text(profile), PluralFormatter.count(papers, "paper")));
      for (DigestEntry entry : digest.entries().subList(0, Math.min(MAX_PAPERS, papers))) {
        markdown.append(
            String.format(
                Locale.ROOT,
                "1. [%s](%s) (%.1f)\n",
                text(entry.paper().title()),
                entry.paper().page(),
                entry.score().total()));
      }
      digest.whyEmpty().ifPresent(reason -> markdown.append(text(reason)).append('\n'));
      markdown.append('\n');
    }
    markdown.append("| category | source | verdict | reason |\n|---|---|---|---|\n");
    for (Verdict verdict : report.verdicts()) {
      markdown.append(
          "| %s | %s | %s | %s |\n"
              .formatted(
                  text(verdict.category()),
                  text(verdict.source()),
                  verdict.state(),
                  text(verdict.reason())));
    }
    return markdown.append('\n').toString();
  }

  /** Escapes all punctuation, as Markdown allows it. */
  private static String text(String plain) {
    return SafeText.printable(plain).replaceAll("\\p{Punct}", "\\\\$0");
  }
}
