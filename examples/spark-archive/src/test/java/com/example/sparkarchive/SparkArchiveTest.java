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

  private final StringWriter errors = new StringWriter();

  private int run(String... more) {
    CommandLine line = SparkArchive.commandLine().setErr(new PrintWriter(errors, true));
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
  }
}
