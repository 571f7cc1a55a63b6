package io.github.arxivbot.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.fetcher.arxiv.SnapshotReader;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.scorer.liked.LikedScorer;
import io.github.arxivbot.scoring.KeywordScorer;
import io.github.arxivbot.spi.Scorer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of docs/spark.md. */
@Tag("slow")
class SparkPageTest {

  @TempDir private Path folder;

  private final SparkSession spark = LocalSpark.SESSION;
  private String snapshot;

  @BeforeEach
  void write_a_snapshot() throws Exception {
    snapshot = TestSnapshot.write(folder.resolve("snapshot.json"), 200).toString();
  }

  @Test
  void a_snapshot_is_scored_for_the_profiles_of_a_configuration() throws Exception {
    Path config = Files.writeString(folder.resolve("config.json"), TestSnapshot.CONFIG);
    String target = folder.resolve("scores").toString();

    Dataset<Row> papers = ArxivBotSpark.fromSnapshot(spark, snapshot);
    Dataset<Row> scores = ArxivBotSpark.score(papers, config);
    scores.write().parquet(target);
    Dataset<Row> best =
        spark.read().parquet(target).filter("score >= 3").join(papers.drop("error"), "id");

    assertThat(best.count()).isPositive();
    assertThat(best.columns()).contains("profile", "title").doesNotHaveDuplicates();
  }

  @Test
  void profiles_are_made_in_code() throws Exception {
    Dataset<Row> papers = ArxivBotSpark.fromSnapshot(spark, snapshot);
    List<String> lines = Files.readAllLines(Path.of(snapshot));
    List<Paper> liked = List.of(SnapshotReader.parse(lines.get(51)));
    List<Paper> others = lines.stream().limit(50).map(SnapshotReader::parse).toList();

    List<Row> likedRows = liked.stream().map(PaperRow::of).toList();
    List<Row> otherRows = others.stream().map(PaperRow::of).toList();
    Map<String, SerializableSupplier<Scorer>> profiles =
        Map.of(
            "caches", () -> KeywordScorer.builder().keywords("kv cache").build(),
            "proteins",
                () ->
                    LikedScorer.builder()
                        .like(likedRows.stream().map(PaperRow::toPaper).toList())
                        .background(otherRows.stream().map(PaperRow::toPaper).toList())
                        .build());
    Dataset<Row> scores = ArxivBotSpark.score(papers, profiles);

    assertThat(scores.filter("profile = 'caches' and score is not null").count()).isPositive();
    assertThat(scores.filter("profile is not null and error is not null").count()).isZero();
    assertThat(scores.filter("profile = 'proteins' and score > 0").count()).isPositive();
  }

  @Test
  void full_texts_are_joined_with_their_papers() throws Exception {
    Path pdfs = Files.createDirectory(folder.resolve("pdfs"));
    TestPdf.write(pdfs.resolve("1501.00001v1.pdf"), "A text about sheaves. ".repeat(20));

    Dataset<Row> texts =
        ArxivBotSpark.fullText(spark.read().format("binaryFile").load(pdfs.toString()));
    Dataset<Row> papers =
        ArxivBotSpark.fromSnapshot(spark, snapshot)
            .drop("text")
            .join(texts.select("id", "text"), "id");
    Dataset<Row> scores =
        ArxivBotSpark.score(papers, () -> KeywordScorer.builder().keywords("sheaves").build());

    assertThat(scores.select("id").collectAsList())
        .extracting(row -> row.getString(0))
        .containsExactly("1501.00001v1");
  }
}
