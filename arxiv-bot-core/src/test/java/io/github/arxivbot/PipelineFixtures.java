package io.github.arxivbot;

import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Problem.Step;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.run.RunReport;
import io.github.arxivbot.spi.Batch;
import io.github.arxivbot.spi.Fetcher;
import io.github.arxivbot.spi.RenderRequest;
import io.github.arxivbot.spi.Renderer;
import io.github.arxivbot.spi.Scorer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Papers, sources, scorers and renderers for tests of the pipeline. */
public final class PipelineFixtures {

  public static final LocalDate DAY = LocalDate.parse("2026-02-11");
  public static final Instant NOW = Instant.parse("2026-02-11T12:00:00Z");

  private PipelineFixtures() {}

  public static Paper paper(String id, AnnounceType type, String category) {
    return paper(id, type, category, DAY);
  }

  public static Paper paper(String id, AnnounceType type, String category, LocalDate day) {
    return Paper.builder(ArxivId.parse(id), "Title of " + ArxivId.parse(id).number())
        .announceType(type)
        .category(category)
        .announced(midnight(day))
        .build();
  }

  public static Instant midnight(LocalDate day) {
    return day.atStartOfDay(ZoneId.of("America/New_York")).toInstant();
  }

  public static Clock clock(String instant) {
    return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
  }

  public static Batch batch(String category, LocalDate day, Paper... papers) {
    return Batch.builder("stub", category).announced(day).papers(List.of(papers)).build();
  }

  public static Batch failed(String category) {
    Problem problem = new Problem(Step.FETCH, category, "it does not answer", true);
    return Batch.builder("stub", category).failure(problem).build();
  }

  public static Fetcher source(Batch... batches) {
    return (request, sink) -> {
      for (Batch batch : batches) {
        if (!sink.accept(batch)) {
          return;
        }
      }
    };
  }

  /** Returns a scorer that gives every paper one point. */
  static Scorer everything() {
    return paper -> points(1);
  }

  public static Score points(double points) {
    return Score.points(List.of(Reason.of("term", Field.TEXT, points)));
  }

  /** Returns a renderer that writes the time, one line for each paper, and why there are none. */
  static Renderer plain() {
    return new Plain();
  }

  private static final class Plain implements Renderer {
    @Override
    public String name() {
      return "plain";
    }

    @Override
    public void render(RenderRequest request, Appendable out) throws IOException {
      Digest digest = request.digest();
      out.append("made ").append(digest.generated().toString()).append('\n');
      for (DigestEntry entry : digest.entries()) {
        out.append(entry.paper().id().toString())
            .append(' ')
            .append(entry.paper().category())
            .append(' ')
            .append(entry.summary().map(summary -> summary.text()).orElse("-"))
            .append('\n');
      }
      out.append(digest.whyEmpty().orElse(""));
    }
  }

  public static ArxivBotBuilder bot(Path file, Fetcher source) {
    return ArxivBot.builder()
        .categories("cs.LG")
        .fetcher(source)
        .scorer(everything())
        .output(plain(), file)
        .clock(clock("2026-02-11T12:00:00Z"));
  }

  public static List<String> ids(RunReport report) {
    List<String> ids = new ArrayList<>();
    report
        .digests()
        .forEach(
            digest -> digest.entries().forEach(entry -> ids.add(entry.paper().id().toString())));
    return ids;
  }
}
