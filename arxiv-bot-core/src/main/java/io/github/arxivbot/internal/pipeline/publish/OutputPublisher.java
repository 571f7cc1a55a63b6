package io.github.arxivbot.internal.pipeline.publish;

import io.github.arxivbot.internal.archive.ArchiveFolder;
import io.github.arxivbot.internal.archive.DigestJson;
import io.github.arxivbot.internal.calendar.ArxivCalendar;
import io.github.arxivbot.internal.outbox.OutboxStore;
import io.github.arxivbot.internal.outbox.OwedDigest;
import io.github.arxivbot.internal.pipeline.context.ProfileDigest;
import io.github.arxivbot.internal.pipeline.context.RunContext;
import io.github.arxivbot.internal.settings.OutputFile;
import io.github.arxivbot.internal.settings.Profile;
import io.github.arxivbot.internal.state.DeliveredPapers;
import io.github.arxivbot.internal.state.SeenBatches;
import io.github.arxivbot.internal.state.StateStore;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.Digest.QuietDay;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Problem.Step;
import io.github.arxivbot.run.RunReport.WrittenFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes every output and the state next to their places and moves them only when all are written.
 * The outputs are moved before the state, so that no paper counts as delivered before it is.
 */
public final class OutputPublisher {

  private final RunContext context;

  public OutputPublisher(RunContext context) {
    this.context = context;
  }

  /**
   * Publishes the digests of a day, one per profile, and stores the state and the seen batches.
   * Returns the outputs; nothing if one could not be written, which is reported.
   */
  public Optional<List<WrittenFile>> publish(
      StateStore state, List<ProfileDigest> digests, SeenBatches seen) {
    List<PublishedOutput> all = new ArrayList<>();
    try (StagedOutputs files = new StagedOutputs();
        StagedOutputs stateFiles = new StagedOutputs()) {
      for (ProfileDigest digest : digests) {
        List<PublishedOutput> outputs =
            digest.isAnnounced() ? stageAll(digest, files) : stageKept(digest, files);
        stageState(state, digest, outputs, stateFiles);
        all.addAll(outputs);
      }
      stageSeen(state, seen, stateFiles);
      files.moveAll(stateFiles);
      files.publish(state);
    } catch (OutputException e) {
      context.report(e.problem());
      return Optional.empty();
    }
    return Optional.of(written(all));
  }

  /** Notifies the listeners and returns the files for the report. */
  private List<WrittenFile> written(List<PublishedOutput> outputs) {
    outputs.forEach(
        output -> context.listener().outputWritten(output.output().file(), output.changed()));
    return outputs.stream()
        .map(output -> new WrittenFile(output.output().label(), output.output().file()))
        .toList();
  }

  /** Stores the seen batches alone, if they have changed; a failure is reported. */
  public void publish(StateStore state, SeenBatches seen) {
    if (seen.equals(state.seenBatches(context::report))) {
      return;
    }
    try (StagedOutputs files = new StagedOutputs()) {
      stageSeen(state, seen, files);
      files.publish(state);
    } catch (OutputException e) {
      context.report(e.problem());
    }
  }

  /**
   * Writes the outputs of stored digests again, without a change of the state. Returns the outputs;
   * nothing if one could not be written, which is reported.
   */
  public Optional<List<WrittenFile>> rerender(StateStore state, List<ProfileDigest> digests) {
    List<PublishedOutput> all = new ArrayList<>();
    try (StagedOutputs files = new StagedOutputs()) {
      for (ProfileDigest digest : digests) {
        ArchiveFolder archive = archive(digest);
        ArchiveHistory history = archive == null ? null : history(archive, digest, Set.of());
        all.addAll(stage(stager(digest, files, history), digest));
      }
      files.publish(state);
    } catch (OutputException e) {
      context.report(e.problem());
      return Optional.empty();
    }
    return Optional.of(written(all));
  }

  private List<PublishedOutput> stageAll(ProfileDigest digest, StagedOutputs files)
      throws OutputException {
    List<OutputFile> outputs = outputs(digest);
    ArchiveFolder archive = archive(digest);
    if (archive == null) {
      return stage(stager(digest, files, null), digest);
    }
    ArchivePages pages = new ArchivePages(archive);
    List<OutputFile> archived = pages.outputs(outputs, digest.digest());
    Set<Path> upcoming = archived.stream().map(OutputFile::file).collect(Collectors.toSet());
    ArchiveHistory history = history(archive, digest, upcoming);
    OutputStager stager = stager(digest, files, history);
    List<PublishedOutput> all = new ArrayList<>();
    if (!context.isPastDay()) { // the outputs show the newest day
      all.addAll(stage(stager, digest));
    }
    all.addAll(stager.stage(archived, digest.digest(), Optional.empty()));
    history.stageTitles(files);
    // The pages of the days before and after link to this one.
    for (LocalDate neighbor : history.neighbors(digest.digest().day())) {
      List<OutputFile> links = pages.existingPages(outputs, neighbor);
      Optional<Digest> other = links.isEmpty() ? Optional.empty() : history.digest(neighbor);
      if (other.isPresent()) {
        all.addAll(stager.stage(links, other.get(), Optional.empty()));
      }
    }
    return all;
  }

