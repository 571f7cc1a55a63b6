package io.github.arxivbot.internal.pipeline;

import io.github.arxivbot.internal.pipeline.context.GuardedListener;
import io.github.arxivbot.internal.pipeline.fetch.DayCollector;
import io.github.arxivbot.internal.pipeline.publish.OutputPublisher;
import io.github.arxivbot.internal.pipeline.rank.EmptyDigestReason;
import io.github.arxivbot.internal.pipeline.rank.PaperFilter;
import io.github.arxivbot.internal.pipeline.rank.Ranker;
import io.github.arxivbot.internal.pipeline.summarize.RunBudget;
import io.github.arxivbot.internal.pipeline.summarize.SummaryStep;
import io.github.arxivbot.internal.settings.BotSettings;
import io.github.arxivbot.internal.settings.Output;
import io.github.arxivbot.internal.settings.Profile;
import io.github.arxivbot.internal.text.IoErrors;
import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Counts;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.StateException;
import io.github.arxivbot.model.Step;
import io.github.arxivbot.model.Summary;
import io.github.arxivbot.model.Usage;
import io.github.arxivbot.run.RunListener;
import io.github.arxivbot.run.RunOutcome;
import io.github.arxivbot.run.RunReport;
import io.github.arxivbot.run.SummaryStatus;
import io.github.arxivbot.spi.Summarizer;
import io.github.arxivbot.internal.state.State;
import io.github.arxivbot.internal.state.RecoveryNote;
import io.github.arxivbot.internal.file.StagedFile;
import io.github.arxivbot.internal.state.StateLock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run: the order of the steps, and what each found. */
public final class RunPipeline {

  private static final Logger LOG = LoggerFactory.getLogger(RunPipeline.class);

  private final BotSettings bot;
  private final RunListener listener;
  private final Instant now;
  private final List<Problem> problems = new ArrayList<>();
  private final DayCollector gathering;
  private final Map<Profile, Digest> digests = new LinkedHashMap<>();
  private final Map<ArxivId, SummaryStatus> summaries = new LinkedHashMap<>();
  private final List<RunReport.Written> outputs = new ArrayList<>();
  private final RunBudget spending;
  private Usage usage = Usage.NONE;

  public RunPipeline(BotSettings bot) {
    this.bot = bot;
    this.listener = new GuardedListener(bot.listeners());
    this.now = bot.clock().instant();
    this.gathering = new DayCollector(bot, listener, now, this::problem);
    this.spending = new RunBudget(bot.summaries().limits(), System::nanoTime);
  }

  public RunReport run() throws InterruptedException {
    return report(lockedSteps());
  }

  private RunOutcome lockedSteps() throws InterruptedException {
    StateLock lock;
    try {
      lock = bot.memory().lock(bot.lockTimeout());
    } catch (StateException e) {
      return reported(unremembered(e));
    }
    try {
      return reported(steps());
    } catch (StateException e) {
      return reported(unremembered(e));
    } finally {
      lock.close();
    }
  }

  private RunOutcome unremembered(StateException e) {
    problem(new Problem(Step.REMEMBER, "the memory", String.valueOf(e.getMessage()), true));
    return RunOutcome.NOT_WRITTEN;
  }

  /** Writes the report, while others are still kept away; the outcome may be the worse for it. */
  private RunOutcome reported(RunOutcome outcome) {
    Path file = bot.report();
    return file == null || writeReport(file, report(outcome)) ? outcome : RunOutcome.NOT_WRITTEN;
  }

  private RunOutcome steps() throws InterruptedException {
    boolean past = bot.announcedOn() != null;
    State memory = past ? State.none() : bot.memory();
    bot.memory().recover(this::repaired); // before anything else is looked at
    TempFileCleaner.before(bot);
    Optional<List<Paper>> gathered = gathering.gather(memory);
    if (gathered.isEmpty()) {
      return RunOutcome.NOTHING_READ;
    }
    List<Paper> papers = gathered.get();
    for (Profile profile : bot.profiles()) {
      rank(profile, papers, new Ranker(profile, this::problem));
    }
    Summarizer summarizer = bot.summaries().summarizer();
    if (summarizer != null) {
      Optional<String> why = summarizer.unavailable();
      if (why.isPresent()) {
        withoutSummaries(why.get());
      } else {
        summarise(summarizer);
      }
    }
    String unavailable = bot.summaries().without();
    if (summarizer == null && unavailable != null) {
      withoutSummaries(unavailable);
    }
    return publish(memory);
  }

  private void rank(Profile profile, List<Paper> papers, Ranker ranking) {
    PaperFilter selection = gathering.selection(profile);
    List<Paper> selected = selection.select(papers);
    List<DigestEntry> ranked = ranking.rank(selected);
    List<DigestEntry> kept = ranked.subList(0, Math.min(profile.maxPapers(), ranked.size()));
    List<DigestEntry> updated = ranking.rank(selection.updated(papers));
    Counts counts =
        new Counts(
            gathering.announced(),
            papers.size(),
            selected.size(),
            ranked.size(),
            kept.size(),
            0,
            0);
    Digest digest = digest(profile, gathering.day(), kept, counts);
    int shown = Math.min(profile.maxPapers(), updated.size());
    digests.put(profile, digest.toBuilder(now).updated(updated.subList(0, shown)).build());
    listener.profileRanked(profile.name(), counts);
  }

