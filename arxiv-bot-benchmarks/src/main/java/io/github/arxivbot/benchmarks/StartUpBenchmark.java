package io.github.arxivbot.benchmarks;

import io.github.arxivbot.ArxivBot;
import io.github.arxivbot.fetcher.arxiv.ArxivRss;
import io.github.arxivbot.renderer.markdown.MarkdownRenderer;
import io.github.arxivbot.scoring.KeywordScorer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Measures a whole process that processes one small feed, relative to a process that does nothing.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 10)
@Fork(1)
public class StartUpBenchmark {

  /** Starts and ends a JVM. */
  @Benchmark
  public int nothing() throws IOException, InterruptedException {
    return start(Nothing.class);
  }

  /** Writes a digest. */
  @Benchmark
  public int run() throws IOException, InterruptedException {
    return start(OneDay.class);
  }

  private static int start(Class<?> program) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                program.getName())
            .inheritIO()
            .start();
    int code = process.waitFor();
    if (code != 0) {
      throw new IllegalStateException(program + " ended with " + code);
    }
    return code;
  }

  /** A program that does nothing. */
  static final class Nothing {
    public static void main(String[] arguments) {}
  }

  /** A program that writes a digest of 81 papers. */
  static final class OneDay {
    public static void main(String[] arguments) throws IOException, InterruptedException {
      Path page = Files.createTempFile("one-day", ".md");
      GeneratedFeed feed = new GeneratedFeed("cs.LG", GeneratedPapers.some(81));
      try (ArxivBot bot =
          ArxivBot.builder()
              .categories("cs.LG")
              .clock(GeneratedFeed.CLOCK)
              .fetcher(ArxivRss.builder(feed.network()).clock(GeneratedFeed.CLOCK).build())
              .scorer(KeywordScorer.builder().keywords("tion", "ment").build())
              .output(MarkdownRenderer.create(), page)
              .build()) {
        if (bot.run().problems().size() > 0 || Files.size(page) == 0) {
          throw new IllegalStateException("there is no digest");
        }
      }
      Files.delete(page);
    }
  }
}
