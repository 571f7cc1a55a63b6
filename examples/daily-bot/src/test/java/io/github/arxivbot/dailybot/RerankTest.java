package io.github.arxivbot.dailybot;

import static io.github.arxivbot.dailybot.CommandResult.command;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arxivbot.testkit.server.ArxivServer;
import io.github.arxivbot.testkit.server.ModelCall;
import io.github.arxivbot.testkit.server.ModelRequest;
import io.github.arxivbot.testkit.server.ModelResponse;
import io.github.arxivbot.testkit.server.ModelServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests a configuration with a reranker, from the feed to the digest. */
class RerankTest {

  private static final int PAPERS = 25;
  private static final String NOW = "2026-02-11T12:00:00Z";
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  private final ArxivServer arxiv = ArxivServer.start();
  private final ModelServer service = ModelServer.start();

  @BeforeEach
  void announce() {
    String[] numbers =
        IntStream.rangeClosed(1, PAPERS).mapToObj("2602.%05d"::formatted).toArray(String[]::new);
    arxiv.announce("cs.LG", NumberedPapers.papers(numbers));
    service.onChat(RerankTest::judged);
  }

  @AfterEach
  void stop() {
    arxiv.close();
    service.close();
  }

  @Tag("slow")
  @Test
  void the_digest_is_sorted_by_judgments_and_shows_them() throws Exception {
    try (BotProcess bot = start(config("", ""))) {
      assertThat(bot.end()).as(bot.story()).isZero();
    }

    assertThat(ranked()).startsWith(9, 19, 8, 18, 7, 17).hasSize(PAPERS);
    assertThat(readme())
        .contains("judged 9 of 10, serving&#58; why 2602.00009")
        .doesNotContain("not judged");
    assertThat(report().path("usage").path("models").path("qwen-plus").path("requests").asInt())
        .isEqualTo(3);
    assertThat(report().path("problems")).isEmpty();
  }

  @Tag("slow")
  @Test
  void what_was_judged_before_a_kill_is_paid_once() throws Exception {
    Path config = config("", "");
    service.onChat(
        request ->
            service.count(ModelCall.CHAT) <= 2
                ? judged(request)
                : judged(request).after(Duration.ofMinutes(10)));
    try (BotProcess bot = start(config)) {
      while (service.count(ModelCall.CHAT) < 3 && !bot.hasEndedSoon()) {
        // the process has not asked for the third batch yet
      }
      assertThat(bot.kill()).isEqualTo(BotProcess.KILLED);
    }
    assertThat(folder.resolve("README.md")).doesNotExist();
    service.onChat(RerankTest::judged);

    try (BotProcess bot = start(config)) {
      assertThat(bot.end()).as(bot.story()).isZero();
    }

    List<ModelRequest> chats = service.requests(ModelCall.CHAT);
    assertThat(chats).hasSize(4);
    assertThat(papers(chats.get(3)).values())
        .doesNotContainAnyElementsOf(papers(chats.get(0)).values())
        .doesNotContainAnyElementsOf(papers(chats.get(1)).values());
    assertThat(ranked()).startsWith(9, 19, 8, 18, 7, 17).hasSize(PAPERS);
  }

  @Tag("slow")
  @Test
  void a_second_run_and_an_explanation_ask_nothing() throws Exception {
    Path config = config(", \"consider\": 12, \"min_score\": 2", "");
    try (BotProcess bot = start(config)) {
      assertThat(bot.end()).as(bot.story()).isZero();
    }
    assertThat(service.requests()).hasSize(2);
    try (BotProcess bot = start(config)) {
      assertThat(bot.end()).as(bot.story()).isZero();
    }

    CommandResult explained =
        command("explain", "2602.00001", "2602.00009", "--config", config.toString(), "--now", NOW);

    assertThat(service.requests()).hasSize(2);
    assertThat(ranked()).startsWith(9, 8, 7, 6, 5, 4, 3, 2, 12, 13, 14);
    assertThat(explained.out())
        .contains("under min_score of the reranker")
        .contains("judged 1 of 10, serving: why 2602.00001")
        .contains("kept at place 1");
  }

  @Test
  void a_check_asks_nothing_and_shows_what_would_be_sent_and_its_cost() throws Exception {
    Path config =
        config("", ", \"prices\": {\"qwen-plus\": {\"input\": 1, \"output\": 2, \"per\": 1000}}");

    CommandResult check = command("check", "--config", config.toString());

    assertThat(check.code()).as(check.err()).isZero();
    assertThat(check.out() + check.err())
        .contains("judge:      llm for the first 60")
        .contains("rerank: titles and abstracts are sent to ", " (qwen-plus)", "is not set")
        .contains("rerank: a day of 60 papers costs about 31.2");
    assertThat(service.requests()).isEmpty();
  }

  @Test
  void a_missing_key_is_one_problem_and_the_order_by_score_stays() throws Exception {
    CommandResult run = command("run", "--config", config("", "").toString(), "--now", NOW);

    assertThat(run.code()).isZero();
    assertThat(ranked().subList(0, 3)).containsExactly(1, 2, 3);
    assertThat(report().path("problems")).hasSize(1);
    assertThat(report().path("problems").path(0).path("message").asText())
        .contains("25 of 25 papers were not judged and keep their places")
        .contains(BotProcess.KEY_VARIABLE);
  }

