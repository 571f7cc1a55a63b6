package io.github.arxivbot.internal.pipeline.publish;

import io.github.arxivbot.internal.file.PaperFileName;
import io.github.arxivbot.internal.file.StagedFile;
import io.github.arxivbot.internal.pipeline.context.ProfileDigest;
import io.github.arxivbot.internal.pipeline.context.QuietDayNotice;
import io.github.arxivbot.internal.settings.OutputFile;
import io.github.arxivbot.internal.text.IoErrors;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.Digest.QuietDay;
import io.github.arxivbot.model.PaperId;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Problem.Step;
import io.github.arxivbot.spi.RenderRequest;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renders the outputs of one profile and stages those that change. An output of which only the
 * clock would change stays as it is: it is compared as of the time of its last change.
 */
final class OutputStager {

  private static final Logger LOG = LoggerFactory.getLogger(OutputStager.class);

  private final ProfileDigest digest;
  private final StagedOutputs staged;
  private final @Nullable ArchiveHistory history;
  private final Consumer<Problem> problems;

  OutputStager(
      ProfileDigest digest,
      StagedOutputs staged,
      @Nullable ArchiveHistory history,
      Consumer<Problem> problems) {
    this.digest = digest;
    this.staged = staged;
    this.history = history;
    this.problems = problems;
  }

  /** Stages the outputs of a digest, with a notice above it if it is not of today. */
  List<PublishedOutput> stage(List<OutputFile> outputs, Digest content, Optional<QuietDay> quietDay)
      throws OutputException {
    List<PublishedOutput> published = new ArrayList<>();
    for (OutputFile output : outputs.stream().flatMap(each -> files(each, content)).toList()) {
      try {
        staged.claim(output.file());
        if (isReadable(output)) {
          published.add(stage(output, content, quietDay));
        }
      } catch (IOException e) {
        LOG.warn("{} could not be written", output.file(), e);
        throw new OutputException(Step.RENDER, output.file().toString(), e);
      }
    }
    return published;
  }

  /** Returns the outputs of the papers if each has a file of its own. */
  private static Stream<OutputFile> files(OutputFile output, Digest content) {
    return output.isForEachPaper()
        ? view(output, content).entries().stream()
            .map(entry -> entry.paper().id().withoutVersion())
            .distinct()
            .map(id -> output.of(id, PaperFileName.of(id.toString())))
        : Stream.of(output);
  }

  /** Returns the part of a digest that an output shows. */
  private static Digest view(OutputFile output, Digest content) {
    String category = output.category();
    Digest view = category == null ? content : new CategoryDigest(category).of(content);
    PaperId paper = output.paper();
    return paper == null
        ? view
        : view.toBuilder()
            .entries(
                view.entries().stream()
                    .filter(entry -> entry.paper().id().withoutVersion().equals(paper))
                    .limit(1)
                    .toList())
            .updated(List.of())
            .verdicts(List.of())
            .build();
  }

  private PublishedOutput stage(OutputFile output, Digest content, Optional<QuietDay> quietDay)
      throws IOException {
    Instant now = content.generated();
    Optional<Instant> before = digest.run().delivered().lastWritten(output.file());
    Instant first = isNewDay(content) ? now : before.orElse(now);
    Optional<String> existing = existing(output);
    Digest unchanged = content.toBuilder().generated(first).build();
    byte[] bytes = render(output, unchanged, quietDay, existing);
    if (StagedFile.hasContent(output.file(), bytes)) {
      return new PublishedOutput(output, before.orElse(now), false);
    }
    byte[] changed = first.equals(now) ? bytes : render(output, content, quietDay, existing);
    staged.add(
        output.paper() == null
            ? StagedFile.write(output.file(), changed)
            : StagedFile.writeUnlessEdited(output.file(), changed, existing));
    return new PublishedOutput(output, now, true);
  }

  private boolean isReadable(OutputFile output) throws IOException {
    try {
      existing(output);
      return true;
    } catch (CharacterCodingException e) {
      String message = "stays as it is, because it is not UTF-8 text: " + IoErrors.describe(e);
      problems.accept(new Problem(Step.RENDER, output.file().toString(), message, true));
      return false;
    }
  }

  /** Returns the text of the file of a single paper, to which a person may have added something. */
  private static Optional<String> existing(OutputFile output) throws IOException {
    return output.paper() != null && Files.exists(output.file())
        ? Optional.of(Files.readString(output.file()))
        : Optional.empty();
  }

  /** Tests whether earlier runs wrote other days only, so that every output changes. */
  private boolean isNewDay(Digest content) {
    Optional<LocalDate> previous = digest.run().previous().map(Digest::day);
    return previous.isPresent() && content.day().isAfter(previous.get());
  }

  private List<OutputFile> outputs(LocalDate day) {
    return digest.run().profile().outputs().stream()
        .filter(output -> !output.isForEachPaper())
        .map(output -> output.on(day))
        .toList();
  }

  private byte[] render(
      OutputFile output, Digest content, Optional<QuietDay> quietDay, Optional<String> existing)
      throws IOException {
    RenderRequest.Builder request = RenderRequest.builder(view(output, content));
    request
        .category(output.category())
        .existing(existing.orElse(null))
        .quietDay(quietDay.orElse(null))
        .notice(quietDay.map(day -> new QuietDayNotice(day).above(content.day())).orElse(null));
    OutputLinks links = new OutputLinks(outputs(content.day()));
    request.home(links.home(output).orElse(null));
    if (output.paper() == null) {
      request.alternates(links.alternates(output));
      if (history != null) {
        request.history(history.of(output, content.day()));
      }
    }
    StringBuilder text = new StringBuilder();
    output.renderer().render(request.build(), text);
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
