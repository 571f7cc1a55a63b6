package io.github.arxivbot.run;

import static io.github.arxivbot.PipelineFixtures.DAY;
import static io.github.arxivbot.PipelineFixtures.batch;
import static io.github.arxivbot.PipelineFixtures.failed;
import static io.github.arxivbot.PipelineFixtures.paper;
import static io.github.arxivbot.PipelineFixtures.source;
import static io.github.arxivbot.model.AnnounceType.NEW;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.arxivbot.ArxivBot;
import io.github.arxivbot.PipelineFixtures;
import io.github.arxivbot.spi.Fetcher;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunReportTest {

  @TempDir private Path folder;

  @Test
  void the_json_holds_the_results_of_the_run() throws Exception {
    JsonNode json =
        runAndRead(
            source(failed("cs.AI"), batch("cs.LG", DAY, paper("2602.00001v1", NEW, "cs.LG"))));

    assertThat(json.at("/format").asInt()).isEqualTo(1);
    assertThat(json.at("/now").asText()).isEqualTo("2026-02-11T12:00:00Z");
    assertThat(json.at("/day").asText()).isEqualTo("2026-02-11");
    assertThat(json.at("/outcome").asText()).isEqualTo("written");
    assertThat(json.at("/batches/0"))
        .hasToString(
            "{\"source\":\"stub\",\"category\":\"cs.AI\",\"state\":\"FAILED\",\"announced\":null,"
                + "\"papers\":0,\"problem\":\"it does not answer\",\"reason\":\"it does not answer\"}");
    assertThat(json.at("/batches/1/problem").isNull()).isTrue();
    assertThat(json.at("/batches/1/reason").asText()).isEqualTo("1 item of 2026-02-11");
    assertThat(json.at("/batches/1/announced").asText()).isEqualTo("2026-02-11");
    assertThat(json.at("/counts"))
        .hasToString(
            "{\"fetched\":1,\"merged\":1,\"selected\":1,\"scored\":1,\"kept\":1,"
                + "\"summarised\":0,\"from_cache\":0}");
    assertThat(json.at("/problems/0"))
        .hasToString(
            "{\"step\":\"fetch\",\"subject\":\"cs.AI\",\"message\":\"it does not answer\","
                + "\"retryable\":true}");
    assertThat(json.at("/outputs/0/use").asText()).isEqualTo("plain");
    assertThat(json.at("/papers/0"))
        .hasToString(
            "{\"id\":\"2602.00001v1\",\"profile\":\"default\",\"category\":\"cs.LG\","
                + "\"announce_type\":\"new\",\"score\":1.0,\"reasons\":[{\"term\":\"term\","
                + "\"field\":\"text\",\"points\":1.0}],\"summary\":null}");
  }

  @Test
  void the_report_is_written_even_if_nothing_could_be_read() throws Exception {
    JsonNode json = runAndRead(source(failed("cs.AI")));

    assertThat(json.at("/outcome").asText()).isEqualTo("nothing_read");
    assertThat(json.at("/day").isNull()).isTrue();
  }

  @Test
  void a_report_that_cannot_be_written_is_a_failure() throws Exception {
    Path blocked = folder.resolve("blocked");
    Files.createDirectory(blocked);
    try (ArxivBot bot =
        PipelineFixtures.bot(folder.resolve("README.md"), source(batch("cs.LG", DAY)))
            .report(blocked)
            .build()) {
      RunReport report = bot.run();
      assertThat(report.outcome()).isEqualTo(RunOutcome.NOT_WRITTEN);
      assertThat(report.problems()).singleElement().asString().contains("blocked");
    }
  }

  private JsonNode runAndRead(Fetcher source) throws Exception {
    Path file = folder.resolve("reports").resolve("report.json");
    try (ArxivBot bot =
        PipelineFixtures.bot(folder.resolve("README.md"), source).report(file).build()) {
      bot.run();
    }
    return new ObjectMapper().readTree(Files.readAllBytes(file));
  }
}
