package com.example.sparkarchive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SparkArchiveTest {

  @TempDir private Path folder;

  private final StringWriter output = new StringWriter();
  private final StringWriter errors = new StringWriter();

  private int run(String... more) {
    CommandLine line =
        SparkArchive.commandLine()
            .setOut(new PrintWriter(output, true))
            .setErr(new PrintWriter(errors, true));
    String scores = folder.resolve("scores").toString();
    String[] always = {"--snapshot", "sample/snapshot.json", "--scores", scores};
    String[] all = new String[always.length + more.length];
    System.arraycopy(always, 0, all, 0, always.length);
    System.arraycopy(more, 0, all, always.length, more.length);
    return line.execute(all);
  }

  @Test
  void it_writes_scores_and_digests() throws Exception {
    Path digests = folder.resolve("digests");

    int status =
        run(
            "--config",
            "sample/config.json",
            "--from",
            "2026-02-01",
            "--to",
            "2026-02-28",
            "--digests",
            digests.toString());

    assertEquals(0, status, errors.toString());
    assertTrue(output.toString().startsWith("scores: 5"), output.toString());
    assertTrue(output.toString().contains("digests: 4"), output.toString());
    try (SparkSession spark = SparkSession.builder().getOrCreate()) {
      List<String> rows =
          spark
              .read()
              .parquet(folder.resolve("scores").toString())
              .selectExpr("concat_ws(' ', profile, id, score, veto, left(error, 36))")
              .as(Encoders.STRING())
              .collectAsList();
      assertEquals(
          List.of(
              "expected a JSON object, found broken",
              "proteins 2602.00102v1 1.5",
              "proteins 2602.00202v1 2.5",
              "serving 2602.00101v1 1.5",
              "serving 2602.00103v1 2.5",
              "serving 2602.00104v1 the excluded keyword \"survey\" occurs",
              "serving 2602.00201v1 1.0"),
          rows.stream().sorted().toList());
    }
    String serving = Files.readString(digests.resolve("serving/2026-02-10.md"));
    assertTrue(serving.indexOf("Speculative decoding") < serving.indexOf("that forgets"), serving);
    assertTrue(Files.exists(digests.resolve("proteins/2026-02-11.html")));
  }

  @Test
  void errors_name_what_is_wrong() {
    assertEquals(1, run("--config", "missing.json"));
    assertTrue(errors.toString().contains("missing.json"), errors.toString());
    assertEquals(
        2,
        run(
            "--config",
            "sample/config.json",
            "--from",
            "2026-02-02",
            "--to",
            "2026-02-01",
            "--digests",
            "digests"));
    assertTrue(errors.toString().contains("--to 2026-02-01 is before --from 2026-02-02"));
    assertEquals(2, run("--config", "sample/config.json", "--from", "2026-02-31"));
    assertTrue(
        errors.toString().contains("expected a day such as 2026-02-11, found \"2026-02-31\""));
  }

  @Test
  void paths_are_checked_before_the_papers_are_scored() throws Exception {
    String config = "sample/config.json";
    String scores = Files.createDirectory(folder.resolve("scores")).toString();
    String file = Files.createFile(folder.resolve("file")).toString();

    assertEquals(1, run("--config", config));
    assertEquals("--scores: " + scores + " exists; remove it, or name another folder", lastError());
    assertEquals(
        1,
        run("--config", config, "--from", "2026-02-10", "--to", "2026-02-10", "--digests", file));
    assertTrue(lastError().startsWith("--digests: the folder cannot be created: "), lastError());
    assertEquals(
        1,
        SparkArchive.commandLine()
            .setErr(new PrintWriter(errors, true))
            .execute("--config", config, "--snapshot", "missing.json", "--scores", scores));
    assertEquals("--snapshot: missing.json does not exist", lastError());
  }

  @Test
  void a_configuration_that_combines_ranks_is_refused_without_a_stack_trace() throws Exception {
    Path config =
        Files.writeString(
            folder.resolve("config.json"),
            "{\"categories\": [\"cs.LG\"], \"keywords\": [\"a\"], \"combine\": \"ranks\"}");

    assertEquals(1, run("--config", config.toString()));
    assertEquals(
        "  combine: expected \"sum\" to score papers one by one; ranks need all papers of a day",
        lastError());
  }

  private String lastError() {
    return errors.toString().lines().reduce("", (before, line) -> line);
  }
}
