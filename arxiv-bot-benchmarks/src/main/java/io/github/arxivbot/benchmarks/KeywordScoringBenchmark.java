package io.github.arxivbot.benchmarks;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.scoring.KeywordScorer;
import io.github.arxivbot.scoring.MatchMode;
import io.github.arxivbot.spi.Scorer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Measures how many papers are scored per second, relative to a plain loop. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(2)
public class KeywordScoringBenchmark {

  private static final int TOGETHER = 100;

  /** The number of terms. */
  @Param({"39", "1000", "10000"})
  public int terms;

  /**
   * The engine: a loop over {@code String.contains}, the scorer, or the scorer with whole words.
   */
  @Param({"contains", "keywords", "words"})
  public String engine = "keywords";

  private final List<List<Paper>> lists = new ArrayList<>();
  private List<Paper> papers = List.of();
  private Scorer scorer = paper -> Score.noMatch();

  /** Generates papers and terms, and verifies that loop and scorer agree. */
  @Setup
  public void prepare() {
    GeneratedPapers invented = new GeneratedPapers();
    papers = invented.all();
    for (int i = 0; i < papers.size(); i += TOGETHER) {
      lists.add(papers.subList(i, i + TOGETHER));
    }
    List<String> keywords = invented.terms(terms);
    Scorer loop = new ContainsScorer(keywords);
    Scorer substrings = KeywordScorer.builder().keywords(keywords).build();
    compare(loop, substrings);
    scorer =
        switch (engine) {
          case "contains" -> loop;
          case "words" -> KeywordScorer.builder().match(MatchMode.WORD).keywords(keywords).build();
          default -> substrings;
        };
  }

  private void compare(Scorer one, Scorer other) {
    for (List<Paper> list : lists) {
      List<Score> these = one.scoreAll(list);
      List<Score> those = other.scoreAll(list);
      for (int i = 0; i < list.size(); i++) {
        if (!words(these.get(i)).equals(words(those.get(i)))) {
          throw new IllegalStateException(
              list.get(i) + ": " + words(these.get(i)) + " is not " + words(those.get(i)));
        }
      }
    }
  }

  private static List<String> words(Score score) {
    return score instanceof Score.Points points
        ? points.reasons().stream().map(Reason::toString).toList()
        : List.of();
  }

  /** Scores lists of a hundred papers. */
  @Benchmark
  @OperationsPerInvocation(GeneratedPapers.COUNT)
  public void together(Blackhole scores) {
    for (List<Paper> list : lists) {
      scores.consume(scorer.scoreAll(list));
    }
  }

  /** Scores one paper after the other. */
  @Benchmark
  @OperationsPerInvocation(GeneratedPapers.COUNT)
  public void oneByOne(Blackhole scores) {
    for (Paper paper : papers) {
      scores.consume(scorer.score(paper));
    }
  }
}
