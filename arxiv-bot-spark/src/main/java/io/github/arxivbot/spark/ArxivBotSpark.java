package io.github.arxivbot.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import io.github.arxivbot.config.ConfigurationException;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.spi.Scorer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Scores papers and reads the text of PDFs with Spark. All methods return a query plan immediately;
 * Spark executes it when the rows are needed.
 *
 * <pre>{@code
 * Dataset<Row> papers = ArxivBotSpark.fromSnapshot(spark, "arxiv-metadata-oai-snapshot.json");
 * Dataset<Row> scores =
 *     ArxivBotSpark.score(papers, () -> KeywordScorer.builder().keywords("kv cache").build());
 * scores.filter("error is null and score >= 1.5").write().parquet("scores");
 * }</pre>
 */
public final class ArxivBotSpark {

  /**
   * The columns of {@link #score}. A row is the score of a paper for a profile: {@code score} and
   * its {@code reasons}, or {@code veto}, the reason of a veto. If {@code error} is not null, it
   * says why a paper could not be scored for a profile or, if {@code profile} is null, why a row of
   * the input is not a paper.
   */
  public static final StructType SCORE_SCHEMA = ScoreRow.SCHEMA;

  /**
   * The columns of {@link #fullText}: {@code id} is the identifier in the name of the file, or
   * null; either {@code text} or {@code error} is null.
   */
  public static final StructType TEXT_SCHEMA = PdfTextFunction.SCHEMA;

  private static final String MAX_LENGTH_SETTING = "spark.sql.sources.binaryFile.maxLength";

  /** The longest PDF that is read, in bytes. */
  private static final long MAX_PDF_LENGTH = 64L << 20;

  private ArxivBotSpark() {}

  /**
   * Reads arXiv's metadata snapshot, one JSON object per line. Plain text is split into partitions;
   * a file that is compressed with gzip is read by one task. Blank lines are skipped.
   *
   * @param spark the session
   * @param paths files, folders or patterns, as {@link
   *     org.apache.spark.sql.DataFrameReader#text(String...)} takes them
   * @return papers with the columns of {@link PaperRow#SCHEMA}; a line that is not a paper has only
   *     an {@code error}, with the beginning of the line
   */
  public static Dataset<Row> fromSnapshot(SparkSession spark, String... paths) {
    return spark
        .read()
        .textFile(paths)
        .filter((FilterFunction<String>) line -> !line.isBlank())
        .map(new SnapshotFunction(), Encoders.row(PaperRow.SCHEMA));
  }

  /**
   * Scores papers for one profile, {@code default}; see {@link #score(Dataset, Map)}.
   *
   * @param papers the papers
   * @param scorer creates the scorer of a partition
   * @return rows of {@link #SCORE_SCHEMA}
   * @throws IllegalArgumentException if the columns are not those of papers
   */
  public static Dataset<Row> score(
      Dataset<Row> papers, SerializableSupplier<? extends Scorer> scorer) {
    return score(papers, Map.of(Digest.DEFAULT_PROFILE, scorer));
  }

  /**
   * Scores papers for several profiles in one pass.
   *
   * <p>Each partition has scorers of its own, which are closed at its end; a partition without rows
   * has none. Papers are scored in lists of at most 100. The scores are the same as in a single
   * process. A paper that a profile neither admits nor vetoes has no row.
   *
   * <p>A row that is not a paper, and a paper for which a scorer fails, become rows with an {@code
   * error}. The {@code error} of a row of the input is copied. A supplier that throws fails the
   * job; a {@link ConfigurationException} is among the causes of Spark's exception.
   *
   * @param papers the papers, with some or all columns of {@link PaperRow#SCHEMA}, and at least
   *     {@code id}; other columns are ignored
   * @param profiles creates the scorers of a partition, by the names of the profiles
   * @return rows of {@link #SCORE_SCHEMA}, whose {@code id} is that of the input
   * @throws IllegalArgumentException if the columns are not those of papers, or there is no profile
   */
  public static Dataset<Row> score(
      Dataset<Row> papers, Map<String, ? extends SerializableSupplier<? extends Scorer>> profiles) {
    return score(papers, SupplierSource.of(profiles));
  }

  /**
   * Scores papers for the profiles of a configuration; see {@link #score(Dataset, Map)}. The driver
   * reads and checks the file, and creates each scorer once. The text of the file is sent to the
   * executors, whose class path needs the same plugins. Other files that the configuration names
   * must exist on each executor. If a profile has several scorers, their points are multiplied by
   * their weights and added, and a veto of one scorer vetoes the paper.
   *
   * @param papers the papers
   * @param config a {@code config.json}
   * @return rows of {@link #SCORE_SCHEMA}
   * @throws ConfigurationException if the file has errors, or a profile cannot score a paper
   *     without the other papers of its day
   * @throws IllegalArgumentException if the columns are not those of papers, or a scorer of the
   *     configuration learns from other papers
   */
  public static Dataset<Row> score(Dataset<Row> papers, Path config) {
    return score(papers, ConfigSource.read(config));
  }

  private static Dataset<Row> score(Dataset<Row> papers, ScorerSource source) {
    return papers
        .select(columns(papers))
        .mapPartitions(new ScoreFunction(source), Encoders.row(SCORE_SCHEMA));
  }

  /** Returns all columns of a paper; those that are missing are null. */
  private static Column[] columns(Dataset<Row> papers) {
    StructType found = papers.schema();
    List<String> names = Arrays.asList(found.fieldNames());
    if (!names.contains("id")) {
      throw new IllegalArgumentException(
          "papers: expected a column id and other columns of PaperRow.SCHEMA, found " + names);
    }
    return Arrays.stream(PaperRow.SCHEMA.fields())
        .map(
            field ->
                names.contains(field.name())
                    ? checked(field, found.apply(field.name()))
                    : lit(null).cast(field.dataType()).as(field.name()))
        .toArray(Column[]::new);
  }

  private static Column checked(StructField expected, StructField found) {
    DataType type = found.dataType();
    boolean isList = expected.dataType().equals(PaperRow.STRING_LIST);
    if (!type.simpleString().equals(expected.dataType().simpleString())
        && !(isList && type.equals(DataTypes.StringType))) {
      throw new IllegalArgumentException(
          "papers: column %s: expected %s, found %s"
              .formatted(expected.name(), PaperRow.typeOf(expected), type.simpleString()));
    }
    return col(expected.name());
  }

  /**
   * Reads the text of PDFs. Pages, memory and work are limited for each file; files of more than 64
   * MiB, or of the setting {@code spark.sql.sources.binaryFile.maxLength} if it is less, are not
   * read. A task needs about 200 MiB of memory, and at most 512 MiB of disk.
   *
   * @param files {@code spark.read().format("binaryFile").load(…)}: the columns {@code path},
   *     {@code length} and {@code content}
   * @return rows of {@link #TEXT_SCHEMA}
   */
  public static Dataset<Row> fullText(Dataset<Row> files) {
    long setting = Long.parseLong(files.sparkSession().conf().get(MAX_LENGTH_SETTING));
    long maxLength = Math.min(MAX_PDF_LENGTH, setting);
    Column isShort = col("length").leq(maxLength);
    // Spark evaluates this before it reads a file, and does not read a column that is not needed.
    Dataset<Row> read = files.filter(isShort).select("path", "length", "content");
    Dataset<Row> notRead =
        files
            .filter(not(isShort))
            .select(col("path"), col("length"), lit(null).cast("binary").as("content"));
    return read.union(notRead).map(new PdfTextFunction(maxLength), Encoders.row(TEXT_SCHEMA));
  }
}