  @Test
  void wrong_options_are_reported_at_their_places() throws Exception {
    Path config = config("", "");
    String valid = Files.readString(config);

    assertThat(errors(config, valid.replace("\"criteria\": \"Serving.\"", "\"consider\": 5")))
        .contains("rerank.criteria: expected what the reader wants");
    assertThat(errors(config, valid.replace("\"criteria\"", "\"min_score\": 11, \"criteria\"")))
        .contains("rerank.min_score");
    assertThat(errors(config, valid.replace("\"criteria\"", "\"criterias\"")))
        .contains("rerank.criterias", "did you mean \"criteria\"");
    assertThat(errors(config, valid.replace("\"llm\"", "\"llms\"")))
        .contains("there is no reranker named \"llms\"");
    assertThat(errors(config, valid.replaceFirst("\"rerank\": \\{[^}]*}", "\"rerank\": 5")))
        .contains("rerank: expected an object such as {\"use\": \"llm\"");
  }

  @Tag("slow")
  @Test
  void a_profile_has_its_own_criteria_or_no_reranker() throws Exception {
    Path config =
        config(
            "",
            "",
            """
            , "profiles": {
              "one": {"interest": "I follow one.", "renderers": [{"use": "markdown", "file": "one.md"}]},
              "two": {"rerank": {"use": "llm", "criteria": "Two."},
                      "renderers": [{"use": "markdown", "file": "two.md"}]},
              "three": {"rerank": {"use": "none"}, "renderers": [{"use": "markdown", "file": "three.md"}]}}
            """);
    try (BotProcess bot = start(config)) {
      assertThat(bot.end()).as(bot.story()).isZero();
    }

    List<ModelRequest> chats = service.requests(ModelCall.CHAT);
    assertThat(chats).hasSize(6);
    assertThat(chats.get(0).body()).contains("Serving.", "I follow one.").doesNotContain("Two.");
    assertThat(chats.get(5).body()).contains("Two.").doesNotContain("I follow one.", "Serving.");
    assertThat(Files.readString(folder.resolve("three.md"))).doesNotContain("judged");
  }

  private static String errors(Path config, String json) throws IOException {
    Files.writeString(config, json);
    CommandResult check = command("check", "--config", config.toString());
    assertThat(check.code()).isNotZero();
    return check.out() + check.err();
  }

  private Path config(String rerank, String model) throws IOException {
    return config(rerank, model, "");
  }

  private Path config(String rerank, String model, String more) throws IOException {
    return Files.writeString(
        folder.resolve("config.json"),
        """
        {"categories": ["cs.LG"], "keywords": ["LLM"], "report": "report.json",
         "fetchers": [{"use": "arxiv-rss", "base_url": "%s"}],
         "renderers": [{"use": "markdown", "reasons": true}],
         "http": {"request_interval": "0s"},
         "ai_summary": {"api_key_env": "%s", "base_url": "%s"%s},
         "rerank": {"use": "llm", "criteria": "Serving."%s}%s}
        """
            .formatted(
                arxiv.rssUrl(), BotProcess.KEY_VARIABLE, service.baseUrl(), model, rerank, more));
  }

  private BotProcess start(Path config) throws IOException {
    return BotProcess.start(config.getParent(), "sk-key", NOW);
  }

  private String readme() throws IOException {
    return Files.readString(folder.resolve("README.md"));
  }

  private JsonNode report() throws IOException {
    return JSON.readTree(Files.readString(folder.resolve("report.json")));
  }

  /** Returns the numbers of the papers in the report, in their order. */
  private List<Integer> ranked() throws IOException {
    List<Integer> numbers = new ArrayList<>();
    report()
        .path("papers")
        .forEach(paper -> numbers.add(Integer.valueOf(paper.path("id").asText().substring(5, 10))));
    return numbers;
  }

  /** Judges each paper by the last digit of its number, in the reverse order. */
  private static ModelResponse judged(ModelRequest request) {
    List<ObjectNode> entries = new ArrayList<>();
    papers(request)
        .forEach(
            (handle, number) ->
                entries.add(
                    JSON.createObjectNode()
                        .put("handle", handle)
                        .put("criterion", "serving")
                        .put("score", Integer.parseInt(number.substring(5)) % 10)
                        .put("reason", "why " + number)));
    Collections.reverse(entries);
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode list = answer.putArray("judgments");
    entries.forEach(list::add);
    return ModelResponse.text(answer.toString());
  }

  /** Returns the numbers of the papers of a request by their handles. */
  private static Map<String, String> papers(ModelRequest request) {
    Map<String, String> papers = new LinkedHashMap<>();
    try {
      for (JsonNode message : JSON.readTree(request.body()).path("messages")) {
        String text = message.path("content").asText();
        if (text.startsWith("<<<PAPER")) {
          String list = text.replace("<<<PAPER", "").replace("PAPER>>>", "");
          for (JsonNode paper : JSON.readTree(list)) {
            String title = paper.path("title").asText();
            papers.put(paper.path("handle").asText(), title.substring(title.length() - 10));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return papers;
  }
}
