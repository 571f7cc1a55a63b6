package io.github.arxivbot.internal.pipeline;

import io.github.arxivbot.internal.guard.GuardedScorer;
import io.github.arxivbot.internal.pipeline.context.ProfileRun;
import io.github.arxivbot.internal.pipeline.context.RunContext;
import io.github.arxivbot.internal.pipeline.fetch.CollectedDay;
import io.github.arxivbot.internal.pipeline.prepare.PrepareStep;
import io.github.arxivbot.internal.settings.BotSettings;
import io.github.arxivbot.internal.state.SeenBatches;
import io.github.arxivbot.internal.state.StateLock;
import io.github.arxivbot.internal.state.StateStore;
import io.github.arxivbot.spi.Scorer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prepares the scorers without reading an announcement. */
public final class ScorerPreparer {

  private final RunContext context;

  public ScorerPreparer(BotSettings settings) {
    this.context = new RunContext(settings);
  }

  public Map<String, List<Scorer>> scorers() throws InterruptedException {
    StateStore state = context.settings().storage().state().ifExists();
    StateLock lock = state.lock(context.settings().storage().lockTimeout());
    try {
      CollectedDay day =
          new CollectedDay(
              context.today().plusDays(1), List.of(), 0, Map.of(), SeenBatches.empty());
      Map<String, List<Scorer>> scorers = new LinkedHashMap<>();
      for (ProfileRun run : new PrepareStep(context, day, true).prepare(context.profiles(state))) {
        scorers.put(
            run.profile().name(),
            run.profile().scorers().stream().map(GuardedScorer::scorer).toList());
      }
      return scorers;
    } finally {
      lock.close();
    }
  }
}
