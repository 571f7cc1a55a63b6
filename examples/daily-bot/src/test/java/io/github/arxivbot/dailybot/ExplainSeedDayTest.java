package io.github.arxivbot.dailybot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.arxivbot.testkit.server.ArxivServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests {@code explain} with the recorded day 2026-02-11 and its 39 keywords. */
@Tag("recorded")
class ExplainSeedDayTest {

  private final StringWriter out = new StringWriter();

  @TempDir private Path folder;
  private final ArxivServer arxiv = ArxivServer.start();

  @BeforeEach
  void serveTheDay() throws IOException {
    RecordedData.announceSeedDay(arxiv);
    Files.writeString(
        folder.resolve("config.json"),
        Files.readString(RecordedData.data().resolve("seed-day/config.json"))
            .replaceFirst(
                "\\{",
                "{\"fetchers\": [{\"use\": \"arxiv-rss\", \"base_url\": \""
                    + arxiv.rssUrl()
                    + "\"}], \"full_text\": {\"base_url\": \"http://127.0.0.1/pdf/\"},"
                    + " \"http\": {\"request_interval\": \"PT0S\"},"));
  }

  @AfterEach
  void stop() {
    arxiv.close();
  }

  @Test
  void explain_shows_the_effect_of_keywords_and_pairs_that_count_twice() throws IOException {
    explain();

    assertThat(out.toString())
        .startsWith("2026-02-11, profile default: 482 papers, 288 scored, 270 match, 30 kept\n")
        .containsPattern(
            "128 +44\\.4% +135\\.5 +0  framework  \\(in more than 40 % of the papers;"
                + " counts twice: \"Framework\" \\(keywords\\[22]\\) differs only by case\\)")
        .containsPattern(" RL  \\(.*in 102 of them only inside a longer word such as \"world\";")
        .containsPattern(" SSM  \\(in 16 of them only inside a longer word such as \"assessment\"")
        .containsPattern(" RL  .*found wherever \"RLHF\" \\(keywords\\[11]\\) is")
        .containsPattern("\n +0 +0\\.0% +0\\.0 +0  FP8  \\(never found\\)\n");
  }

  @Tag("slow")
  @Test
  void papers_admitted_by_one_keyword_alone_are_missing_without_it() throws IOException {
    JsonNode with = json();
    for (JsonNode term : with.at("/terms")) {
      if (term.path("alone").asInt() > 0) {
        assertThat(matching(with) - matching(without(term.path("term").asText())))
            .as(term.path("term").asText())
            .isEqualTo(term.path("alone").asInt());
      }
    }
    assertThat(with.at("/terms").findValues("alone")).anyMatch(alone -> alone.asInt() > 0);
  }

  @Test
  void explain_writes_no_files() throws IOException {
    explain();

    assertThat(folder).isDirectoryContaining(file -> file.endsWith("config.json"));
    assertThat(folder.toFile().list()).containsExactly("config.json");
  }

  private static long matching(JsonNode profile) {
    return profile.path("papers").findValues("score").size();
  }

  private JsonNode without(String keyword) throws IOException {
    Path config = folder.resolve("config.json");
    String before = Files.readString(config);
    Files.writeString(
        config, before.replaceFirst("\"" + java.util.regex.Pattern.quote(keyword) + "\",?", ""));
    JsonNode explained = json();
    Files.writeString(config, before);
    return explained;
  }

  private JsonNode json() throws IOException {
    explain("--json");
    return new ObjectMapper().readTree(out.toString()).at("/profiles/0");
  }

  private void explain(String... more) {
    out.getBuffer().setLength(0);
    StringWriter err = new StringWriter();
    String[] arguments = new String[5 + more.length];
    System.arraycopy(more, 0, arguments, 5, more.length);
    arguments[0] = "explain";
    arguments[1] = "--config";
    arguments[2] = folder.resolve("config.json").toString();
    arguments[3] = "--now";
    arguments[4] = "2026-02-11T12:00:00Z";
    assertThat(DailyBot.execute(new PrintWriter(out), new PrintWriter(err), arguments))
        .as(err.toString())
        .isZero();
  }
}
