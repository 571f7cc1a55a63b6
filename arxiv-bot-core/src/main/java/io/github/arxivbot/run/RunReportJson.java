package io.github.arxivbot.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.ModelUsage;
import io.github.arxivbot.model.PaperCounts;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Summary;
import io.github.arxivbot.model.Verdict;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Converts a {@link RunReport} to JSON, format 1. */
final class RunReportJson {

  private static final int FORMAT = 1;

  private RunReportJson() {}

  static String write(RunReport report) {
    ObjectNode root = JsonNodeFactory.instance.objectNode().put("format", FORMAT);
    root.put("now", report.now().toString());
    root.put("day", day(report).map(LocalDate::toString).orElse(null));
    root.put("outcome", label(report.outcome()));
    ArrayNode batches = root.putArray("batches");
    report.verdicts().forEach(verdict -> batch(batches.addObject(), verdict));
    counts(root.putObject("counts"), report.digests());
    ObjectNode usage = root.putObject("usage");
    usage(usage, report.usage());
    ObjectNode models = usage.putObject("models");
    report.usageByModel().forEach((model, used) -> usage(models.putObject(model), used));
    ArrayNode problems = root.putArray("problems");
    report.problems().forEach(problem -> problem(problems.addObject(), problem));
    if (!report.missedDays().isEmpty()) {
      ArrayNode missed = root.putArray("missed");
      report.missedDays().forEach(days -> missed(missed.addObject(), days));
    }
    ArrayNode outputs = root.putArray("outputs");
    report
        .outputs()
        .forEach(
            output ->
                outputs
                    .addObject()
                    .put("use", output.renderer())
                    .put("file", output.file().toString()));
    ArrayNode papers = root.putArray("papers");
    for (Digest digest : report.digests()) {
      digest.entries().forEach(entry -> paper(papers.addObject(), report, digest, entry));
    }
    ArrayNode updated = root.putArray("updated");
    for (Digest digest : report.digests()) {
      digest.updated().forEach(entry -> paper(updated.addObject(), report, digest, entry));
    }
    return root.toPrettyString().replace("\r\n", "\n") + "\n";
  }

  private static Optional<LocalDate> day(RunReport report) {
    return report.digests().stream().map(Digest::day).max(Comparator.naturalOrder());
  }

  private static void batch(ObjectNode node, Verdict verdict) {
    boolean complete = RunReport.isComplete(verdict);
    node.put("source", verdict.source())
        .put("category", verdict.category())
        .put("state", verdict.state().name())
        .put("announced", verdict.announced().map(LocalDate::toString).orElse(null))
        .put("papers", verdict.papers())
        .put("problem", complete ? null : verdict.reason())
        .put("reason", verdict.reason());
  }

  private static void counts(ObjectNode node, List<Digest> digests) {
    List<PaperCounts> all = digests.stream().map(Digest::counts).toList();
    // Profiles share fetched and merged papers; later steps are per profile.
    node.put("fetched", all.stream().mapToInt(PaperCounts::fetched).max().orElse(0))
        .put("merged", all.stream().mapToInt(PaperCounts::merged).max().orElse(0))
        .put("selected", all.stream().mapToInt(PaperCounts::selected).sum())
        .put("scored", all.stream().mapToInt(PaperCounts::scored).sum())
        .put("kept", all.stream().mapToInt(PaperCounts::kept).sum())
        .put("summarised", all.stream().mapToInt(PaperCounts::summarized).sum())
        .put("from_cache", all.stream().mapToInt(PaperCounts::fromCache).sum());
    int withdrawn = all.stream().mapToInt(PaperCounts::withdrawn).sum();
    if (withdrawn > 0) {
      node.put("withdrawn", withdrawn);
    }
  }

  private static void usage(ObjectNode node, ModelUsage usage) {
    node.put("prompt_tokens", usage.promptTokens())
        .put("completion_tokens", usage.completionTokens())
        .put("requests", usage.requests())
        .put("cost", usage.cost());
  }

  private static void problem(ObjectNode node, Problem problem) {
    node.put("step", label(problem.step()))
        .put("subject", problem.subject())
        .put("message", problem.message())
        .put("retryable", problem.retryable());
  }

  private static void missed(ObjectNode node, MissedDays days) {
    node.put("from", days.first().toString()).put("to", days.last().toString());
    days.categories().forEach(node.putArray("categories")::add);
  }

  private static void paper(ObjectNode node, RunReport report, Digest digest, DigestEntry entry) {
    node.put("id", entry.paper().id().toString())
        .put("profile", digest.profile())
        .put("category", entry.paper().category())
        .put("announce_type", entry.paper().announceType().label())
        .put("score", entry.score().total());
    if (entry.paper().isWithdrawn()) {
      node.put("withdrawn", true);
    }
    ArrayNode reasons = node.putArray("reasons");
    for (Reason reason : entry.score().reasons()) {
      ObjectNode one =
          reasons
              .addObject()
              .put("term", reason.term())
              .put("field", label(reason.field()))
              .put("points", reason.points());
      if (!reason.source().isEmpty()) {
        one.put("source", reason.source());
      }
    }
    Optional<SummaryStatus> status = report.summary(entry.paper().id());
    if (status.isEmpty()) {
      node.putNull("summary");
      return;
    }
    ObjectNode summary = node.putObject("summary").put("status", status.get().label());
    summary.put(
        "source", entry.summary().map(Summary::read).map(RunReportJson::label).orElse(null));
    summary.put("model", entry.summary().map(Summary::model).orElse(null));
    summary.put("numbers_checked", entry.summary().map(Summary::numbersChecked).orElse(0));
    ArrayNode unsupported = summary.putArray("unsupported_numbers");
    entry.summary().ifPresent(text -> text.unsupportedNumbers().forEach(unsupported::add));
  }

  private static String label(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
