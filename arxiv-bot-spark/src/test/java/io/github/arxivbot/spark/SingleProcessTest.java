package io.github.arxivbot.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.config.BotConfig;
import io.github.arxivbot.discovery.PluginKind;
import io.github.arxivbot.fetcher.arxiv.ArxivSnapshot;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.spi.FetchRequest;
import io.github.arxivbot.spi.Scorer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares the results of Spark with those of the single process, paper by paper. */
@Tag("slow")
class SingleProcessTest {

  @TempDir private Path folder;

  @Test
  void spark_scores_like_the_single_process() throws Exception {
    requireSameScores(5_000);
  }

  @Test
  @Tag("slow")
  void spark_scores_two_hundred_thousand_papers_like_the_single_process() throws Exception {
    requireSameScores(200_000);
  }

  private void requireSameScores(int lines) throws Exception {
    Path config = Files.writeString(folder.resolve("config.json"), TestSnapshot.CONFIG);
    Path snapshot = TestSnapshot.write(folder.resolve("snapshot.json"), lines);
    LocalSpark.SESSION.conf().set("spark.sql.files.maxPartitionBytes", Files.size(snapshot) / 7);
    Dataset<Row> papers = ArxivBotSpark.fromSnapshot(LocalSpark.SESSION, snapshot.toString());
    Dataset<Row> scores = ArxivBotSpark.score(papers, config).cache();

    assertThat(papers.rdd().getNumPartitions()).isGreaterThan(5);
    assertThat(scores.filter("error is not null").count()).isEqualTo(lines / 100);
    List<String> found =
        scores
            .filter("error is null")
            .selectExpr("concat_ws(' ', id, profile, score, veto, to_json(reasons))")
            .as(Encoders.STRING())
            .collectAsList();
    List<String> expected = singleProcess(config, snapshot);
    assertThat(expected).hasSizeGreaterThan(lines / 2);
    assertThat(expected).anyMatch(row -> row.contains("protein fold"));
    assertThat(found.stream().sorted().toList()).isEqualTo(expected.stream().sorted().toList());
    scores.unpersist();
  }

  private static List<String> singleProcess(Path config, Path snapshot) throws Exception {
    BotConfig read = BotConfig.reader().provides(EnumSet.of(PluginKind.RENDERER)).read(config);
    List<String> rows = new ArrayList<>();
    for (String profile : read.profiles()) {
      try (Scorer scorer = read.newScorer(profile)) {
        ArxivSnapshot.create(snapshot)
            .fetch(
                FetchRequest.of(List.of("cs.LG")),
                batch -> rows.addAll(rows(profile, scorer, batch.papers())));
      }
    }
    return rows;
  }

  private static List<String> rows(String profile, Scorer scorer, List<Paper> papers) {
    List<String> rows = new ArrayList<>();
    for (Paper paper : papers) {
      Score score = scorer.score(paper);
      String start = paper.id() + " " + profile + " ";
      if (score instanceof Score.Points points) {
        rows.add(start + points.total() + " " + reasons(points.reasons()));
      } else if (score instanceof Score.Veto veto) {
        rows.add(start + veto.reason() + " " + reasons(veto.causes()));
      }
    }
    return rows;
  }

  private static String reasons(List<Reason> reasons) {
    return reasons.stream()
        .map(
            reason ->
                "{\"term\":\"%s\",\"field\":\"%s\",\"points\":%s,\"source\":\"%s\"}"
                    .formatted(
                        reason.term(),
                        reason.field().name().toLowerCase(Locale.ROOT),
                        reason.points(),
                        reason.source()))
        .collect(Collectors.joining(",", "[", "]"));
  }
}