  /** Stages the outputs of a day without an announcement, which adds nothing to the archive. */
  private List<PublishedOutput> stageKept(ProfileDigest digest, StagedOutputs files)
      throws OutputException {
    ArchiveFolder archive = archive(digest);
    ArchiveHistory history =
        archive == null
            ? null
            : new ArchiveHistory(archive, digest.shown(), Set.of(), context::report);
    return stage(stager(digest, files, history), digest);
  }

  private OutputStager stager(
      ProfileDigest digest, StagedOutputs files, @Nullable ArchiveHistory history) {
    return new OutputStager(digest, files, history, context::report);
  }

  /**
   * Stages the outputs. The file of a single day or paper does not say what was announced later,
   * and without an announcement a file of which nothing is known stays as it is.
   */
  private static List<PublishedOutput> stage(OutputStager stager, ProfileDigest digest)
      throws OutputException {
    Digest shown = digest.shown();
    List<PublishedOutput> all = new ArrayList<>();
    for (OutputFile output : digest.run().profile().outputs()) {
      OutputFile file = output.on(shown.day());
      boolean isOfOneDay = !file.file().equals(output.file()) || output.isForEachPaper();
      if (!digest.isAnnounced() && (isOfOneDay || digest.run().isUnknown(file.file()))) {
        continue;
      }
      Optional<QuietDay> quietDay = isOfOneDay ? Optional.empty() : digest.quietDay();
      all.addAll(stager.stage(List.of(file), shown, quietDay));
    }
    return all;
  }

  private static List<OutputFile> outputs(ProfileDigest digest) {
    LocalDate day = digest.digest().day();
    return digest.run().profile().outputs().stream().map(output -> output.on(day)).toList();
  }

  private @Nullable ArchiveFolder archive(ProfileDigest digest) {
    return context.settings().storage().archiveOf(digest.run().profile());
  }

  private ArchiveHistory history(ArchiveFolder archive, ProfileDigest digest, Set<Path> upcoming) {
    return new ArchiveHistory(archive, digest.digest(), upcoming, context::report);
  }

  private void stageState(
      StateStore state, ProfileDigest digest, List<PublishedOutput> outputs, StagedOutputs files)
      throws OutputException {
    Profile profile = digest.run().profile();
    Map<Path, Instant> written = new HashMap<>();
    outputs.forEach(output -> written.put(output.output().file(), output.written()));
    DeliveredPapers before = digest.run().delivered();
    Digest made = digest.digest();
    try {
      if (digest.isAnnounced()) {
        DeliveredPapers after = before.with(made.day(), contents(made), written, oldestDay());
        files.addAll(state.stage(profile.name(), after));
        files.addAll(state.stage(withUnchangedTime(digest)));
      } else {
        files.addAll(state.stage(profile.name(), before.with(written)));
      }
      if (!profile.channels().isEmpty()) {
        OwedDigest owed = new OwedDigest(made, context.problems(), true);
        files.addAll(OutboxStore.of(state, profile.name()).stage(owed));
      }
    } catch (IOException e) {
      throw new OutputException(Step.REMEMBER, "the state of profile " + profile.name(), e);
    }
  }

  private static void stageSeen(StateStore state, SeenBatches seen, StagedOutputs files)
      throws OutputException {
    try {
      files.addAll(state.stage(seen));
    } catch (IOException e) {
      throw new OutputException(Step.REMEMBER, "the state of batches", e);
    }
  }

  /** Returns the first day to keep, which includes every paper that may still be announced. */
  private LocalDate oldestDay() {
    int days = context.settings().storage().stateDays();
    return context.today().minusDays(Math.max(days, context.settings().maxDaysBack()));
  }

  private static DeliveredPapers.DayDeliveries contents(Digest digest) {
    return new DeliveredPapers.DayDeliveries(
        entries(digest, digest.entries()), entries(digest, digest.updated()));
  }

  private static List<DeliveredPapers.Delivery> entries(Digest digest, List<DigestEntry> entries) {
    return entries.stream()
        .map(DigestEntry::paper)
        .map(
            paper ->
                DeliveredPapers.Delivery.of(
                    paper.id(), paper.announced().map(ArxivCalendar::dayOf).orElse(digest.day())))
        .toList();
  }

  /** Returns the digest, with the time of the previous one if nothing else differs. */
  private static Digest withUnchangedTime(ProfileDigest digest) {
    return digest
        .run()
        .previous()
        .filter(
            earlier ->
                DigestJson.isSame(
                    digest.digest().toBuilder().generated(earlier.generated()).build(), earlier))
        .orElse(digest.digest());
  }
}
