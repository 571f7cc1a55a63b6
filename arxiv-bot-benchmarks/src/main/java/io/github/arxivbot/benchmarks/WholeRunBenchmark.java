package io.github.arxivbot.benchmarks;

import io.github.arxivbot.ArxivBot;
import io.github.arxivbot.ArxivBotBuilder;
import io.github.arxivbot.fetcher.arxiv.ArxivRss;
import io.github.arxivbot.renderer.markdown.MarkdownRenderer;
import io.github.arxivbot.scoring.KeywordScorer;
import io.github.arxivbot.spi.FetchRequest;
import io.github.arxivbot.spi.Fetcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Measures how many days are processed per second, from four feeds to a page on disk, relative to
 * fetching alone.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class WholeRunBenchmark {

  private static final List<String> CATEGORIES = List.of("cs.AI", "cs.CL", "cs.CV", "cs.LG");

  private Path folder = Path.of("");
  private Fetcher fetcher = (request, sink) -> {};
  private KeywordScorer scorer = KeywordScorer.builder().keywords("any").build();

  /** Generates feeds and terms. */
  @Setup
  public void prepare() throws IOException {
    folder = Files.createTempDirectory("whole-run");
    GeneratedPapers invented = new GeneratedPapers();
    GeneratedFeed feed = new GeneratedFeed("cs.LG", invented.all().subList(0, GeneratedFeed.ITEMS));
    fetcher = ArxivRss.builder(feed.network()).clock(GeneratedFeed.CLOCK).build();
    scorer = KeywordScorer.builder().keywords(invented.terms(39)).build();
  }

  /** Deletes the output. */
  @TearDown
  public void clean() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Reads the feeds into papers. */
  @Benchmark
  public void fetch(Blackhole batches) throws InterruptedException {
    fetcher.fetch(
        FetchRequest.of(CATEGORIES),
        batch -> {
          batches.consume(batch);
          return true;
        });
  }

  /** Runs the whole pipeline without state. */
  @Benchmark
  public void run(Blackhole reports) throws InterruptedException {
    try (ArxivBot bot = bot().build()) {
      reports.consume(bot.run());
    }
  }

  private ArxivBotBuilder bot() {
    return ArxivBot.builder()
        .categories(CATEGORIES.toArray(String[]::new))
        .clock(GeneratedFeed.CLOCK)
        .fetcher(fetcher)
        .scorer(scorer)
        .output(MarkdownRenderer.create(), folder.resolve("README.md"))
        .maxPapers(30);
  }
}
