package io.github.arxivbot.benchmarks.relevance;

import io.github.arxivbot.benchmarks.relevance.RankingMetrics.Ranked;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Evaluates scores of the papers in a reader's categories.
 *
 * @param data the papers
 */
record TopicEvaluation(RelevanceData data) {

  private static final int DRAWS = 5000;
  private static final int SEED = 7;

  /** Returns the mean of the days that have a wanted paper. */
  Optional<RankingMetrics> byDay(Topic topic, Map<String, Double> scores) {
    return RankingMetrics.mean(
        topic.poolDays().stream()
            .flatMap(day -> RankingMetrics.of(ranked(topic, day, scores)).stream())
            .toList());
  }

  /** Returns the figures of all days as one list. */
  Optional<RankingMetrics> asPool(Topic topic, Map<String, Double> scores) {
    List<Ranked> all = new ArrayList<>();
    topic.poolDays().forEach(day -> all.addAll(ranked(topic, day, scores)));
    return RankingMetrics.of(all);
  }

  private List<Ranked> ranked(Topic topic, LocalDate day, Map<String, Double> scores) {
    return data.papers(day, topic.reader().categories()).stream()
        .map(paper -> paper.id().unversioned())
        .map(
            id ->
                new Ranked(
                    scores.getOrDefault(id, Double.NEGATIVE_INFINITY),
                    topic.relevant().contains(id)))
        .toList();
  }

  /** Returns the limits between which 95 % of the means of random draws of values lie. */
  static double[] interval(double[] values) {
    Random random = new Random(SEED);
    double[] means =
        IntStream.range(0, DRAWS)
            .mapToDouble(
                draw ->
                    IntStream.range(0, values.length)
                        .mapToDouble(i -> values[random.nextInt(values.length)])
                        .average()
                        .orElse(0))
            .sorted()
            .toArray();
    return new double[] {means[(int) (DRAWS * 0.025)], means[(int) (DRAWS * 0.975) - 1]};
  }
}
