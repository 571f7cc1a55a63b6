package io.github.arxivbot.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.fetcher.arxiv.SnapshotReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class SnapshotRowsTest {

  private static final String FIRST = TestSnapshot.line(1, "On caches", "We keep the half.");
  private static final String SECOND = TestSnapshot.line(2, "On graphs", "We draw.");

  @TempDir private Path folder;

  private static Dataset<Row> read(Path path) {
    return ArxivBotSpark.fromSnapshot(LocalSpark.SESSION, path.toString());
  }

  @Test
  void each_line_is_a_paper() throws IOException {
    Path file = Files.writeString(folder.resolve("a.json"), FIRST + "\n" + SECOND + "\n");

    assertThat(read(file).schema()).isEqualTo(PaperRow.SCHEMA);
    assertThat(read(file).select("id", "announced").toJSON().collectAsList())
        .allMatch(row -> row.startsWith("{\"id\":\"1501.0000") && row.contains("2026-02-1"));
    assertThat(read(file).collectAsList())
        .extracting(row -> PaperRow.toPaper(row).abstractText())
        .containsExactly(
            SnapshotReader.parse(FIRST).abstractText(),
            SnapshotReader.parse(SECOND).abstractText());
  }

  @Test
  void a_line_that_is_no_paper_is_an_error_with_its_beginning() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("a.json"),
            FIRST
                + "\n\n   \n\t\u3000\n<html>\u001b[31m503</html>\n{\"id\":\"x\"}\n"
                + SECOND.substring(0, 90));

    Dataset<Row> rows = read(file);

    assertThat(rows.filter("error is null").count()).isEqualTo(1);
    List<Row> errors = rows.filter("error is not null").collectAsList();
    assertThat(errors).extracting(row -> row.isNullAt(0)).containsOnly(true);
    assertThat(errors)
        .extracting(row -> row.<String>getAs("error"))
        .satisfiesExactly(
            error -> assertThat(error).endsWith(", in the line <html> [31m503</html>"),
            error ->
                assertThat(error)
                    .isEqualTo(
                        "expected an id such as 0704.0001, found \"x\", in the line"
                            + " {\"id\":\"x\"}"),
            error ->
                assertThat(error).contains("broken JSON", "in the line {\"id\":\"1501.00002\""));
  }

  @Test
  void a_folder_and_files_of_gzip_can_be_read() throws IOException {
    Files.writeString(folder.resolve("a.json"), FIRST + "\n");
    try (OutputStream file = Files.newOutputStream(folder.resolve("b.json.gz"));
        OutputStream out = new GZIPOutputStream(file)) {
      out.write(SECOND.getBytes(UTF_8));
    }

    assertThat(read(folder).filter("error is null").count()).isEqualTo(2);
  }
}
