package io.github.arxivbot.dailybot;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arxivbot.ArxivBot;
import io.github.arxivbot.config.BotConfig;
import io.github.arxivbot.run.RunReport;
import io.github.arxivbot.spi.http.HttpException;
import io.github.arxivbot.spi.http.HttpReply;
import io.github.arxivbot.testkit.samples.SampleFeeds;
import io.github.arxivbot.testkit.server.ModelCall;
import io.github.arxivbot.testkit.server.ModelRequest;
import io.github.arxivbot.testkit.server.ModelResponse;
import io.github.arxivbot.testkit.server.ModelServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A run from feeds to digest with a scripted model service; by default with two papers and one
 * worker.
 */
final class SummaryScenario implements AutoCloseable {

  static final String KEY = "sk-not-for-anyone";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final ModelServer service = ModelServer.start();
  private final ObjectNode settings = JSON.createObjectNode();
  private int papers = 2;
  private byte @Nullable [] pdf = PaperPdf.bytes();

  SummaryScenario(Path folder) {
    this.folder = folder;
    settings.put("enabled", true).put("api_key_env", "TEST_KEY").put("language", "en");
    settings.put("base_url", service.baseUrl().toString()).put("max_workers", 1);
  }

  /** Sets the number of papers in the feed: 2602.00001, 2602.00002 and so on. */
  SummaryScenario papers(int number) {
    papers = number;
    return this;
  }

  /** Sets keys of {@code ai_summary}, as JSON without its braces. */
  SummaryScenario with(String keys) throws IOException {
    settings.setAll((ObjectNode) JSON.readTree("{" + keys + "}"));
    return this;
  }

  /** Sets the PDF of all papers; null for none. */
  SummaryScenario pdf(byte @Nullable [] bytes) {
    pdf = bytes;
    return this;
  }

  ModelServer service() {
    return service;
  }

  int chats() {
    return service.count(ModelCall.CHAT);
  }

  int uploads() {
    return service.count(ModelCall.UPLOAD);
  }

  int deletions() {
    return service.count(ModelCall.DELETE);
  }

  SummaryScenario chat(List<ModelResponse> answers) {
    service.chat(answers.toArray(ModelResponse[]::new));
    return this;
  }

  /** Returns the number of the paper of a chat. */
  static int paper(ModelRequest chat) {
    int at = chat.body().indexOf("number 2602.") + "number 2602.".length();
    return Integer.parseInt(chat.body().substring(at, at + 5));
  }

  /** Returns the status and the reading of each paper in the report. */
  static List<String> summaries(RunReport report) throws IOException {
    List<String> summaries = new ArrayList<>();
    for (JsonNode paper : json(report).path("papers")) {
      JsonNode summary = paper.path("summary");
      String source = summary.path("source").asText("");
      summaries.add((summary.path("status").asText() + " " + source.replace("null", "")).strip());
    }
    return summaries;
  }

  static JsonNode json(RunReport report) throws IOException {
    return JSON.readTree(report.toJson());
  }

  String digest() throws IOException {
    return Files.readString(folder.resolve("README.md"));
  }

  RunReport run() throws InterruptedException, IOException {
    ObjectNode config = JSON.createObjectNode().put("max_papers", papers);
    config.putArray("categories").add("cs.LG");
    config.putArray("keywords").add("LLM");
    config.set("ai_summary", settings);
    try (ArxivBot bot =
        BotConfig.reader()
            .http((address, maxBytes) -> arxiv(address))
            .environment(name -> name.equals("TEST_KEY") ? KEY : null)
            .clock(Clock.fixed(Instant.parse("2026-02-11T12:00:00Z"), ZoneOffset.UTC))
            .parse("config.json", config.toString(), folder)
            .newBot()
            .build()) {
      return bot.run();
    }
  }

  private HttpReply arxiv(URI address) throws HttpException {
    if (address.getPath().contains("/rss/")) {
      String[] numbers =
          IntStream.rangeClosed(1, papers)
              .mapToObj(n -> "2602.%05d".formatted(n))
              .toArray(String[]::new);
      String feed = SampleFeeds.rss("cs.LG", NumberedPapers.papers(numbers));
      return HttpReply.of(address, "", feed.getBytes(UTF_8));
    }
    if (pdf == null) {
      throw new HttpException(address + " answered 404", 404, false);
    }
    return HttpReply.of(address, "", pdf);
  }

  @Override
  public void close() {
    service.close();
  }
}
