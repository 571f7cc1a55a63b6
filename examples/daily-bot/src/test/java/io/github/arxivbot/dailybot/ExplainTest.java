package io.github.arxivbot.dailybot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the command {@code explain} with the sample day. */
class ExplainTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;

  @Test
  void without_identifiers_explain_shows_the_effect_of_each_keyword() {
    assertThat(explain("explain", "--sample")).isZero();

    assertThat(out.toString())
        .contains(", profile default: ")
        .containsPattern("papers  share   points  alone  admits\n")
        .containsPattern("\n +\\d+ +\\d+\\.\\d% +\\d+\\.\\d +\\d+  \\S+");
  }

  @Test
  void with_an_identifier_explain_highlights_the_matches() throws IOException {
    assertThat(explain("explain", "--sample", "--json")).isZero();
    JsonNode best = json().path("profiles").path(0).path("papers").path(0);
    out.getBuffer().setLength(0);

    assertThat(explain("explain", "--sample", best.path("id").asText())).isZero();

    assertThat(out.toString())
        .startsWith(best.path("id").asText() + "  kept at place 1 with ")
        .contains("«")
        .contains(best.path("reasons").path(0).path("term").asText());
  }

  @Test
  void the_json_has_the_fate_and_the_matches_of_each_paper() throws IOException {
    assertThat(explain("explain", "--sample", "--json")).isZero();

    JsonNode profile = json().path("profiles").path(0);
    assertThat(profile.path("terms")).isNotEmpty();
    assertThat(profile.path("terms").path(0).path("source").asText()).isEqualTo("keywords[0]");
    for (JsonNode paper : profile.path("papers")) {
      assertThat(paper.path("fate").asText()).isNotBlank();
      for (JsonNode reason : paper.path("reasons")) {
        assertThat(reason.path("spans")).isNotEmpty();
      }
    }
    assertThat(profile.path("papers").findValuesAsText("fate")).anyMatch("kept"::equals);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void an_identifier_that_was_not_announced_is_reported() {
    assertThat(explain("explain", "--sample", "0704.0001")).isZero();

    assertThat(out.toString()).startsWith("0704.0001: not announced on ");
  }

  @Test
  void invalid_identifiers_and_unknown_profiles_are_rejected() {
    assertThat(explain("explain", "--sample", "nonsense")).isEqualTo(2);
    assertThat(err.toString()).contains("nonsense");
    assertThat(explain("explain", "--sample", "--profile", "rl")).isEqualTo(2);
    assertThat(err.toString()).contains("there is no profile \"rl\"; expected one of default");
  }

  @Test
  void the_sample_takes_no_configuration_and_no_time() {
    assertThat(explain("explain", "--sample", "--config", "config.json")).isEqualTo(2);
    assertThat(explain("explain", "--sample", "--now", "2026-02-11T12:00:00Z")).isEqualTo(2);
    assertThat(err.toString().lines())
        .filteredOn(line -> !line.startsWith("Try "))
        .hasSize(2)
        .containsOnly(
            "daily-bot explain: --sample has its own configuration and time: omit --config and --now");
  }

  @Test
  void a_past_day_requires_a_source_that_supports_past_days() {
    assertThat(explain("explain", "--sample", "--day", "2026-11-12")).isEqualTo(2);
    assertThat(err.toString().lines())
        .containsExactly(
            "daily-bot explain: none of the sources can read 2026-11-12: add one that reads past days,"
                + " such as arxiv-api or arxiv-oai",
            "Try 'daily-bot explain --help' for more information.");
  }

  private int explain(String... arguments) {
    return DailyBot.execute(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }

  private JsonNode json() throws IOException {
    return new ObjectMapper().readTree(out.toString());
  }
}
