package io.github.arxivbot.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
@Tag("killed")
class KilledExecutorTest {

  @TempDir private Path folder;

  @Test
  void the_result_is_the_same_if_an_executor_is_killed_during_the_job() throws Exception {
    Path config = Files.writeString(folder.resolve("config.json"), TestSnapshot.CONFIG);
    Path snapshot = TestSnapshot.write(folder.resolve("snapshot.json"), 20_000);
    Path result = folder.resolve("scores");
    Path output = folder.resolve("output.txt");

    int status = run(output, snapshot.toString(), config.toString(), result.toString());

    assertThat(status).as(Files.readString(output)).isZero();
    assertThat(Files.readString(output)).contains("killed: 1, lost: 1");
    assertThat(sorted(LocalSpark.SESSION.read().parquet(result.toString())))
        .isEqualTo(
            sorted(
                ArxivBotSpark.score(
                    ArxivBotSpark.fromSnapshot(LocalSpark.SESSION, snapshot.toString()), config)))
        .hasSizeGreaterThan(10_000);
  }

  private int run(Path output, String... arguments) throws Exception {
    Path home = Files.createDirectories(folder.resolve("home"));
    Files.createDirectories(home.resolve("jars")); // all jars are on the class path
    ProcessBuilder java =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx1g",
            "-cp",
            System.getProperty("java.class.path"),
            KilledExecutorMain.class.getName());
    java.command().addAll(List.of(arguments));
    java.environment().put("SPARK_HOME", home.toString());
    java.environment().put("SPARK_SCALA_VERSION", "2.13");
    java.directory(home.toFile()).redirectErrorStream(true).redirectOutput(output.toFile());
    return java.start().waitFor();
  }

  private static List<String> sorted(Dataset<Row> rows) {
    return rows.toJSON().collectAsList().stream().sorted().toList();
  }
}
