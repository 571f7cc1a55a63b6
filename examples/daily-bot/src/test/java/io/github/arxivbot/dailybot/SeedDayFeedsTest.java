package io.github.arxivbot.dailybot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arxivbot.ArxivBot;
import io.github.arxivbot.config.BotConfig;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.run.RunReport;
import io.github.arxivbot.spi.http.HttpReply;
import io.github.arxivbot.testkit.server.ModelResponse;
import io.github.arxivbot.testkit.server.ModelServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Tests the feeds of 2026-02-11 with summaries. Leaves them in {@code target/seed-day-feeds}, with
 * the expected items, for {@code .ci/feeds}.
 */
@Tag("recorded")
class SeedDayFeedsTest {

  private static final Path FEEDS = Path.of("target", "seed-day-feeds").toAbsolutePath();
  private static final Instant ANNOUNCED = Instant.parse("2026-02-11T05:00:00Z");

  /** A summary with its four headings, a table, formulas and active content. */
  private static final String SUMMARY =
      """
      ## 1. 问题与贡献

      推理时 **KV cache** 占用显存；本文提出 *逐层* 淘汰，复杂度为 $O(n_{t} \\cdot d_k)$。

      ## 2. 方法与设置

      | 方法 | 条件 $P(a|b)$ |
      |---|---|
      | `ours` | 全部 |

      ## 3. 实验结果

      - 快于[基线](https://example.org/?a=1&b=2)，见 $$\\sum_i w_i < 1$$

      ## 4. 局限与未来工作

      <script>alert("x")</script> 未报告 😀
      """;

  private final ObjectMapper json = new ObjectMapper();

  @Test
  void three_feeds_contain_the_whole_day_in_order_with_summaries() throws Exception {
    Digest digest = run();
    List<JsonNode> items = new ArrayList<>();
    json.readTree(FEEDS.resolve("feed.json").toFile()).path("items").forEach(items::add);

    assertThat(items).hasSize(30);
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      DigestEntry entry = digest.entries().get(i);
      JsonNode item = items.get(i);
      assertThat(item.path("id").asText()).isEqualTo("https://arxiv.org/abs/" + entry.paper().id());
      assertThat(item.path("title").asText()).isEqualTo(entry.paper().title());
      assertThat(item.at("/_arxiv_bot/score").asDouble()).isEqualTo(entry.score().total());
      assertThat(Instant.parse(item.path("date_published").asText()))
          .isEqualTo(ANNOUNCED.plusSeconds(29 - i));
      assertThat(item.path("content_html").asText().contains("<h3>Summary by qwen-long"))
          .isEqualTo(i < 15);
      expected.add(row(item, i < 15));
    }
    Files.write(FEEDS.resolve("expected.tsv"), expected);
    for (String file : List.of("feed.xml", "atom.xml")) {
      String feed = Files.readString(FEEDS.resolve(file));
      assertThat(feed.split("Summary by qwen-long", -1)).as(file).hasSize(16);
      assertThat(feed).doesNotContain("<script");
    }
  }

  /** Returns date in epoch seconds, identifier, number of summaries and title. */
  private static String row(JsonNode item, boolean summarized) {
    return String.join(
        "\t",
        Long.toString(Instant.parse(item.path("date_published").asText()).getEpochSecond()),
        item.path("id").asText(),
        summarized ? "1" : "0",
        item.path("title").asText());
  }

  private Digest run() throws Exception {
    Files.createDirectories(FEEDS);
    ObjectNode config =
        (ObjectNode) json.readTree(RecordedData.data().resolve("seed-day/config.json").toFile());
    config.put("state", "none");
    for (String use : List.of("rss", "atom", "json-feed")) {
      String file = use.equals("rss") ? "feed.xml" : use.equals("atom") ? "atom.xml" : "feed.json";
      config
          .withArray("renderers")
          .addObject()
          .put("use", use)
          .put("file", file)
          .put("self", "https://example.org/" + file);
    }
    try (ModelServer model = ModelServer.start().onChat(chat -> ModelResponse.text(SUMMARY))) {
      config.withObject("/ai_summary").put("base_url", model.baseUrl().toString());
      try (ArxivBot bot =
          BotConfig.reader()
              .http((address, maxBytes) -> HttpReply.of(address, "", recorded(address)))
              .environment(name -> "sk-a-key")
              .clock(Clock.fixed(Instant.parse("2026-02-11T12:00:00Z"), ZoneOffset.UTC))
              .parse("config.json", config.toString(), FEEDS)
              .newBot()
              .build()) {
        RunReport report = bot.run();
        assertThat(report.problems()).isEmpty();
        return report.digests().get(0);
      }
    }
  }

  private static byte[] recorded(URI address) {
    String path = address.getPath();
    try {
      return path.contains("/rss/")
          ? Files.readAllBytes(
              RecordedData.data()
                  .resolve("seed-day")
                  .resolve(path.substring(path.lastIndexOf('/') + 1) + ".xml"))
          : PaperPdf.bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
