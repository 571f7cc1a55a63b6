package io.github.arxivbot.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.scoring.KeywordScorer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("slow")
class FullTextTest {

  private static final String PROSE = "We measure how much a model remembers of its context. ";
  private static final String MAX_LENGTH = "spark.sql.sources.binaryFile.maxLength";

  @TempDir private Path folder;

  private void write(String name, String text) throws IOException {
    TestPdf.write(folder.resolve(name), text);
  }

  private Dataset<Row> texts() {
    return ArxivBotSpark.fullText(
        LocalSpark.SESSION.read().format("binaryFile").load(folder.toString()));
  }

  @Test
  void the_text_of_pdfs_is_read_and_scored() throws IOException {
    write("2602.00001v2.pdf", PROSE.repeat(3) + "It has a KV cache.");
    write("other.pdf", PROSE.repeat(3));

    assertThat(texts().schema()).isEqualTo(ArxivBotSpark.TEXT_SCHEMA);
    assertThat(
            ArxivBotSpark.score(
                    texts().filter("id is not null"),
                    () -> KeywordScorer.builder().keywords("kv cache").build())
                .select("id", "score")
                .toJSON()
                .collectAsList())
        .containsExactly("{\"id\":\"2602.00001v2\",\"score\":1.0}");
    assertThat(texts().filter("id is null").select("text").as(Encoders.STRING()).head())
        .startsWith("We measure how much");
  }

  @Test
  void a_file_that_cannot_be_read_is_an_error_of_its_own() throws IOException {
    write("2602.00001.pdf", PROSE.repeat(3));
    write("2602.00002.pdf", "scan");
    Files.writeString(folder.resolve("2602.00003.pdf"), "<html>404</html>");

    assertThat(texts().filter("error is null").select("id").as(Encoders.STRING()).collectAsList())
        .containsExactly("2602.00001");
    assertThat(
            texts()
                .filter("error is not null and text is null")
                .sort("id")
                .select("error")
                .as(Encoders.STRING())
                .collectAsList())
        .hasSize(2)
        .allMatch(error -> error.startsWith("The PDF "))
        .first()
        .isEqualTo("The PDF has no text; its pages may be scanned images.");
  }

  @Test
  void a_file_that_is_too_long_is_not_read() throws IOException {
    write("2602.00001.pdf", PROSE.repeat(3));
    write("2602.00002.pdf", PROSE.repeat(300));
    String setting = LocalSpark.SESSION.conf().get(MAX_LENGTH);
    LocalSpark.SESSION.conf().set(MAX_LENGTH, 2000);
    try {
      assertThat(texts().filter("text is not null").count()).isEqualTo(1);
      assertThat(
              texts().filter("text is null").select("error").as(Encoders.STRING()).collectAsList())
          .containsExactly(
              "The PDF has "
                  + Files.size(folder.resolve("2602.00002.pdf"))
                  + " bytes, more than 2000, and is not read.");
    } finally {
      LocalSpark.SESSION.conf().set(MAX_LENGTH, setting);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "file:/a/2602.00001v2.pdf, 2602.00001v2",
    "s3a://arxiv/pdf/0704.0001.PDF, 0704.0001",
    "/a/hep-th9901001v1.pdf, hep-th/9901001v1",
    "/a/notes.pdf,"
  })
  void the_name_of_a_file_has_the_identifier(String path, String id) {
    assertThat(PdfTextFunction.id(path)).isEqualTo(id);
  }
}
