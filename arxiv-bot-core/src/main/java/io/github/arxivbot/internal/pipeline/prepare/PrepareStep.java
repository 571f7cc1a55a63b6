package io.github.arxivbot.internal.pipeline.prepare;

import io.github.arxivbot.internal.guard.GuardedScorer;
import io.github.arxivbot.internal.pipeline.context.ProfileRun;
import io.github.arxivbot.internal.pipeline.context.RunContext;
import io.github.arxivbot.internal.pipeline.fetch.CollectedDay;
import java.util.ArrayList;
import java.util.List;

/** Prepares the scorers of all profiles for a day. */
public final class PrepareStep {

  private final RunContext context;
  private final CollectedDay day;
  private final boolean isStored;

  /** Creates the step, which may keep the papers that are found for later runs. */
  public PrepareStep(RunContext context, CollectedDay day, boolean isStored) {
    this.context = context;
    this.day = day;
    this.isStored = isStored;
  }

  /** Returns the profiles with prepared scorers. */
  public List<ProfileRun> prepare(List<ProfileRun> profiles) throws InterruptedException {
    DefaultScorerPreparation preparation = new DefaultScorerPreparation(context, day);
    List<ProfileRun> prepared = new ArrayList<>();
    for (ProfileRun run : profiles) {
      List<GuardedScorer> scorers = new ArrayList<>();
      for (GuardedScorer scorer : run.profile().scorers()) {
        scorers.add(scorer.prepare(preparation, context::report));
      }
      prepared.add(run.withScorers(scorers));
    }
    if (isStored) {
      preparation.store();
    }
    return prepared;
  }
}
