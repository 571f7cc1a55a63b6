package io.github.arxivbot;

import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Step;
import io.github.arxivbot.spi.RenderRequest;
import io.github.arxivbot.spi.Renderer;
import io.github.arxivbot.state.Delivered;
import io.github.arxivbot.state.Memory;
import io.github.arxivbot.state.SeenBatches;
import io.github.arxivbot.state.StagedFile;
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
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes every output and the memory beside their places, and only when all are written moves them:
 * first the outputs, then the memory, so that nothing counts as delivered before it is.
 */
final class Publishing {

  private static final Logger LOG = LoggerFactory.getLogger(Publishing.class);

  private final Memory memory;
  private final int memoryDays;
  private final LocalDate today;
  private final Consumer<Problem> problems;
  private final Map<Path, Boolean> changedByFile = new LinkedHashMap<>();
  private final List<StagedFile> staged = new ArrayList<>();

  Publishing(Memory memory, int memoryDays, LocalDate today, Consumer<Problem> problems) {
    this.memory = memory;
    this.memoryDays = memoryDays;
    this.today = today;
    this.problems = problems;
  }

  /** The outputs, with whether each was changed; nothing if one of them could not be written. */
  Optional<Map<Path, Boolean>> publish(
      Map<Profile, Digest> digests, Map<Profile, Delivered> delivered, SeenBatches batches) {
    digests.keySet().forEach(profile -> profile.outputs().forEach(this::tidy));
    List<StagedFile> memories = new ArrayList<>();
    for (Map.Entry<Profile, Digest> entry : digests.entrySet()) {
      Profile profile = entry.getKey();
      Digest digest = entry.getValue();
      Delivered before = delivered.getOrDefault(profile, Delivered.nothing());
      Map<Path, Instant> written = new HashMap<>();
      for (Output output : profile.outputs()) {
        if (!stage(output, digest, before, written)) {
          return abandon(memories);
        }
      }
      List<ArxivId> papers =
          digest.entries().stream().map(DigestEntry::paper).map(paper -> paper.id()).toList();
      Delivered after = before.with(digest.day(), papers, written, today.minusDays(memoryDays));
      try {
        memory.stage(profile.name(), after).ifPresent(memories::add);
      } catch (IOException e) {
        report(Step.REMEMBER, "the memory of profile " + profile.name(), e);
        return abandon(memories);
      }
    }
    try {
      memory.stage(batches).ifPresent(memories::add);
    } catch (IOException e) {
      report(Step.REMEMBER, "the memory of batches", e);
      return abandon(memories);
    }
    staged.addAll(memories);
    return move();
  }

  private void tidy(Output output) {
    try {
      memory.tidy(output.file());
    } catch (IOException e) { // it harms nobody, and the next run tries again
      LOG.warn("what a killed run left of {} could not be deleted", output.file(), e);
    }
  }

  private boolean stage(
      Output output, Digest digest, Delivered before, Map<Path, Instant> written) {
    Path file = output.file();
    try {
      Instant earlier = before.written(file).orElse(digest.generated());
      byte[] sameTime = render(output.renderer(), digest.toBuilder(earlier).build());
      if (StagedFile.holds(file, sameTime)) { // only the clock has changed since
        written.put(file, earlier);
        changedByFile.put(file, false);
        return true;
      }
      byte[] content =
          earlier.equals(digest.generated()) ? sameTime : render(output.renderer(), digest);
      staged.add(StagedFile.write(file, content));
      written.put(file, digest.generated());
      changedByFile.put(file, true);
      return true;
    } catch (IOException | RuntimeException | LinkageError | StackOverflowError e) {
      LOG.warn("{} could not be written", file, e);
      report(Step.RENDER, file.toString(), e);
      return false;
    }
  }

  private static byte[] render(Renderer renderer, Digest digest) throws IOException {
    StringBuilder text = new StringBuilder();
    renderer.render(RenderRequest.of(digest), text);
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private Optional<Map<Path, Boolean>> abandon(List<StagedFile> more) {
    staged.addAll(more);
    discard(staged);
    return Optional.empty();
  }

  private Optional<Map<Path, Boolean>> move() {
    for (int i = 0; i < staged.size(); i++) {
      try {
        staged.get(i).publishReversibly();
      } catch (IOException e) {
        LOG.warn("an output could not be moved into its place", e);
        report(Step.RENDER, staged.get(i).target().toString(), e);
        takeBack(staged.subList(0, i));
        discard(staged);
        return Optional.empty();
      }
    }
    discard(staged);
    return Optional.of(changedByFile);
  }

  private void takeBack(List<StagedFile> published) {
    for (StagedFile file : published) {
      try {
        file.takeBack();
      } catch (IOException e) {
        report(Step.RENDER, file.target().toString(), e);
      }
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

  private void report(Step step, String subject, Throwable e) {
    problems.accept(
        new Problem(step, subject, "could not be written: " + WriteFailure.words(e), true));
  }
}
