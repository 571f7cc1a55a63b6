package io.github.arxivbot.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arxivbot.config.BotConfig;
import io.github.arxivbot.config.ConfigurationException;
import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.PaperId;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.scoring.KeywordScorer;
import io.github.arxivbot.spi.Scorer;
import io.github.arxivbot.spi.scoring.ScorerPreparation;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.SparkException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("slow")
class ArxivBotSparkTest {

  private static final Paper CACHE =
      Paper.builder(ArxivId.parse("2602.00001v2"), "A KV cache")
          .abstractText("We keep the half.\n\nNothing else.")
          .authors(List.of("Ada Lovelace", "Alan Turing"))
          .category("cs.LG")
          .categories(List.of("cs.LG", "cs.DC"))
          .comments("12 pages")
          .journalReference("J. Caches 1")
          .doi("10.1000/1")
          .license("CC0")
          .announced(Instant.parse("2026-02-10T05:00:00Z"))
          .submitted(Instant.parse("2026-02-09T12:00:00Z"))
          .updated(Instant.parse("2026-02-11T12:00:00Z"))
          .withdrawn(true)
          .build();

  private static final Paper SURVEY =
      Paper.builder(PaperId.parse("mylab:report-17"), "A survey of the KV cache")
          .page(URI.create("https://example.org/17"))
          .pdf(URI.create("https://example.org/17.pdf"))
          .build();

  private static final Paper OTHER =
      Paper.builder(ArxivId.parse("2602.00003"), "On graphs").build();

  @TempDir private Path folder;

  private static Dataset<Row> dataset(List<Row> rows) {
    return LocalSpark.SESSION.createDataFrame(rows, PaperRow.SCHEMA);
  }

  private static Dataset<Row> papers(Paper... papers) {
    return dataset(Arrays.stream(papers).map(PaperRow::of).toList());
  }

  private static Dataset<Row> titles(String... titles) {
    return LocalSpark.SESSION
        .createDataset(List.of(titles), Encoders.STRING())
        .selectExpr("'2602.00001' as id", "value as title");
  }

  private static List<String> json(Dataset<Row> rows) {
    return rows.toJSON().collectAsList();
  }

  private static KeywordScorer keywords() {
    return KeywordScorer.builder().keywords("kv cache").excludeKeywords("survey").build();
  }

  @Test
  void a_row_has_all_that_a_paper_has() {
    assertThat(PaperRow.toPaper(PaperRow.of(CACHE)).toJson()).isEqualTo(CACHE.toJson());
    assertThat(PaperRow.toPaper(PaperRow.of(SURVEY)).toJson()).isEqualTo(SURVEY.toJson());
    assertThat(papers(CACHE, SURVEY).collectAsList())
        .extracting(row -> PaperRow.toPaper(row).toJson())
        .containsExactly(CACHE.toJson(), SURVEY.toJson());
  }

  @Test
  void a_score_has_its_reasons_a_veto_its_reason_and_a_paper_without_match_no_row() {
    Dataset<Row> scores =
        ArxivBotSpark.score(papers(CACHE, SURVEY, OTHER), ArxivBotSparkTest::keywords);

    assertThat(scores.schema()).isEqualTo(ArxivBotSpark.SCORE_SCHEMA);
    assertThat(json(scores))
        .containsExactly(
            """
            {"id":"2602.00001v2","profile":"default","score":1.5,\
            "reasons":[{"term":"kv cache","field":"title","points":1.5,"source":"keywords[0]"}]}\
            """,
            """
            {"id":"mylab:report-17","profile":"default","veto":"the excluded keyword \\"survey\\" occurs",\
            "reasons":[{"term":"survey","field":"text","points":0.0,"source":"exclude_keywords[0]"}]}\
            """);
  }

  @Test
  void several_profiles_are_scored_in_one_pass() {
    Map<String, SerializableSupplier<Scorer>> profiles = new LinkedHashMap<>();
    profiles.put("caches", ArxivBotSparkTest::keywords);
    profiles.put("graphs", () -> KeywordScorer.builder().keywords("graphs").build());

    assertThat(
            ArxivBotSpark.score(papers(CACHE, OTHER), profiles)
                .select("id", "profile")
                .collectAsList())
        .extracting(Row::mkString)
        .containsExactlyInAnyOrder("2602.00001v2caches", "2602.00003graphs");
  }

