package io.github.arxivbot.spring.boot;

import io.github.arxivbot.model.ModelUsage;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.PaperCounts;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Problem.Step;
import io.github.arxivbot.model.Verdict;
import io.github.arxivbot.run.RunListener;
import io.github.arxivbot.run.RunOutcome;
import io.github.arxivbot.run.RunReport;
import io.github.arxivbot.run.SummaryStatus;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Counts runs, papers, tokens, cost and problems, and measures the steps of a run.
 *
 * <p>The time between two calls of this listener belongs to the step whose call ends it. A bot
 * makes one call at a time.
 */
final class RunMeters implements RunListener {

  private static final List<Step> TIMED =
      List.of(Step.FETCH, Step.SCORE, Step.SUMMARISE, Step.RENDER, Step.NOTIFY);

  private final MeterRegistry registry;
  private final Map<Step, Long> nanos = new EnumMap<>(Step.class);
  private long last;

  /** Registers the meters whose tags are known, so that they exist before the first run. */
  RunMeters(MeterRegistry registry) {
    this.registry = registry;
    for (RunOutcome outcome : RunOutcome.values()) {
      count("runs", 0, "outcome", tag(outcome));
    }
    for (Step step : Step.values()) {
      count("problems", 0, "step", tag(step));
    }
    TIMED.forEach(step -> registry.timer("arxiv.bot.step", "step", tag(step)));
    count(ModelUsage.ZERO);
  }

  @Override
  public void fetchStarted(List<String> categories) {
    nanos.clear();
    last = registry.config().clock().monotonicTime();
  }

  @Override
  public void catchUpStarted(List<String> categories, LocalDate first, LocalDate day) {
    end(Step.FETCH);
  }

  @Override
  public void batchClassified(Verdict verdict) {
    end(Step.FETCH);
  }

  @Override
  public void profileRanked(String profile, PaperCounts counts) {
    end(Step.SCORE);
  }

  @Override
  public void summaryFinished(Paper paper, SummaryStatus status, ModelUsage spent, int papers) {
    end(Step.SUMMARISE);
  }

  @Override
  public void outputWritten(Path file, boolean changed) {
    end(Step.RENDER);
  }

  @Override
  public void messageSent(LocalDate day, String channel, String recipient) {
    end(Step.NOTIFY);
  }

  private void end(Step step) {
    long now = registry.config().clock().monotonicTime();
    nanos.merge(step, now - last, Long::sum);
    last = now;
  }

  @Override
  public void runFinished(RunReport report) {
    nanos.forEach(
        (step, time) ->
            registry.timer("arxiv.bot.step", "step", tag(step)).record(time, TimeUnit.NANOSECONDS));
    nanos.clear();
    count("runs", 1, "outcome", tag(report.outcome()));
    for (Verdict verdict : report.verdicts()) {
      count("papers.fetched", verdict.papers(), "source", verdict.source());
    }
    report
        .digests()
        .forEach(
            digest -> count("papers.kept", digest.counts().kept(), "profile", digest.profile()));
    for (Problem problem : report.problems()) {
      count("problems", 1, "step", tag(problem.step()));
    }
    count(report.usage());
  }

  private void count(ModelUsage usage) {
    count("tokens", (double) usage.promptTokens(), "type", "prompt");
    count("tokens", (double) usage.completionTokens(), "type", "completion");
    registry.counter("arxiv.bot.cost").increment(usage.cost().doubleValue());
  }

  private void count(String name, double amount, String key, String value) {
    registry.counter("arxiv.bot." + name, key, value).increment(amount);
  }

  private static String tag(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
