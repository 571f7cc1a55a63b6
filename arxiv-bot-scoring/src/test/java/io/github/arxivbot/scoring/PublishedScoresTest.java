package io.github.arxivbot.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.arxivbot.model.Score;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Scores that the bot that we replace published, against the real scorer. */
@Tag("recorded")
class PublishedScoresTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern NEXT_PARAGRAPH = Pattern.compile("\n\\s+");

  @Test
  void each_of_1297_papers_gets_its_published_score() throws IOException {
    List<JsonNode> rows = rows("golden.jsonl");
    assertThat(rows).hasSize(1297);
    assertSoftly(
        softly ->
            rows.forEach(
                row ->
                    softly
                        .assertThat(score(row, text(row)))
                        .as(row.path("arxiv_id").asText())
                        .isEqualTo(row.path("score").asDouble())));
  }

  @Test
  void abstracts_of_several_paragraphs_are_scored_whole() throws IOException {
    List<JsonNode> rows = rows("golden-full-text-multiparagraph.jsonl");
    assertThat(rows).hasSize(28);
    for (JsonNode row : rows) {
      assertThat(score(row, text(row)))
          .as(row.path("arxiv_id").asText())
          .isEqualTo(row.path("score").asDouble());
      assertThat(score(row, firstParagraph(row)))
          .as(row.path("arxiv_id").asText())
          .isEqualTo(row.path("score_first_paragraph").asDouble());
    }
  }

  /** The old bot read one paragraph only in these; ours reads all, on purpose. */
  @Test
  void the_first_paragraph_alone_scores_as_in_the_python_bot() throws IOException {
    List<JsonNode> rows = rows("golden-first-paragraph.jsonl");
    assertThat(rows).hasSize(64);
    for (JsonNode row : rows) {
      assertThat(score(row, firstParagraph(row)))
          .as(row.path("arxiv_id").asText())
          .isEqualTo(row.path("score").asDouble());
      assertThat(score(row, text(row)))
          .as(row.path("arxiv_id").asText())
          .isEqualTo(row.path("score_full_abstract").asDouble());
    }
  }

  private static double score(JsonNode row, String abstractText) {
    List<String> keywords = new ArrayList<>();
    row.path("keywords").forEach(keyword -> keywords.add(keyword.asText()));
    Score score =
        KeywordScorer.builder()
            .keywords(keywords)
            .build()
            .score(Papers.paper(row.path("title").asText(), abstractText));
    return score instanceof Score.Points points ? points.total() : 0;
  }

  private static String text(JsonNode row) {
    return row.path("abstract").asText();
  }

  private static String firstParagraph(JsonNode row) {
    return NEXT_PARAGRAPH.split(text(row), 2)[0];
  }

  private static List<JsonNode> rows(String file) throws IOException {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolve("shared/data"))) {
      folder = folder.getParent();
    }
    assumeTrue(folder != null, "no recorded data here");
    List<JsonNode> rows = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("shared/data/scores").resolve(file))) {
      rows.add(JSON.readTree(line));
    }
    return rows;
  }
}