  @Test
  void columns_may_be_missing_or_of_one_text_and_others_are_ignored() {
    Dataset<Row> rows =
        titles("A KV cache")
            .withColumn("authors", functions.lit("Ada Lovelace, Bo and Cy"))
            .withColumn("categories", functions.lit("cs.LG  cs.DC"))
            .withColumn("mine", functions.lit(1));
    assertThat(
            ArxivBotSpark.score(rows, NamesScorer::new)
                .selectExpr("reasons[0].term")
                .as(Encoders.STRING())
                .collectAsList())
        .containsExactly("[Ada Lovelace, Bo, Cy] [cs.LG, cs.DC]");
  }

  @Test
  void authors_of_one_text_are_read_like_those_of_arxiv() {
    Dataset<Row> rows =
        titles("A KV cache")
            .withColumn(
                "authors", functions.lit("Paul Erd\\H{o}s,Ada Lovelace, Jr. (for the X Team)"));

    assertThat(
            ArxivBotSpark.score(rows, NamesScorer::new)
                .selectExpr("reasons[0].term")
                .as(Encoders.STRING())
                .collectAsList())
        .containsExactly("[Paul Erdős, Ada Lovelace, Jr., X Team] []");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3 as title                       | title: expected string, found java.lang.Integer
          '2026-02-10' as announced        | announced: expected timestamp, found java.lang.String
          'yes' as withdrawn               | withdrawn: expected boolean, found java.lang.String
          3 as authors                     | authors: expected string or array<string>, found java.lang.Integer
          array(3) as categories           | categories: expected strings, found java.lang.Integer among them
          array('a', null) as authors      | authors: expected strings, found null among them
          """)
  void a_value_of_another_type_is_not_read_as_a_paper(String column, String message) {
    Dataset<Row> rows = papers(CACHE);
    String name = column.substring(column.lastIndexOf(' ') + 1);
    Row row = rows.drop(name).selectExpr("*", column).first();

    assertThatThrownBy(() -> PaperRow.toPaper(row))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void a_missing_column_is_named() {
    Row row = papers(CACHE).drop("doi").first();

    assertThatThrownBy(() -> PaperRow.toPaper(row))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("doi");
  }

  @Test
  void times_are_read_with_both_types_that_spark_has() {
    LocalSpark.SESSION.conf().set("spark.sql.datetime.java8API.enabled", true);
    try {
      Dataset<Row> rows = papers(CACHE);

      assertThat(rows.collectAsList())
          .extracting(row -> PaperRow.toPaper(row).toJson())
          .containsExactly(CACHE.toJson());
      assertThat(ArxivBotSpark.score(rows, ArxivBotSparkTest::keywords).count()).isEqualTo(1);
    } finally {
      LocalSpark.SESSION.conf().unset("spark.sql.datetime.java8API.enabled");
    }
  }

  @Test
  void columns_of_another_type_are_refused_before_a_job_starts() {
    Dataset<Row> noId = titles("A").drop("id");
    Dataset<Row> numbers = titles("A").withColumn("authors", functions.lit(1));

    assertThatThrownBy(() -> ArxivBotSpark.score(noId, ArxivBotSparkTest::keywords))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "papers: expected a column id and other columns of PaperRow.SCHEMA, found [title]");
    assertThatThrownBy(() -> ArxivBotSpark.score(numbers, ArxivBotSparkTest::keywords))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("papers: column authors: expected string or array<string>, found int");
    assertThatThrownBy(
            () -> ArxivBotSpark.score(titles("A"), Map.<String, SerializableSupplier<Scorer>>of()))
        .hasMessage("profiles: expected at least one, found none");
  }

  @Test
  void a_row_that_is_no_paper_is_an_error_of_its_own() {
    Dataset<Row> rows =
        LocalSpark.SESSION.sql(
            """
            select * from values
              (null, 'A KV cache', null, null), ('17', 'A KV cache', null, null),
              ('mylab:17', 'A KV cache', null, null), ('2602.00001', 'A KV cache', 'x y', null),
              ('2602.00001', 'A KV cache', null, 'bad line'), ('2602.00002', 'A KV cache', null, null)
              as rows(id, title, page, error)\
            """);

    assertThat(json(ArxivBotSpark.score(rows, ArxivBotSparkTest::keywords).drop("reasons")))
        .containsExactlyInAnyOrder(
            """
            {"error":"id: expected the identifier of a paper, found null"}\
            """,
            """
            {"id":"17","error":"\\"17\\" is not the identifier of a paper: expected YYMM.NNNNN or\
             archive/YYMMNNN for arXiv, or scheme:value such as doi:10.1101/2026.02.09.123456, with\
             or without a version such as v1"}\
            """,
            """
            {"id":"mylab:17","error":"page: expected the address of mylab:17, found none"}\
            """,
            """
            {"id":"2602.00001","error":"page: Illegal character in path at index 1: x y"}\
            """,
            """
            {"id":"2602.00001","error":"bad line"}\
            """,
            """
            {"id":"2602.00002","profile":"default","score":1.5}\
            """);
  }

  @Test
  void a_scorer_that_fails_for_a_paper_is_an_error_of_that_paper() {
    Dataset<Row> rows = titles("throws", "overflows", "null", "infinite", "fine");

    assertThat(json(ArxivBotSpark.score(rows, FailingScorer::new).select("score", "error")))
        .containsExactlyInAnyOrder(
            "{\"error\":\"the scorer failed: java.lang.IllegalStateException: broken\"}",
            "{\"error\":\"the scorer failed: java.lang.StackOverflowError\"}",
            "{\"error\":\"the scorer failed: java.lang.NullPointerException: the scorer returned"
                + " null\"}",
            "{\"error\":\"its points add up to Infinity, not to a finite number\"}",
            "{\"score\":1.0}");
  }

  @Test
  void a_supplier_that_fails_ends_the_job_with_the_name_of_the_profile() {
    Map<String, SerializableSupplier<Scorer>> profiles = new LinkedHashMap<>();
    profiles.put("first", CountedScorer::new);
    profiles.put(
        "second",
        () -> {
          throw new IllegalStateException("no model");
        });

    assertThatThrownBy(() -> ArxivBotSpark.score(papers(CACHE), profiles).collectAsList())
        .isInstanceOf(SparkException.class)
        .hasStackTraceContaining("profile \"second\": its scorer cannot be created: no model");
    assertThat(CountedScorer.OPEN).hasValue(0);
  }

  @Test
  void an_error_of_a_configuration_on_an_executor_is_the_cause_of_the_failure() {
    SerializableSupplier<Scorer> supplier =
        () -> BotConfig.reader().parse("my.json", "{}", Path.of(".")).newScorer("default");

    assertThatThrownBy(() -> ArxivBotSpark.score(papers(CACHE), supplier).collectAsList())
        .isInstanceOf(SparkException.class)
        .cause()
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("my.json: ")
        .hasMessageContaining("categories: is missing");
  }

  @Test
  void each_partition_has_a_scorer_that_is_closed_at_its_end() {
    CountedScorer.CREATED.set(0);
    Dataset<Row> rows =
        dataset(IntStream.range(0, 1000).mapToObj(i -> PaperRow.of(CACHE)).toList()).repartition(7);

    assertThat(ArxivBotSpark.score(rows, CountedScorer::new).count()).isEqualTo(1000);
    assertThat(CountedScorer.CREATED).hasValue(7);
    assertThat(CountedScorer.OPEN).hasValue(0);
  }

  @Test
  void a_partition_that_is_not_read_to_its_end_closes_its_scorer_and_scores_one_list() {
    CountedScorer.SCORED.set(0);
    Dataset<Row> rows =
        dataset(IntStream.range(0, 1000).mapToObj(i -> PaperRow.of(CACHE)).toList()).coalesce(1);

    assertThat(ArxivBotSpark.score(rows, CountedScorer::new).limit(3).collectAsList()).hasSize(3);
    assertThat(CountedScorer.SCORED).hasValue(100);
    assertThat(CountedScorer.OPEN).hasValue(0);
  }

  @Test
  void rows_that_are_not_papers_count_as_rows_of_a_list() {
    AtomicInteger read = new AtomicInteger();
    Iterator<Row> rows =
        Stream.generate(() -> PaperRow.ofError("bad line"))
            .limit(1000)
            .peek(row -> read.incrementAndGet())
            .iterator();

    ScoreIterator scores = new ScoreIterator(rows, ScorerSet.open(Map.of()));

    assertThat(scores.next().<String>getAs(5)).isEqualTo("bad line");
    assertThat(read).hasValue(100);
  }

  @Test
  void long_texts_make_short_lists_and_a_text_belongs_to_the_abstract() {
    String text = "word ".repeat(300_000);
    Dataset<Row> rows =
        LocalSpark.SESSION
            .range(3)
            .coalesce(1)
            .selectExpr("'2602.00001' as id", "'half' as abstract")
            .withColumn("text", functions.lit(text + "kv cache"));

    assertThat(
            ArxivBotSpark.score(rows, ArxivBotSparkTest::keywords)
                .selectExpr("reasons[0].field")
                .as(Encoders.STRING())
                .collectAsList())
        .containsExactly("text", "text", "text");
  }

  @Test
  void a_configuration_with_errors_is_refused_on_the_driver() throws Exception {
    Path ranks =
        write("{\"categories\": [\"cs.LG\"], \"keywords\": [\"a\"], \"combine\": \"ranks\"}");
    Path missing = folder.resolve("missing.json");

    assertThatThrownBy(() -> ArxivBotSpark.score(papers(CACHE), missing))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("does not exist");
    assertThatThrownBy(() -> ArxivBotSpark.score(papers(CACHE), ranks))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("expected \"sum\" to score papers one by one");
  }

  @Test
  void a_configuration_whose_scorer_learns_is_refused() throws Exception {
    Path config =
        write(
            "{\"categories\": [\"cs.LG\"], \"scorers\": [{\"use\": \"liked\", \"liked\":"
                + " [\"2602.00001\"]}]}");

    assertThatThrownBy(() -> ArxivBotSpark.score(papers(CACHE), config))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("profile \"default\": a scorer such as \"liked\" learns");
  }

  @Test
  void a_scorer_that_fails_because_it_has_nothing_to_learn_from_is_refused_as_one_that_learns() {
    assertThatThrownBy(
            () -> LearningScorerDetector.rejectLearning("mine", new ImpatientScorer(true)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("profile \"mine\": a scorer such as \"liked\" learns");
    assertThatThrownBy(
            () -> LearningScorerDetector.rejectLearning("mine", new ImpatientScorer(false)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no papers");
  }

  private Path write(String json) throws Exception {
    return Files.writeString(folder.resolve("config.json"), json);
  }

  /** Has authors and categories as its reason. */
  private static final class NamesScorer implements Scorer {
    @Override
    public Score score(Paper paper) {
      String names = paper.authors() + " " + paper.categories();
      return Score.points(List.of(Reason.of(names, Field.AUTHORS, 1)));
    }
  }

  /** Fails without papers to learn from. */
  private record ImpatientScorer(boolean asks) implements Scorer {
    @Override
    public Scorer prepare(ScorerPreparation preparation) {
      if (!asks || preparation.background().isEmpty()) {
        throw new IllegalStateException("no papers");
      }
      return this;
    }

    @Override
    public Score score(Paper paper) {
      return Score.noMatch();
    }
  }

  /** Does what the title says. */
  private static final class FailingScorer implements Scorer {
    @Override
    public Score score(Paper paper) {
      return switch (paper.title()) {
        case "throws" -> throw new IllegalStateException("broken");
        case "overflows" -> throw new StackOverflowError();
        case "null" -> null;
        case "infinite" -> {
          Reason half = Reason.of("a", Field.TITLE, Double.MAX_VALUE);
          yield Score.points(List.of(half, half));
        }
        default -> Score.points(List.of(Reason.of("a", Field.TITLE, 1)));
      };
    }
  }

  /** Counts its instances and papers. Executors of a local session run in this process. */
  private static final class CountedScorer implements Scorer {
    private static final AtomicInteger CREATED = new AtomicInteger();
    private static final AtomicInteger OPEN = new AtomicInteger();
    private static final AtomicInteger SCORED = new AtomicInteger();

    CountedScorer() {
      CREATED.incrementAndGet();
      OPEN.incrementAndGet();
    }

    @Override
    public Score score(Paper paper) {
      SCORED.incrementAndGet();
      return Score.points(List.of());
    }

    @Override
    public void close() {
      OPEN.decrementAndGet();
    }
  }
}
