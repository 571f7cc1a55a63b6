package io.github.arxivbot.dailybot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleDaysTest {

  @TempDir private Path folder;

  @Test
  void the_sample_needs_no_network_and_no_key_and_prints_its_files() throws Exception {
    CommandResult result = CommandResult.command("run", "--sample", "--out", folder.toString());

    assertThat(result.code()).isZero();
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .contains("55 announcements of 39 papers: 29 wanted, 20 match, 15 kept")
        .contains("wrote " + folder.resolve("README.md"))
        .contains("done: 15 papers, 2 problems");
  }

  @Test
  void the_sample_has_three_days_with_page_feed_and_calendar_and_says_what_to_open()
      throws Exception {
    CommandResult result = CommandResult.command("run", "--sample", "--out", folder.toString());

    assertThat(result.err())
        .endsWith("open " + folder.resolve("index.html") + System.lineSeparator());
    Path days = folder.resolve("days");
    for (String day : List.of("2026-11-12", "2026-11-13", "2026-11-16")) {
      String page = "2026/11/" + day + ".html";
      assertThat(days.resolve(page)).isNotEmptyFile();
      assertThat(days.resolve("index.html")).content().contains(page);
    }
    assertThat(folder.resolve("feed.xml"))
        .content()
        .contains("2611.80033v1", "2611.81033v1", "2611.90012v1");
    assertThat(folder.resolve("index.html")).content().contains("days/index.html");
    assertThat(folder.resolve("days/2026/11/2026-11-13.md"))
        .content()
        .contains("Echoes: When the KV Cache", "### 6. [")
        .doesNotContain("Tutorial");
  }

  @Test
  void the_digest_shows_all_parts() throws Exception {
    CommandResult.command("run", "--sample", "--out", folder.toString());

    String page = Files.readString(folder.resolve("README.md"));
    assertThat(page)
        .contains("### 15. [")
        .contains("AI Summary (by sample-model)")
        .contains("**Authors**: Unknown  ")
        .contains("\\<script>");
    assertThat(page.split("<details>", -1)).hasSize(5);
  }

  @Test
  void the_report_has_the_order_the_invalid_item_and_the_missing_summary() throws Exception {
    CommandResult.command("run", "--sample", "--out", folder.toString());

    JsonNode report =
        new ObjectMapper().readTree(Files.readAllBytes(folder.resolve("report.json")));
    List<String> papers = new ArrayList<>();
    report
        .path("papers")
        .forEach(paper -> papers.add(paper.path("id").asText() + " " + paper.path("score")));
    assertThat(papers)
        .containsExactly(
            "2611.90012v1 7.0",
            "2611.90007v1 6.5",
            "2611.90003v1 6.0",
            "2611.90024v1 5.5",
            "2611.90051v1 5.5",
            "2611.90034v1 4.0",
            "2611.90035v1 4.0",
            "2611.90043v1 4.0",
            "2611.90009v1 3.5",
            "2611.90023v1 3.5",
            "2611.90022v1 3.0",
            "2611.90026v1 3.0",
            "2611.90028v1 3.0",
            "2611.90033v1 3.0",
            "2611.90052v1 3.0");
    assertThat(report.path("batches"))
        .hasSize(4)
        .allSatisfy(batch -> assertThat(batch.path("state").asText()).isEqualTo("FRESH"));
    assertThat(report.at("/problems/0/subject").asText()).isEqualTo("cs.AI");
    assertThat(report.at("/problems/1/subject").asText()).isEqualTo("2611.90024v1");
    assertThat(report.at("/counts/summarised").asInt()).isEqualTo(4);
  }

  @Test
  void two_runs_of_the_sample_write_the_same_bytes() throws Exception {
    Path other = folder.resolve("other");
    CommandResult.command("run", "--sample", "--out", folder.toString());
    CommandResult.command("run", "--sample", "--out", other.toString());

    assertThat(other.resolve("README.md")).hasSameBinaryContentAs(folder.resolve("README.md"));
  }

  @Test
  void with_strict_the_invalid_item_changes_the_exit_code() {
    assertThat(
            CommandResult.command("run", "--sample", "--strict", "--out", folder.toString()).code())
        .isEqualTo(4);
  }

  @Test
  void the_sample_rejects_a_configuration_or_a_time() {
    CommandResult result = CommandResult.command("run", "--sample", "--config", "config.json");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("omit --config and --now");
  }
}
