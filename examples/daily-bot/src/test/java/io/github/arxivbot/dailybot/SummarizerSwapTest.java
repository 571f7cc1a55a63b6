package io.github.arxivbot.dailybot;

import static io.github.arxivbot.dailybot.NumberedPapers.papers;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arxivbot.testkit.server.ArxivResponse;
import io.github.arxivbot.testkit.server.ArxivServer;
import io.github.arxivbot.testkit.server.ModelCall;
import io.github.arxivbot.testkit.server.ModelRequest;
import io.github.arxivbot.testkit.server.ModelServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** One scripted day, read through another jar: one jar and one word are exchanged, nothing else. */
@DisabledOnOs(OS.WINDOWS)
class SummarizerSwapTest {

  private static final String KEY = "sk-not-for-anyone";
  private static final Path SWAP = Path.of("target", "swap");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;
  private ProgramCopy program;
  private final ArxivServer arxiv = ArxivServer.start();
  private final ModelServer service = ModelServer.start();

  @BeforeEach
  void start() throws IOException {
    program = ProgramCopy.in(folder.resolve("program"));
    arxiv
        .announce("cs.LG", papers("2602.00001", "2602.00002"))
        .at("/pdf/", ArxivResponse.bytes(PaperPdf.bytes(), "application/pdf"));
  }

  @AfterEach
  void stop() {
    service.close();
    arxiv.close();
  }

  @Test
  void one_jar_and_one_word_are_exchanged_and_the_digest_is_the_same_byte_for_byte()
      throws Exception {
    Path first = run("qwen");
    List<ModelRequest> asked = service.requests(ModelCall.CHAT);

    program.remove("arxiv-bot-summarizer-qwen");
    program.add(SWAP);
    Path second = run("langchain4j");

    assertThat(second.resolve("README.md"))
        .content()
        .contains("AI Summary (by qwen-long)</strong>", "##### 1. ", "##### 4. ");
    assertThat(second.resolve("README.md")).hasSameBinaryContentAs(first.resolve("README.md"));
    assertThat(asked).hasSize(2);
    List<ModelRequest> all = service.requests(ModelCall.CHAT);
    assertThat(all).hasSize(4);
    for (int i = 0; i < 2; i++) {
      assertThat(words(all.get(2 + i))).isEqualTo(words(asked.get(i)));
    }
    assertThat(report(second)).isEqualTo(report(first));
  }

  @Test
  void beside_each_other_either_is_had_by_its_name() throws Exception {
    program.add(SWAP);

    Path first = run("qwen");
    Path second = run("langchain4j");

    assertThat(second.resolve("README.md")).hasSameBinaryContentAs(first.resolve("README.md"));
  }

  @Test
  void without_the_jar_the_word_alone_is_answered_with_the_jars_name() throws Exception {
    CommandResult ran = launch(day("langchain4j"));

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("langchain4j", "arxiv-bot-summarizer-langchain4j");
  }

  private Path run(String summarizer) throws Exception {
    Path day = day(summarizer);
    CommandResult ran = launch(day);
    assertThat(ran.code()).as(ran.err()).isZero();
    return day;
  }

  /** The only difference between two days is the word. */
  private Path day(String summarizer) throws IOException {
    Path day = Files.createDirectory(folder.resolve("with-" + summarizer));
    Files.writeString(
        day.resolve("config.json"),
        """
        {"categories": ["cs.LG"], "keywords": ["LLM"], "report": "report.json",
         "ai_summary": {"enabled": true, "api_key_env": "SWAP_KEY", "base_url": "%s",
           "model": "qwen-long", "language": "en", "read": "text", "temperature": 0.3,
           "enable_thinking": false, "max_workers": 1,
           "prices": {"qwen-long": {"input": 0.5, "output": 2.0, "currency": "CNY"}}},
         "summarizer": {"use": "%s"},
         "fetchers": [{"use": "arxiv-rss", "base_url": "%s"}], "full_text": {"base_url": "%s"},
         "http": {"request_interval": "PT0S"}}
        """
            .formatted(service.baseUrl(), summarizer, arxiv.rssUrl(), arxiv.pdfUrl()));
    return day;
  }

  private CommandResult launch(Path day) throws Exception {
    return program.start(day, Map.of("SWAP_KEY", KEY), "run", "--now", "2026-02-11T12:00:00Z");
  }

  /** What is sent, whatever the order of its keys. */
  private static JsonNode words(ModelRequest chat) throws IOException {
    assertThat(chat.header("Authorization")).contains("Bearer " + KEY);
    return JSON.readTree(chat.body());
  }

  /** All that the report says, papers, usage and cost too. */
  private static JsonNode report(Path day) throws IOException {
    ObjectNode report = (ObjectNode) JSON.readTree(Files.readString(day.resolve("report.json")));
    assertThat(report.at("/usage/requests").asInt()).isEqualTo(2);
    report.remove("outputs"); // files have other places
    return report;
  }
}
