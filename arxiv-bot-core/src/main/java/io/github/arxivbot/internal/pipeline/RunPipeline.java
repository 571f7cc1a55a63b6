package io.github.arxivbot.internal.pipeline;

import io.github.arxivbot.internal.pipeline.context.ProfileDigest;
import io.github.arxivbot.internal.pipeline.context.ProfileRun;
import io.github.arxivbot.internal.pipeline.context.RunContext;
import io.github.arxivbot.internal.pipeline.fetch.CollectedDay;
import io.github.arxivbot.internal.pipeline.fetch.DayCollector;
import io.github.arxivbot.internal.pipeline.notify.NotifyStep;
import io.github.arxivbot.internal.pipeline.prepare.PrepareStep;
import io.github.arxivbot.internal.pipeline.publish.OutputPublisher;
import io.github.arxivbot.internal.pipeline.rank.PaperReranker;
import io.github.arxivbot.internal.pipeline.rank.RankStep;
import io.github.arxivbot.internal.pipeline.summarize.RunBudget;
import io.github.arxivbot.internal.pipeline.summarize.SummarizedDigests;
import io.github.arxivbot.internal.pipeline.summarize.SummaryStep;
import io.github.arxivbot.internal.settings.BotSettings;
import io.github.arxivbot.internal.settings.StorageSettings;
import io.github.arxivbot.internal.state.StateLock;
import io.github.arxivbot.internal.state.StateStore;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.ModelUsage;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Problem.Step;
import io.github.arxivbot.model.StateException;
import io.github.arxivbot.run.RunOutcome;
import io.github.arxivbot.run.RunReport;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The main run: collects the day, ranks, summarizes, publishes, reports and sends. */
public final class RunPipeline {

  private static final Logger LOG = LoggerFactory.getLogger(RunPipeline.class);

  private final RunContext context;
  private final StorageSettings storage;
  private final ReportFile reportFile;
  private final RunBudget budget;
  private final RunReport.Builder report;
  private List<Digest> published = List.of();

  public RunPipeline(BotSettings settings) {
    this.context = new RunContext(settings);
    this.storage = settings.storage();
    this.reportFile = new ReportFile(context);
    this.budget = new RunBudget(settings.summaries().limits().budget(), System::nanoTime);
    this.report = RunReport.builder(context.now());
  }

  public RunReport run() throws InterruptedException {
    RunReport finished = report(runLocked());
    context.listener().runFinished(finished);
    return finished;
  }

  private RunOutcome runLocked() throws InterruptedException {
    StateLock lock;
    try {
      lock = storage.state().lock(storage.lockTimeout());
    } catch (StateException e) {
      return writeReport(unusableState(e));
    }
    try {
      RunOutcome outcome = writeReport(runSteps());
      return isNotifying() ? notifyReaders(outcome) : outcome;
    } catch (StateException e) {
      return writeReport(unusableState(e));
    } finally {
      lock.close();
    }
  }

  private boolean isNotifying() {
    return !context.isPastDay()
        && context.settings().profiles().stream()
            .anyMatch(profile -> !profile.channels().isEmpty());
  }

  /** Sends the digests, when outputs, state and report are in place. */
  private RunOutcome notifyReaders(RunOutcome outcome) {
    int before = context.problems().size();
    boolean interrupted = false;
    try {
      new NotifyStep(context, storage.state()).notifyReaders(published, outcome);
    } catch (InterruptedException e) {
      interrupted = true;
    }
    RunOutcome result = context.problems().size() > before ? writeReport(outcome) : outcome;
    if (interrupted) { // only now, because an interrupted thread cannot write files
      Thread.currentThread().interrupt();
    }
    return result;
  }

  private RunOutcome unusableState(StateException e) {
    context.report(new Problem(Step.REMEMBER, "the state", String.valueOf(e.getMessage()), true));
    return RunOutcome.NOT_WRITTEN;
  }

  private RunOutcome runSteps() throws InterruptedException {
    storage.state().recover(context::report); // before anything is read
    TempFileCleaner.clean(context);
    StateStore state = context.isPastDay() ? StateStore.none() : storage.state();
    List<ProfileRun> profiles = context.profiles(state);
    CollectedDay day =
        new DayCollector(context, profiles).collect(storage.state().seenBatches(context::report));
    report.verdicts(day.verdicts()).missedDays(day.seen().missedDays());
    RankStep rankStep = new RankStep(context, day, new PaperReranker(context, budget));
    if (day.isUnread()) {
      return keepDigests(state, profiles.stream().map(rankStep::keep).toList(), day);
    }
    boolean isStored = !context.isPastDay();
    List<ProfileRun> prepared = new PrepareStep(context, day, isStored).prepare(profiles);
    List<ProfileDigest> ranked = new ArrayList<>();
    for (ProfileRun run : prepared) {
      ranked.add(rankStep.rank(run));
    }
    ModelUsage judgments = budget.total();
    report.digests(ProfileDigest.digests(ranked)).usage(judgments);
    budget.restartEstimates();
    SummarizedDigests summarized = new SummaryStep(context, budget).addSummaries(ranked);
    budget
        .unreportedUsage()
        .map(message -> new Problem(Step.SUMMARISE, "summaries", message, false))
        .ifPresent(context::report);
    report
        .digests(ProfileDigest.digests(summarized.digests()))
        .summaries(summarized.statuses())
        .usage(judgments.plus(summarized.usage()));
    return publish(state, summarized.digests(), day);
  }

  private RunOutcome publish(StateStore state, List<ProfileDigest> digests, CollectedDay day)
      throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("interrupted before anything was written");
    }
    if (!reportFile.isWritable()) {
      return RunOutcome.NOT_WRITTEN;
    }
    Optional<List<RunReport.WrittenFile>> outputs =
        new OutputPublisher(context).publish(state, digests, day.seen());
    if (outputs.isEmpty()) {
      return RunOutcome.NOT_WRITTEN;
    }
    report.outputs(outputs.get());
    published = ProfileDigest.digests(digests);
    if (context.isPastDay()) { // which the state lists no longer as missed
      new OutputPublisher(context).publish(storage.state(), day.seen());
    }
    deleteOldAnswers();
    return RunOutcome.WRITTEN;
  }

  /** Writes into the outputs that nothing could be read, if they show an earlier day. */
  private RunOutcome keepDigests(StateStore state, List<ProfileDigest> digests, CollectedDay day) {
    List<ProfileDigest> kept =
        digests.stream().filter(digest -> digest.quietDay().isPresent()).toList();
    if (context.isPastDay() || kept.isEmpty()) {
      return RunOutcome.NOTHING_READ;
    }
    return new OutputPublisher(context).publish(state, kept, day.seen()).isPresent()
        ? RunOutcome.NOTHING_READ
        : RunOutcome.NOT_WRITTEN;
  }

  private void deleteOldAnswers() {
    LocalDate oldest = context.today().minusDays(storage.stateDays());
    try {
      storage.state().summaries().deleteBefore(oldest);
      storage.state().judgments().deleteBefore(oldest);
    } catch (IOException e) { // they only take up space, and the next run tries again
      LOG.warn("old summaries and judgments could not be deleted", e);
    }
  }

  /** Writes the report while the lock is held. A report that cannot be written is a failure. */
  private RunOutcome writeReport(RunOutcome outcome) {
    return reportFile.write(report(outcome)) ? outcome : RunOutcome.NOT_WRITTEN;
  }

  private RunReport report(RunOutcome outcome) {
    return report
        .outcome(outcome)
        .usageByModel(budget.byModel())
        .problems(context.problems())
        .build();
  }
}
