package io.github.arxivbot.benchmarks.relevance;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.run.ScoreCombination;
import io.github.arxivbot.scorer.liked.LikedScorer;
import io.github.arxivbot.spi.Scorer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Readers with several interests: topics of similar days are put together, and their papers are
 * ranked in one list a day.
 *
 * @param data the papers
 */
record MixedInterests(RelevanceData data) {

  private static final int FIRST = 30;

  /** The shares of one group of topics. */
  private record Shares(double recall, double worstShare) {}

  List<String> table() {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(
        "| interests of one reader | models | wanted papers among the first 30 | worst interest:"
            + " share of its place |");
    lines.add("|---|---|---|---|");
    for (int count : List.of(1, 2, 4)) {
      for (boolean separate : count == 1 ? List.of(true) : List.of(false, true)) {
        List<Shares> groups = groups(count).stream().map(group -> shares(group, separate)).toList();
        lines.add(
            String.format(
                Locale.ROOT,
                "| %d (%d readers) | %s | %.3f | %.2f |",
                count,
                groups.size(),
                separate ? "one an interest, the best counts" : "one for all",
                groups.stream().mapToDouble(Shares::recall).average().orElse(0),
                groups.stream().mapToDouble(Shares::worstShare).min().orElse(0)));
      }
    }
    return lines;
  }

  private List<List<Topic>> groups(int count) {
    List<Topic> sorted =
        data.topics().stream().sorted(Comparator.comparing(Topic::firstDay)).toList();
    List<List<Topic>> groups = new ArrayList<>();
    for (int start = 0; start + count <= sorted.size(); start += count) {
      groups.add(sorted.subList(start, start + count));
    }
    return groups;
  }

  private Shares shares(List<Topic> group, boolean separate) {
    LocalDate first = group.stream().map(Topic::firstDay).max(LocalDate::compareTo).orElseThrow();
    Set<LocalDate> days = new TreeSet<>();
    Set<String> categories = new LinkedHashSet<>();
    for (Topic topic : group) {
      days.addAll(topic.poolDays());
      categories.addAll(topic.reader().categories());
    }
    days.removeIf(day -> day.isBefore(first));
    LikedScorer.Builder builder = new TopicScorers(data).builder(first, categories);
    for (Topic topic : group) {
      builder.like(separate ? topic.name() : "liked", data.wantedBefore(topic, first));
    }
    Scorer scorer = builder.build();
    Map<String, Double> scores =
        ScoredDays.score(
            List.copyOf(days),
            day -> data.papers(day, categories),
            ScoreCombination.SUM,
            List.of(ScoredDays.weighted(scorer, 1)));
    return shares(group, List.copyOf(days), categories, scores);
  }

  private Shares shares(
      List<Topic> group, List<LocalDate> days, Set<String> categories, Map<String, Double> scores) {
    Map<String, Integer> wanted = new HashMap<>();
    Map<String, Integer> found = new HashMap<>();
    for (LocalDate day : days) {
      List<Paper> ranked =
          data.papers(day, categories).stream()
              .sorted(
                  Comparator.comparingDouble(
                      paper -> -scores.getOrDefault(paper.id().unversioned(), -1e9)))
              .toList();
      count(group, ranked, wanted);
      count(group, ranked.subList(0, Math.min(FIRST, ranked.size())), found);
    }
    double allWanted = wanted.values().stream().mapToInt(one -> one).sum();
    double allFound = found.values().stream().mapToInt(one -> one).sum();
    double worst =
        wanted.keySet().stream()
            .mapToDouble(
                topic ->
                    (found.getOrDefault(topic, 0) / allFound)
                        / (wanted.getOrDefault(topic, 0) / allWanted))
            .min()
            .orElse(0);
    return new Shares(allFound / allWanted, worst);
  }

  private static void count(List<Topic> group, List<Paper> papers, Map<String, Integer> counts) {
    Set<String> ids =
        papers.stream().map(paper -> paper.id().unversioned()).collect(Collectors.toSet());
    for (Topic topic : group) {
      int hits = (int) topic.relevant().stream().filter(ids::contains).count();
      if (hits > 0) {
        counts.merge(topic.name(), hits, Integer::sum);
      }
    }
  }
}
