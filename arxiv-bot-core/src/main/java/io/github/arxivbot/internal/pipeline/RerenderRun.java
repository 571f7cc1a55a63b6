package io.github.arxivbot.internal.pipeline;

import io.github.arxivbot.internal.pipeline.context.ProfileDigest;
import io.github.arxivbot.internal.pipeline.context.RunContext;
import io.github.arxivbot.internal.pipeline.publish.OutputPublisher;
import io.github.arxivbot.internal.pipeline.publish.PublishedOutput;
import io.github.arxivbot.internal.settings.BotSettings;
import io.github.arxivbot.internal.settings.StorageSettings;
import io.github.arxivbot.internal.state.StateLock;
import io.github.arxivbot.run.RunOutcome;
import io.github.arxivbot.run.RunReport;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Writes the outputs again from a stored digest. */
public final class RerenderRun {

  private final RunContext context;
  private final StorageSettings storage;

  /** Creates one run of a bot. */
  public RerenderRun(BotSettings settings) {
    this.context = new RunContext(settings);
    this.storage = settings.storage();
  }

  /** Writes the outputs of a day. */
  public RunReport render(LocalDate day) throws InterruptedException {
    StateLock lock = storage.state().lock(storage.lockTimeout());
    try {
      storage.state().recover(context::report);
      StoredDigests stored = new StoredDigests(context);
      List<ProfileDigest> digests =
          context.settings().profiles().stream().map(profile -> stored.get(profile, day)).toList();
      Optional<List<PublishedOutput>> published =
          new OutputPublisher(context).rerender(storage.state(), digests);
      return RunReport.builder(context.now())
          .outcome(published.isPresent() ? RunOutcome.WRITTEN : RunOutcome.NOT_WRITTEN)
          .digests(ProfileDigest.digests(digests))
          .outputs(OutputReporter.of(context, published.orElse(List.of())))
          .problems(context.problems())
          .build();
    } finally {
      lock.close();
    }
  }
}
