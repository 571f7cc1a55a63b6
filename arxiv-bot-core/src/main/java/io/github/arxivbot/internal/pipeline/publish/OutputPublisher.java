package io.github.arxivbot.internal.pipeline.publish;

import io.github.arxivbot.internal.pipeline.fetch.DayCollector;
import io.github.arxivbot.internal.settings.Output;
import io.github.arxivbot.internal.settings.Profile;
import io.github.arxivbot.internal.text.IoErrors;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Step;
import io.github.arxivbot.spi.RenderRequest;
import io.github.arxivbot.internal.state.DeliveryLog;
import io.github.arxivbot.internal.state.State;
import io.github.arxivbot.internal.file.FileMoveException;
import io.github.arxivbot.internal.state.SeenBatches;
import io.github.arxivbot.internal.file.StagedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes every output and the memory beside their places, and only when all are written moves them:
 * first the outputs, then the memory, so that nothing counts as delivered before it is.
 */
public final class OutputPublisher {

  private static final Logger LOG = LoggerFactory.getLogger(OutputPublisher.class);

  private final State memory;
  private final @Nullable ArchivePages archive;
  private final LocalDate oldestKept;
  private final Consumer<Problem> problems;
  private boolean archivesOnly;
  private final Map<Output, Boolean> changedByOutput = new LinkedHashMap<>();
  private final List<StagedFile> staged = new ArrayList<>();

  public OutputPublisher(
      State memory, @Nullable ArchivePages archive, LocalDate oldestKept, Consumer<Problem> problems) {
    this.memory = memory;
    this.archive = archive;
    this.oldestKept = oldestKept;
    this.problems = problems;
  }

  /** Leaves the outputs as they are, if there is an archive for the digest. */
  public OutputPublisher archivesOnly(boolean only) {
    archivesOnly = only;
    return this;
  }

  /** The outputs, with whether each was changed; nothing if one of them could not be written. */
  public Optional<Map<Output, Boolean>> publish(
      Map<Profile, Digest> digests,
      Map<Profile, DeliveryLog> delivered,
      Map<Profile, Digest> earlier,
      SeenBatches batches) {
    List<StagedFile> memories = new ArrayList<>();
    for (Map.Entry<Profile, Digest> entry : digests.entrySet()) {
      Profile profile = entry.getKey();
      Digest digest = entry.getValue();
      DeliveryLog before = delivered.getOrDefault(profile, DeliveryLog.empty());
      Map<Path, Instant> written = new HashMap<>();
      if (!stage(profile, digest, before, written)) {
        return abandon(memories);
      }
      DeliveryLog after = before.with(digest.day(), contents(digest), written, oldestKept);
      try {
        memories.addAll(memory.stage(profile.name(), after));
        memories.addAll(memory.stage(asOf(digest, earlier.get(profile))));
      } catch (IOException e) {
        report(Step.REMEMBER, "the memory of profile " + profile.name(), e);
        return abandon(memories);
      }
    }
    try {
      memories.addAll(memory.stage(batches));
    } catch (IOException e) {
      report(Step.REMEMBER, "the memory of batches", e);
      return abandon(memories);
    }
    staged.addAll(memories); // last, so that nothing counts as delivered before it is
    return move();
  }

  /** Writes outputs only, of digests that were delivered before. */
  public Optional<Map<Output, Boolean>> again(
      Map<Profile, Digest> digests, Map<Profile, DeliveryLog> delivered) {
    for (Map.Entry<Profile, Digest> entry : digests.entrySet()) {
      Profile profile = entry.getKey();
      DeliveryLog before = delivered.getOrDefault(profile, DeliveryLog.empty());
      Digest digest = entry.getValue();
      ArchivePages own = archive == null ? null : archive.of(profile.name());
      ArchiveHistory days = own == null ? null : new ArchiveHistory(own.digests(), digest, Set.of(), problems);
      List<Output> outputs = onDay(profile.outputs(), digest.day());
      if (!stage(outputs, digest, days, before, new HashMap<>())) {
        return abandon(List.of());
      }
    }
    return move();
  }

  private boolean stage(
      Profile profile, Digest digest, DeliveryLog before, Map<Path, Instant> written) {
    List<Output> outputs = onDay(profile.outputs(), digest.day());
    if (archive == null) {
      return stage(outputs, digest, null, before, written);
    }
    ArchivePages own = archive.of(profile.name());
    List<Output> kept = own.of(outputs, digest);
    Set<Path> underWay = kept.stream().map(Output::file).collect(Collectors.toSet());
    ArchiveHistory days = new ArchiveHistory(own.digests(), digest, underWay, problems);
    return (archivesOnly || stage(outputs, digest, days, before, written))
        && stage(kept, digest, days, before, written)
        && stageNeighbours(own, outputs, digest.day(), days, before, written);
  }

