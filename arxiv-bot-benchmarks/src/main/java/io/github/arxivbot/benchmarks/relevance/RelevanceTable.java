package io.github.arxivbot.benchmarks.relevance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The figures of all methods as a table in Markdown.
 *
 * @param byDay the figures of the days, by method and topic
 * @param pools the figures of all days as one list, by method and topic
 */
record RelevanceTable(
    Map<String, Map<String, RankingMetrics>> byDay,
    Map<String, Map<String, RankingMetrics>> pools) {

  private static final int NDCG = 1;

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "| method | AUC | nDCG@20 | P@10 | R@30 | 95 % of nDCG@20 | against keywords-words | all"
            + " days as one list: nDCG@20, R@30 |");
    lines.add("|---|---|---|---|---|---|---|---|");
    byDay.forEach((method, topics) -> lines.add(line(method, topics)));
    return lines;
  }

  private String line(String method, Map<String, RankingMetrics> topics) {
    RankingMetrics mean = RelevanceBenchmark.mean(topics).orElseThrow();
    RankingMetrics pool =
        RelevanceBenchmark.mean(pools.getOrDefault(method, Map.of())).orElseThrow();
    double[] values = topics.values().stream().mapToDouble(RankingMetrics::ndcg).toArray();
    double[] limits = TopicEvaluation.interval(values);
    return String.format(
        Locale.ROOT,
        "| `%s` | %.3f | %.3f | %.3f | %.3f | %.3f–%.3f | %s | %.3f, %.3f |",
        method,
        mean.auc(),
        mean.ndcg(),
        mean.precision(),
        mean.recall(),
        limits[0],
        limits[1],
        difference(topics, byDay.getOrDefault("keywords-words", Map.of())),
        pool.ndcg(),
        pool.recall());
  }

  private static double ndcg(Map<String, RankingMetrics> topics, String topic) {
    return Objects.requireNonNull(topics.get(topic)).values()[NDCG];
  }

  /** Returns the mean difference of nDCG@20, its interval, and the topics won and lost. */
  private static String difference(
      Map<String, RankingMetrics> topics, Map<String, RankingMetrics> others) {
    double[] differences =
        topics.keySet().stream()
            .filter(others::containsKey)
            .mapToDouble(topic -> ndcg(topics, topic) - ndcg(others, topic))
            .toArray();
    double[] limits = TopicEvaluation.interval(differences);
    double mean = Arrays.stream(differences).average().orElse(0);
    long better = Arrays.stream(differences).filter(value -> value > 1e-9).count();
    long worse = Arrays.stream(differences).filter(value -> value < -1e-9).count();
    return String.format(
        Locale.ROOT,
        "%+.3f (%+.3f to %+.3f), better on %d, worse on %d",
        mean,
        limits[0],
        limits[1],
        better,
        worse);
  }
}
