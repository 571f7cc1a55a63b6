package io.github.arxivbot.renderer.feed.internal.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.ModelUsage;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.model.Span;
import io.github.arxivbot.model.Summary;
import io.github.arxivbot.model.Verdict.BatchState;
import io.github.arxivbot.renderer.feed.FeedRenderer;
import io.github.arxivbot.renderer.feed.TestDigests;
import io.github.arxivbot.renderer.feed.TestFeedFormat;
import io.github.arxivbot.spi.RenderRequest;
import io.github.arxivbot.testkit.samples.SampleDigests;
import io.github.arxivbot.testkit.samples.SamplePapers;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests what is specific to JSON Feed. */
class JsonFeedWriterTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void a_feed_is_valid_against_the_json_feed_schema() throws Exception {
    List<Digest> digests = new ArrayList<>(SampleDigests.hostile().values());
    digests.add(SampleDigests.ordinary());
    digests.add(SampleDigests.empty());
    digests.add(TestDigests.empty(11, BatchState.FAILED));
    for (Digest digest : digests) {
      assertThat(schema().validate(json(digest))).isEmpty();
    }
  }

  @Test
  void the_schema_finds_errors() throws Exception {
    JsonNode feed =
        JSON.readTree(
            """
            {"version": "https://jsonfeed.org/version/1.1", "title": "t", "home_page_url": "x y",
             "unknown": 1, "items": [{"id": 1, "date_published": "11 Feb 2026"}]}
            """);

    assertThat(schema().validate(feed)).hasSizeGreaterThanOrEqualTo(5);
  }

  @Test
  void the_extension_of_a_feed_has_the_day_and_its_batches() throws Exception {
    assertThat(json(TestDigests.empty(11, BatchState.LATE)).path("_arxiv_bot"))
        .isEqualTo(
            JSON.readTree(
                """
                {"about": "https://github.com/arxiv-bot/arxiv-bot/blob/main/docs/feeds.md",
                 "day": "2026-02-11", "profile": "default",
                 "batches": [{"source": "arxiv-rss", "category": "cs.LG", "state": "LATE",
                              "papers": 0, "reason": "the \\"feed\\" is <empty>"}]}
                """));
  }

  @Test
  void the_extension_of_an_entry_has_announcement_score_reasons_and_usage() throws Exception {
    Summary summary =
        Summary.builder("Fine.", "qwen-long")
            .read(Summary.Read.FILE)
            .numbers(3, List.of("7 ms"))
            .usage(new ModelUsage(30_000, 1204, 1, new BigDecimal("0.0174")))
            .build();
    DigestEntry entry =
        DigestEntry.of(
                SamplePapers.paper().build(),
                Score.points(
                    List.of(
                        new Reason(
                            "LLM",
                            Field.TITLE,
                            1.5,
                            "keywords[3]",
                            List.of(new Span(Field.TITLE, 0, 1))),
                        Reason.of("cache", Field.TEXT, 1))))
            .withSummary(summary);

    JsonNode item =
        json(TestDigests.at(11, "T12:00:00Z").entries(List.of(entry)).build())
            .path("items")
            .path(0);

    assertThat(item.path("_arxiv_bot"))
        .isEqualTo(
            JSON.readTree(
                """
                {"about": "https://github.com/arxiv-bot/arxiv-bot/blob/main/docs/feeds.md",
                 "id": "2602.00001", "version": 1,
                 "announcement": {"day": "2026-02-11", "category": "cs.LG", "type": "new",
                                  "announced": "2026-02-11T05:00:00Z"},
                 "score": 2.5,
                 "reasons": [{"term": "LLM", "field": "title", "points": 1.5, "source": "keywords[3]"},
                             {"term": "cache", "field": "text", "points": 1.0}],
                 "summary": {"model": "qwen-long", "source": "file", "numbers_checked": 3,
                             "unsupported_numbers": ["7 ms"]},
                 "usage": {"prompt_tokens": 30000, "completion_tokens": 1204, "requests": 1,
                           "cost": 0.0174}}
                """));
  }

  private static JsonNode json(Digest digest) throws Exception {
    FeedRenderer.Builder builder = FeedRenderer.jsonFeed().self("https://example.org/feed.json");
    return JSON.readTree(TestFeedFormat.text(RenderRequest.of(digest), builder));
  }

  private static JsonSchema schema() throws Exception {
    try (InputStream schema =
        JsonFeedWriterTest.class.getResourceAsStream("json-feed.schema.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(
              schema, SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    }
  }
}
