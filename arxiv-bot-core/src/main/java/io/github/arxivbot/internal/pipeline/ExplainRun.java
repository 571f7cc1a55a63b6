package io.github.arxivbot.internal.pipeline;

import io.github.arxivbot.internal.pipeline.context.ProfileRun;
import io.github.arxivbot.internal.pipeline.context.RunContext;
import io.github.arxivbot.internal.pipeline.explain.DigestExplainer;
import io.github.arxivbot.internal.pipeline.fetch.CollectedDay;
import io.github.arxivbot.internal.pipeline.fetch.DayCollector;
import io.github.arxivbot.internal.pipeline.prepare.PrepareStep;
import io.github.arxivbot.internal.settings.BotSettings;
import io.github.arxivbot.internal.state.StateLock;
import io.github.arxivbot.internal.state.StateStore;
import io.github.arxivbot.run.DigestExplanation;
import java.util.ArrayList;
import java.util.List;

/** A run up to the ranking, which writes nothing and explains the digest. */
public final class ExplainRun {

  private final RunContext context;

  public ExplainRun(BotSettings settings) {
    this.context = new RunContext(settings);
  }

  /** Returns one explanation a profile; none if nothing could be read. */
  public List<DigestExplanation> explain() throws InterruptedException {
    StateStore existing = context.settings().storage().state().ifExists();
    StateLock lock = existing.lock(context.settings().storage().lockTimeout());
    try {
      StateStore state = context.isPastDay() ? StateStore.none() : existing;
      List<ProfileRun> profiles = context.profiles(state);
      CollectedDay day =
          new DayCollector(context, profiles).collect(state.seenBatches(context::report));
      DigestExplainer explainer = new DigestExplainer(context, day);
      List<DigestExplanation> explanations = new ArrayList<>();
      if (!day.isUnread()) {
        for (ProfileRun run : new PrepareStep(context, day, false).prepare(profiles)) {
          explanations.add(explainer.explain(run));
        }
      }
      return explanations;
    } finally {
      lock.close();
    }
  }
}
