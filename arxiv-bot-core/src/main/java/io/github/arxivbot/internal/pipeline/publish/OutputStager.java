package io.github.arxivbot.internal.pipeline.publish;

import io.github.arxivbot.internal.file.StagedFile;
import io.github.arxivbot.internal.pipeline.context.ProfileDigest;
import io.github.arxivbot.internal.pipeline.context.QuietDayNotice;
import io.github.arxivbot.internal.settings.Output;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.Digest.QuietDay;
import io.github.arxivbot.model.Step;
import io.github.arxivbot.spi.RenderRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  OutputStager(ProfileDigest digest, StagedOutputs staged, @Nullable ArchiveHistory history) {
    this.digest = digest;
    this.staged = staged;
    this.history = history;
  }

  /** Stages the outputs of a digest of this profile. */
  List<PublishedOutput> stage(List<Output> outputs, Digest content) throws OutputException {
    return stage(outputs, content, Optional.empty());
  }

  /** Stages the outputs of a digest, with a notice above it if it is not of today. */
  List<PublishedOutput> stage(List<Output> outputs, Digest content, Optional<QuietDay> quietDay)
      throws OutputException {
    List<PublishedOutput> published = new ArrayList<>();
    for (Output output : outputs) {
      try {
        published.add(stage(output, content, quietDay));
      } catch (IOException e) {
        LOG.warn("{} could not be written", output.file(), e);
        throw new OutputException(Step.RENDER, output.file().toString(), e);
      }
    }
    return published;
  }

  private PublishedOutput stage(Output output, Digest content, Optional<QuietDay> quietDay)
      throws IOException {
    Instant now = content.generated();
    Optional<Instant> before = digest.run().delivered().lastWritten(output.file());
    Instant first = isNewDay(content) ? now : before.orElse(now);
    byte[] bytes = render(output, content.toBuilder().generated(first).build(), quietDay);
    if (StagedFile.hasContent(output.file(), bytes)) {
      return new PublishedOutput(output, before.orElse(now), false);
    }
    byte[] changed = first.equals(now) ? bytes : render(output, content, quietDay);
    staged.add(StagedFile.write(output.file(), changed));
    return new PublishedOutput(output, now, true);
  }

  /** Tests whether earlier runs wrote other days only, so that every output changes. */
  private boolean isNewDay(Digest content) {
    Optional<LocalDate> previous = digest.run().previous().map(Digest::day);
    return previous.isPresent() && content.day().isAfter(previous.get());
  }

  private List<Output> outputs(LocalDate day) {
    return digest.run().profile().outputs().stream().map(output -> output.on(day)).toList();
  }

  private byte[] render(Output output, Digest content, Optional<QuietDay> quietDay)
      throws IOException {
    String category = output.category();
    RenderRequest.Builder request =
        RenderRequest.builder(category == null ? content : new CategoryView(category).of(content));
    request
        .quietDay(quietDay.orElse(null))
        .notice(quietDay.map(day -> new QuietDayNotice(day).above(content.day())).orElse(null));
    if (history != null) {
      request.history(history.of(output, content.day()));
    }
    OutputLinks links = new OutputLinks(outputs(content.day()));
    request.alternates(links.alternates(output)).home(links.home(output).orElse(null));
    StringBuilder text = new StringBuilder();
    output.renderer().render(request.category(category).build(), text);
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