  private void repaired(RecoveryNote repair) {
    problem(new Problem(Step.REMEMBER, "the memory", repair.message(), false));
  }

  private Digest digest(Profile profile, LocalDate day, List<DigestEntry> kept, Counts counts) {
    return Digest.builder(day, now)
        .profile(profile.name())
        .categories(bot.categories())
        .keywords(profile.scorers().stream().flatMap(scorer -> scorer.terms().stream()).toList())
        .entries(kept)
        .verdicts(gathering.fetched().verdicts())
        .counts(counts)
        .whyEmpty(EmptyDigestReason.sentence(profile, counts, day, gathering.fetched().verdicts()))
        .build();
  }

  private void summarise(Summarizer summarizer) throws InterruptedException {
    Map<ArxivId, Paper> wanted = new LinkedHashMap<>();
    for (Digest digest : digests.values()) { // a paper that several profiles keep is read once
      digest.entries().stream()
          .limit(bot.summaries().maxPapers())
          .map(DigestEntry::paper)
          .forEach(paper -> wanted.putIfAbsent(paper.id(), paper));
    }
    if (wanted.isEmpty()) {
      return;
    }
    takeOver();
    listener.summariesStarted(wanted.size());
    Map<ArxivId, SummaryStep.Result> results =
        new SummaryStep(summarizer, bot, gathering.today(), spending, listener)
            .summarise(List.copyOf(wanted.values()), this::problem);
    results.forEach(
        (id, result) -> {
          summaries.put(id, result.status());
          usage = usage.plus(result.spent());
        });
    digests.replaceAll((profile, digest) -> withSummaries(digest, results));
  }

  private void withoutSummaries(String why) {
    problem(new Problem(Step.SUMMARISE, "summaries", why, true));
  }

  private void takeOver() {
    Path cache = bot.summaries().takenOver();
    if (cache == null) {
      return;
    }
    try {
      bot.memory().summaries().importLegacy(cache, gathering.today());
    } catch (IOException e) {
      String message = "could not be taken over: " + IoErrors.describe(e);
      problem(new Problem(Step.SUMMARISE, cache.toString(), message, true));
    }
  }

  private static Digest withSummaries(Digest digest, Map<ArxivId, SummaryStep.Result> results) {
    List<DigestEntry> entries = new ArrayList<>();
    int summarised = 0;
    int cached = 0;
    for (DigestEntry entry : digest.entries()) {
      SummaryStep.Result result = results.get(entry.paper().id());
      Summary summary = result == null ? null : result.summary();
      entries.add(summary == null ? entry : entry.withSummary(summary));
      summarised += summary == null ? 0 : 1;
      cached += result != null && result.status() == SummaryStatus.CACHED ? 1 : 0;
    }
    Counts counts = digest.counts().withSummaries(summarised, cached);
    return digest.toBuilder(digest.generated()).entries(entries).counts(counts).build();
  }

  private RunOutcome publish(State memory) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("interrupted before anything was written");
    }
    Path file = bot.report();
    if (file != null && !canWrite(file)) {
      return RunOutcome.NOT_WRITTEN;
    }
    Optional<Map<Output, Boolean>> written =
        new OutputPublisher(memory, bot.archive(), oldestKept(), this::problem)
            .archivesOnly(bot.announcedOn() != null)
            .publish(digests, gathering.delivered(), gathering.earlier(), gathering.remembered());
    if (written.isEmpty()) {
      return RunOutcome.NOT_WRITTEN;
    }
    written
        .get()
        .forEach(
            (output, changed) -> {
              outputs.add(new RunReport.Written(output.use(), output.file()));
              listener.outputWritten(output.file(), changed);
            });
    forgetOldSummaries();
    return RunOutcome.WRITTEN;
  }

  /** Never less than days_back: what may come once more must not have been forgotten. */
  private LocalDate oldestKept() {
    int daysBack = bot.profiles().stream().mapToInt(Profile::daysBack).max().orElse(0);
    return gathering.today().minusDays(Math.max(bot.memoryDays(), daysBack));
  }

  private void forgetOldSummaries() {
    try {
      bot.memory().summaries().forgetBefore(gathering.today().minusDays(bot.memoryDays()));
    } catch (IOException e) { // they only take up room, and the next run tries again
      LOG.warn("old summaries could not be deleted", e);
    }
  }

  /** A report that can't be written must be known before any output is touched. */
  private boolean canWrite(Path file) {
    try {
      StagedFile.write(file, new byte[0]).discard();
      return true;
    } catch (IOException e) {
      return false; // writeReport says why
    }
  }

  private boolean writeReport(Path file, RunReport report) {
    try {
      StagedFile.write(file, report.toJson().getBytes(StandardCharsets.UTF_8)).publish();
      return true;
    } catch (IOException e) {
      problem(
          new Problem(
              Step.RENDER,
              file.toString(),
              "could not be written: " + IoErrors.describe(e),
              true));
      return false;
    }
  }

  private void problem(Problem problem) {
    problems.add(problem);
    listener.problemReported(problem);
  }

  private RunReport report(RunOutcome outcome) {
    return new RunReport(
        now,
        outcome,
        gathering.fetched().verdicts(),
        List.copyOf(digests.values()),
        summaries,
        usage,
        spending.byModel(),
        problems,
        outputs);
  }
}