  /** The pages of the days before and after get their link to this one. */
  private boolean stageNeighbours(
      ArchivePages own,
      List<Output> outputs,
      LocalDate day,
      ArchiveHistory days,
      DeliveryLog before,
      Map<Path, Instant> written) {
    List<LocalDate> neighbours = new ArrayList<>();
    days.days().stream().filter(day::isAfter).findFirst().ifPresent(neighbours::add);
    days.days().stream().filter(day::isBefore).reduce((a, b) -> b).ifPresent(neighbours::add);
    for (LocalDate other : neighbours) {
      List<Output> pages = own.again(outputs, other);
      Optional<Digest> digest = pages.isEmpty() ? Optional.empty() : days.digest(other);
      if (digest.isPresent() && !stage(pages, digest.get(), days, before, written)) {
        return false;
      }
    }
    return true;
  }

  private static List<Output> onDay(List<Output> outputs, LocalDate day) {
    return outputs.stream().map(output -> output.on(day)).toList();
  }

  private static DeliveryLog.DayDeliveries contents(Digest digest) {
    return new DeliveryLog.DayDeliveries(
        entries(digest, digest.entries()), entries(digest, digest.updated()));
  }

  private static List<DeliveryLog.Delivery> entries(Digest digest, List<DigestEntry> entries) {
    return entries.stream()
        .map(DigestEntry::paper)
        .map(paper -> DeliveryLog.Delivery.of(paper.id(), DayCollector.announced(paper, digest.day())))
        .toList();
  }

  /** A digest of which only the clock differs from an earlier one has that one's time. */
  private static Digest asOf(Digest digest, @Nullable Digest earlier) {
    if (earlier == null) {
      return digest;
    }
    Digest sameTime = digest.toBuilder(earlier.generated()).build();
    return State.isSame(sameTime, earlier) ? sameTime : digest;
  }

  private boolean stage(
      List<Output> outputs,
      Digest digest,
      @Nullable ArchiveHistory days,
      DeliveryLog before,
      Map<Path, Instant> written) {
    for (Output output : outputs) {
      if (!stage(output, digest, days, before, written)) {
        return false;
      }
    }
    return true;
  }

  private boolean stage(
      Output output,
      Digest digest,
      @Nullable ArchiveHistory days,
      DeliveryLog before,
      Map<Path, Instant> written) {
    Path file = output.file();
    try {
      Instant earlier = before.lastWritten(file).orElse(digest.generated());
      byte[] sameTime = render(output, digest.toBuilder(earlier).build(), days);
      if (StagedFile.hasContent(file, sameTime)) { // only the clock has changed since
        written.put(file, earlier);
        changedByOutput.put(output, false);
        return true;
      }
      byte[] content = earlier.equals(digest.generated()) ? sameTime : render(output, digest, days);
      staged.add(StagedFile.write(file, content));
      written.put(file, digest.generated());
      changedByOutput.put(output, true);
      return true;
    } catch (IOException | RuntimeException | LinkageError | StackOverflowError e) {
      LOG.warn("{} could not be written", file, e);
      report(Step.RENDER, file.toString(), e);
      return false;
    }
  }

  private static byte[] render(Output output, Digest digest, @Nullable ArchiveHistory days)
      throws IOException {
    String category = output.category();
    RenderRequest.Builder request =
        RenderRequest.builder(category == null ? digest : new CategoryView(category).of(digest));
    if (days != null) {
      request.history(days.of(output, digest.day()));
    }
    StringBuilder text = new StringBuilder();
    output.renderer().render(request.category(category).build(), text);
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private Optional<Map<Output, Boolean>> abandon(List<StagedFile> more) {
    staged.addAll(more);
    discard(staged);
    return Optional.empty();
  }

  private Optional<Map<Output, Boolean>> move() {
    try {
      memory.publish(staged);
      return Optional.of(changedByOutput);
    } catch (FileMoveException e) {
      LOG.warn("{} could not be moved into its place", e.target(), e);
      report(Step.RENDER, e.target().toString(), e.getCause());
      return Optional.empty();
    } catch (IOException e) {
      LOG.warn("what is about to be moved could not be written down", e);
      report(Step.REMEMBER, "the journal of the memory", e);
      return Optional.empty();
    } finally {
      discard(staged);
    }
  }

  private static void discard(List<StagedFile> files) {
    for (StagedFile file : files) {
      try {
        file.discard();
      } catch (IOException e) {
        LOG.warn("a temporary file stays behind", e);
      }
    }
  }

  private void report(Step step, String subject, @Nullable Throwable e) {
    problems.accept(
        new Problem(
            step,
            subject,
            "could not be written: " + (e == null ? "unknown" : IoErrors.describe(e)),
            true));
  }
}
