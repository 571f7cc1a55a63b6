package io.github.arxivbot.internal.pipeline;

import io.github.arxivbot.internal.pipeline.context.GuardedListener;
import io.github.arxivbot.internal.pipeline.publish.ArchivePages;
import io.github.arxivbot.internal.pipeline.publish.OutputPublisher;
import io.github.arxivbot.internal.settings.BotSettings;
import io.github.arxivbot.internal.settings.Output;
import io.github.arxivbot.internal.settings.Profile;
import io.github.arxivbot.internal.state.DeliveryLog;
import io.github.arxivbot.internal.state.RecoveryNote;
import io.github.arxivbot.internal.state.StateLock;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.StateException;
import io.github.arxivbot.model.Step;
import io.github.arxivbot.model.Usage;
import io.github.arxivbot.run.RunListener;
import io.github.arxivbot.run.RunOutcome;
import io.github.arxivbot.run.RunReport;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the outputs again, from a digest that was kept. */
public final class RerenderRun {

  private final BotSettings bot;
  private final RunListener listener;
  private final List<Problem> problems = new ArrayList<>();

  public RerenderRun(BotSettings bot) {
    this.bot = bot;
    this.listener = new GuardedListener(bot.listeners());
  }

  public RunReport render(LocalDate day) throws InterruptedException {
    StateLock lock = bot.memory().lock(bot.lockTimeout());
    try {
      bot.memory().recover(this::repaired);
      Map<Profile, Digest> digests = new LinkedHashMap<>();
      Map<Profile, DeliveryLog> delivered = new LinkedHashMap<>();
      for (Profile profile : bot.profiles()) {
        digests.put(profile, kept(profile, day));
        delivered.put(profile, bot.memory().deliveryLog(profile.name(), this::repaired));
      }
      Optional<Map<Output, Boolean>> written =
          new OutputPublisher(bot.memory(), bot.archive(), day, this::problem).again(digests, delivered);
      List<RunReport.Written> outputs = new ArrayList<>();
      written.ifPresent(
          all ->
              all.forEach(
                  (output, changed) -> {
                    outputs.add(new RunReport.Written(output.use(), output.file()));
                    listener.outputWritten(output.file(), changed);
                  }));
      return new RunReport(
          bot.clock().instant(),
          written.isPresent() ? RunOutcome.WRITTEN : RunOutcome.NOT_WRITTEN,
          List.of(),
          List.copyOf(digests.values()),
          Map.of(),
          Usage.NONE,
          Map.of(),
          problems,
          outputs);
    } finally {
      lock.close();
    }
  }

  private Digest kept(Profile profile, LocalDate day) {
    ArchivePages whole = bot.archive();
    ArchivePages archive = whole == null ? null : whole.of(profile.name());
    Optional<Digest> kept = archive == null ? Optional.empty() : archive.digests().read(day);
    return kept.or(
            () ->
                bot.memory()
                    .newestDigest(profile.name(), this::repaired)
                    .filter(digest -> digest.day().equals(day)))
        .orElseThrow(() -> new StateException(missing(archive, day), null));
  }

  private static String missing(@Nullable ArchivePages archive, LocalDate day) {
    String missing = "there is no digest of " + day + " to write again: ";
    if (archive == null) {
      return missing
          + "without an archive only the newest is kept. Set \"archive\" to a folder to keep all";
    }
    try {
      List<LocalDate> days = archive.digests().days();
      return missing
          + archive.digests().folder()
          + (days.isEmpty()
              ? " holds none"
              : " holds "
                  + days.size()
                  + ", from "
                  + days.get(days.size() - 1)
                  + " to "
                  + days.get(0))
          + ". A backfill makes it up";
    } catch (IOException e) {
      return missing + archive.digests().folder() + " can't be read: " + e;
    }
  }

  private void repaired(RecoveryNote repair) {
    problem(new Problem(Step.REMEMBER, "the memory", repair.message(), false));
  }

  private void problem(Problem problem) {
    problems.add(problem);
    listener.problemReported(problem);
  }
}
