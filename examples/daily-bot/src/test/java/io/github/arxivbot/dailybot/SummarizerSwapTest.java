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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Tests that the jar of one summarizer can replace another. */
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

  @Tag("slow")
  @Test
  void another_summarizer_jar_and_name_give_the_same_digest_byte_for_byte() throws Exception {
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

  @Tag("slow")
  @Test
  void if_both_jars_are_present_each_is_used_by_its_name() throws Exception {
    program.add(SWAP);

    Path first = run("qwen");
    Path second = run("langchain4j");

    assertThat(second.resolve("README.md")).hasSameBinaryContentAs(first.resolve("README.md"));
  }

  @Test
  void a_name_without_its_jar_is_answered_with_the_name_of_the_jar() throws Exception {
    CommandResult result = launch(day("langchain4j"));

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("langchain4j", "arxiv-bot-summarizer-langchain4j");
  }

  private Path run(String summarizer) throws Exception {
    Path day = day(summarizer);
    CommandResult result = launch(day);
    assertThat(result.code()).as(result.err()).isZero();
    return day;
  }

  /** Writes the configuration, which differs only in the name of the summarizer. */
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

  /** Returns the request as JSON, independent of the order of its keys. */
  private static JsonNode words(ModelRequest chat) throws IOException {
    assertThat(chat.header("Authorization")).contains("Bearer " + KEY);
    return JSON.readTree(chat.body());
  }

  /** Returns the report without the paths of outputs. */
  private static JsonNode report(Path day) throws IOException {
    ObjectNode report = (ObjectNode) JSON.readTree(Files.readString(day.resolve("report.json")));
    assertThat(report.at("/usage/requests").asInt()).isEqualTo(2);
    report.remove("outputs"); // the folders differ
    return report;
  }
}
