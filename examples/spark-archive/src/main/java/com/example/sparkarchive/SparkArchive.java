package com.example.sparkarchive;

import static org.apache.spark.sql.functions.col;

import io.github.arxivbot.config.ConfigurationException;
import io.github.arxivbot.spark.ArxivBotSpark;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Scores a snapshot and writes the scores as Parquet, and the digests of some days. */
@Command(
    name = "spark-archive",
    description = "Scores a snapshot of arXiv for the profiles of a configuration.")
public final class SparkArchive implements Callable<Integer> {

  @Option(
      names = "--config",
      required = true,
      description = "the config.json with the profiles, a local file of the driver")
  private Path config;

  @Option(
      names = "--snapshot",
      required = true,
      description = "the metadata snapshot: a file, a folder or a pattern, as Spark reads it")
  private String snapshot;

  @Option(
      names = "--scores",
      required = true,
      description = "the folder for the scores, which must not exist")
  private String scores;

  @Spec private CommandSpec command;

  @ArgGroup(exclusive = false)
  private DigestDays days;

  /** The days whose digests are written. */
  static final class DigestDays {
    @Option(names = "--from", required = true, description = "the first day with a digest")
    private LocalDate from;

    @Option(names = "--to", required = true, description = "the last day with a digest")
    private LocalDate to;

    @Option(
        names = "--digests",
        required = true,
        description = "the folder for the digests, a local folder of the driver")
    private Path folder;
  }

  /**
   * Runs the program.
   *
   * @param arguments the options
   */
  public static void main(String[] arguments) {
    int status = commandLine().execute(arguments);
    if (status != 0) {
      System.exit(status);
    }
  }

  static CommandLine commandLine() {
    return new CommandLine(new SparkArchive())
        .setExecutionExceptionHandler((e, line, parsed) -> failed(e, line));
  }

  private static int failed(Exception e, CommandLine line) throws Exception {
    if (e instanceof ConfigurationException || e instanceof AnalysisException) {
      line.getErr().println(e.getMessage());
      return 1;
    }
    throw e;
  }

  @Override
  public Integer call() throws Exception {
    if (days != null && days.to.isBefore(days.from)) {
      throw new ParameterException(
          command.commandLine(), "--to " + days.to + " is before --from " + days.from);
    }
    try (SparkSession spark = SparkSession.builder().appName("spark-archive").getOrCreate()) {
      Dataset<Row> papers = ArxivBotSpark.fromSnapshot(spark, snapshot);
      ArxivBotSpark.score(papers, config).write().parquet(scores);
      Dataset<Row> written = spark.read().parquet(scores);
      System.out.println("scores: " + written.filter(col("score").isNotNull()).count());
      printErrors(written.filter(col("error").isNotNull()));
      if (days != null) {
        int count = new DigestWriter(config, days.folder).write(papers, days.from, days.to);
        System.out.println("digests: " + count);
      }
    }
    return 0;
  }

  private static void printErrors(Dataset<Row> errors) {
    List<Row> first = errors.select("error").takeAsList(5);
    if (!first.isEmpty()) {
      System.out.println("errors: " + errors.count() + ", such as");
      first.forEach(error -> System.out.println("  " + error.getString(0)));
    }
  }
}
