package io.github.arxivbot.benchmarks.relevance;

import io.github.arxivbot.internal.guard.GuardedScorer;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.run.ScoreCombination;
import io.github.arxivbot.spi.Scorer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Ranks the papers of reading lists with the scorers, writes a run file for each, and evaluates
 * them. Arguments: the folder of the data, the folder of the run files, the page to update.
 */
public final class RelevanceBenchmark {

  /** A scorer or combination. */
  private record Method(
      String name,
      ScoreCombination rule,
      Function<Topic, List<GuardedScorer>> scorers,
      boolean isWritten) {

    static Method of(String name, Function<Topic, Scorer> scorer) {
      return new Method(
          name,
          ScoreCombination.SUM,
          topic -> List.of(ScoredDays.weighted(scorer.apply(topic), 1)),
          true);
    }

    Method unwritten() {
      return new Method(name, rule, scorers, false);
    }
  }

  private static final int ALL = Integer.MAX_VALUE;

  /** Keywords give many papers the same few points, so their places say less. */
  private static final double WEIGHT_OF_KEYWORDS = 0.25;

  private final RelevanceData data;
  private final Path out;
  private final TopicScorers create;
  private final TopicEvaluation evaluation;
  private final PrintStream console;

  private RelevanceBenchmark(RelevanceData data, Path out, PrintStream console) {
    this.data = data;
    this.out = out;
    this.create = new TopicScorers(data);
    this.evaluation = new TopicEvaluation(data);
    this.console = console;
  }

  /**
   * Runs the benchmark.
   *
   * @param args the folder of the data, the folder of the run files, and the page to update
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    RelevanceData data = RelevanceData.read(Path.of(args[0]));
    Path out = Files.createDirectories(Path.of(args[1]));
    RelevanceBenchmark benchmark = new RelevanceBenchmark(data, out, System.out);
    List<String> tables = new ArrayList<>(benchmark.run());
    tables.addAll(new MixedInterests(data).table());
    if (args.length > 2) {
      RelevancePage.update(Path.of(args[2]), tables);
    }
    tables.forEach(benchmark.console::println);
  }

  private List<Method> methods() {
    return List.of(
        Method.of("keywords", topic -> create.keywords(topic)),
        Method.of("keywords-words", topic -> create.keywordsAsWords(topic)),
        Method.of("interest", topic -> create.mixed(topic, 0)),
        Method.of("liked", topic -> create.liked(topic, ALL)),
        Method.of("mixed-5", topic -> create.mixed(topic, 5)),
        new Method(
            "ranks",
            ScoreCombination.RANKS,
            topic ->
                List.of(
                    ScoredDays.weighted(create.keywordsAsWords(topic), WEIGHT_OF_KEYWORDS),
                    ScoredDays.weighted(create.liked(topic, ALL), 1)),
            true),
        Method.of("best", topic -> create.mixed(topic, ALL)),
        Method.of("liked-5", topic -> create.liked(topic, 5)).unwritten(),
        Method.of("liked-20", topic -> create.liked(topic, 20)).unwritten(),
        Method.of("mixed-10", topic -> create.mixed(topic, 10)).unwritten());
  }

  /** Runs all methods and returns the table. */
  private List<String> run() throws IOException {
    Map<String, Map<String, RankingMetrics>> byDay = new LinkedHashMap<>();
    Map<String, Map<String, RankingMetrics>> pools = new LinkedHashMap<>();
    for (Method method : methods()) {
      Map<String, RankingMetrics> days = new TreeMap<>();
      Map<String, RankingMetrics> pool = new TreeMap<>();
      List<String> lines = new ArrayList<>();
      Map<Topic, Map<String, Double>> all =
          data.topics().parallelStream()
              .collect(Collectors.toMap(topic -> topic, topic -> scores(method, topic)));
      for (Topic topic : data.topics()) {
        Map<String, Double> scores = Objects.requireNonNull(all.get(topic));
        evaluation.byDay(topic, scores).ifPresent(figures -> days.put(topic.name(), figures));
        evaluation.asPool(topic, scores).ifPresent(figures -> pool.put(topic.name(), figures));
        new TreeMap<>(scores)
            .forEach((id, score) -> lines.add(topic.name() + "\t" + id + "\t" + score));
      }
      if (method.isWritten()) {
        Files.write(out.resolve(method.name() + ".tsv"), lines, StandardCharsets.UTF_8);
      }
      byDay.put(method.name(), days);
      pools.put(method.name(), pool);
      RankingMetrics.mean(List.copyOf(days.values()))
          .ifPresent(figures -> console.println(method.name() + " " + figures));
    }
    return new RelevanceTable(byDay, pools).lines();
  }

  private Map<String, Double> scores(Method method, Topic topic) {
    Function<LocalDate, List<Paper>> papers =
        method.isWritten() ? data::papers : day -> data.papers(day, topic.reader().categories());
    return ScoredDays.score(topic.poolDays(), papers, method.rule(), method.scorers().apply(topic));
  }

  /** Returns the mean over the topics. */
  static Optional<RankingMetrics> mean(Map<String, RankingMetrics> topics) {
    return RankingMetrics.mean(List.copyOf(topics.values()));
  }
}
