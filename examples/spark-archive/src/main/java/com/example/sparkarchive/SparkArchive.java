package com.example.sparkarchive;

import static org.apache.spark.sql.functions.col;

import io.github.arxivbot.config.ConfigurationException;
import io.github.arxivbot.spark.ArxivBotSpark;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
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
import picocli.CommandLine.TypeConversionException;

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

  @Option(names = "--help", usageHelp = true, description = "shows this help")
  private boolean isHelp;

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
        .registerConverter(LocalDate.class, SparkArchive::day)
        .setExecutionExceptionHandler((e, line, parsed) -> failed(e, line));
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException(
          "expected a day such as 2026-02-11, found \"" + text + "\"");
    }
  }

  /** Prints the messages of exceptions that a user can understand; throws all others. */
  private static int failed(Exception e, CommandLine line) throws Exception {
    Throwable known =
        Stream.<Throwable>iterate(e, Objects::nonNull, Throwable::getCause) // of an executor
            .filter(ConfigurationException.class::isInstance)
            .findFirst()
            .orElse(e);
    if (known instanceof ConfigurationException
        || known instanceof AnalysisException
        || known instanceof IllegalArgumentException) {
      line.getErr().println(known.getMessage());
      return 1;
    }
    throw e;
  }

  @Override
  public Integer call() throws IOException {
    if (days != null) {
      checkDays();
    }
    PrintWriter out = command.commandLine().getOut();
    try (SparkSession spark = SparkSession.builder().appName("spark-archive").getOrCreate()) {
      checkFolders(spark);
      Dataset<Row> papers = ArxivBotSpark.fromSnapshot(spark, snapshot);
      ArxivBotSpark.score(papers, config).write().parquet(scores);
      Dataset<Row> written = spark.read().parquet(scores);
      out.println("scores: " + written.filter(col("score").isNotNull()).count());
      printErrors(written.filter(col("error").isNotNull()), out);
      if (days != null) {
        int count = new DigestWriter(config, days.folder).write(papers, days.from, days.to);
        out.println("digests: " + count);
      }
    }
    return 0;
  }

  private void checkDays() {
    if (days.to.isBefore(days.from)) {
      throw new ParameterException(
          command.commandLine(), "--to " + days.to + " is before --from " + days.from);
    }
    try {
      Files.createDirectories(days.folder);
    } catch (IOException e) {
      throw new IllegalArgumentException("--digests: the folder cannot be created: " + e, e);
    }
  }

  /** Spark would find these errors, too, but explains them less well. */
  private void checkFolders(SparkSession spark) throws IOException {
    if (!exists(spark, snapshot)) {
      throw new IllegalArgumentException("--snapshot: " + snapshot + " does not exist");
    }
    if (exists(spark, scores)) {
      throw new IllegalArgumentException(
          "--scores: " + scores + " exists; remove it, or name another folder");
    }
  }

  private static boolean exists(SparkSession spark, String pattern) throws IOException {
    var path = new org.apache.hadoop.fs.Path(pattern);
    FileStatus[] found =
        path.getFileSystem(spark.sparkContext().hadoopConfiguration()).globStatus(path);
    return found != null && found.length > 0;
  }

  private static void printErrors(Dataset<Row> errors, PrintWriter out) {
    List<Row> first = errors.select("error").takeAsList(5);
    if (!first.isEmpty()) {
      out.println("errors: " + errors.count() + ", such as");
      first.forEach(error -> out.println("  " + error.getString(0)));
    }
  }
}
