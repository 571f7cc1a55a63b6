package io.github.arxivbot.summarizer.qwen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.arxivbot.llm.ChatAnswer;
import io.github.arxivbot.llm.ChatRequest;
import io.github.arxivbot.llm.ModelErrorKind;
import io.github.arxivbot.llm.ModelException;
import io.github.arxivbot.model.ModelUsage;
import io.github.arxivbot.testkit.server.ModelCall;
import io.github.arxivbot.testkit.server.ModelRequest;
import io.github.arxivbot.testkit.server.ModelResponse;
import io.github.arxivbot.testkit.server.ModelServer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class OpenAiClientTest {

  private final ModelServer service = ModelServer.start();

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void a_chat_request_follows_the_protocol() throws Exception {
    ChatRequest request =
        ChatRequest.builder("qwen-long")
            .system("the role")
            .system("fileid://file-fe-1")
            .user("a \"question\"\n在此")
            .temperature(0.3)
            .thinking(false)
            .build();

    QwenFixture.client(service).chat(request);

    ModelRequest sent = service.requests().get(0);
    assertThat(sent).hasToString("POST /chat/completions");
    assertThat(sent.header("Authorization")).contains("Bearer " + QwenFixture.KEY);
    assertThat(sent.header("Content-Type")).contains("application/json");
    assertThat(sent.header("User-Agent").orElseThrow()).startsWith("arxiv-bot/");
    JsonNode expected =
        new ObjectMapper()
            .readTree(
                """
                {"model": "qwen-long",
                 "messages": [
                   {"role": "system", "content": "the role"},
                   {"role": "system", "content": "fileid://file-fe-1"},
                   {"role": "user", "content": "a \\"question\\"\\n在此"}],
                 "temperature": 0.3, "enable_thinking": false, "stream": false}
                """);
    assertThat(new ObjectMapper().readTree(sent.body())).isEqualTo(expected);
  }

  @Test
  void parameters_that_are_not_set_are_not_sent() throws Exception {
    QwenFixture.ask(service);

    assertThat(service.requests().get(0).body())
        .doesNotContain("temperature")
        .doesNotContain("enable_thinking");
  }

  @Test
  void a_trailing_slash_in_the_base_url_is_ignored() throws Exception {
    QwenFixture.client(URI.create(service.baseUrl() + "//"), Duration.ofSeconds(20))
        .chat(QwenFixture.QUESTION);

    assertThat(service.count(ModelCall.CHAT)).isEqualTo(1);
  }

  @Test
  void an_answer_has_text_finish_reason_usage_and_model() throws Exception {
    service.chat(ModelResponse.chat("a summary", "stop", 910, 84));

    ChatAnswer answer = QwenFixture.ask(service);

    assertThat(answer.content()).isEqualTo("a summary");
    assertThat(answer.finishReason()).isEqualTo("stop");
    assertThat(answer.usage()).isEqualTo(new ModelUsage(910, 84, 1));
    assertThat(answer.model()).isEqualTo("qwen-long");
  }

  @Test
  void an_answer_without_token_counts_is_accepted() throws Exception {
    service.chat(
        ModelResponse.status(200, "{\"choices\":[{\"message\":{\"content\":\"a summary\"}}]}"));

    assertThat(QwenFixture.ask(service).usage()).isEqualTo(new ModelUsage(0, 0, 1));
  }

  @Test
  void token_counts_are_limited() throws Exception {
    service.chat(ModelResponse.chat("a summary", "stop", Long.MAX_VALUE, -5));

    assertThat(QwenFixture.ask(service).usage())
        .isEqualTo(new ModelUsage(1_000_000_000_000L, 0, 1));
  }

  @Test
  @Tag("recorded")
  void a_recorded_answer_parses() throws Exception {
    service.chat(recorded("openai-compat_chat-completion_qwen-plus_2025-11-25.json"));

    ChatAnswer answer = QwenFixture.ask(service);

    assertThat(answer.content()).startsWith("我是通义千问（Qwen）").endsWith("欢迎随时告诉我！");
    assertThat(answer.usage()).isEqualTo(new ModelUsage(22, 84, 1));
    assertThat(answer.model()).isEqualTo("qwen-plus");
  }

  @Test
  @Tag("recorded")
  void a_recorded_tool_call_is_unusable() throws Exception {
    service.chat(recorded("openai-compat_chat-completion_tool-calls_qwen-plus_2025-06-27.json"));

    ModelException error = QwenFixture.chatError(service);

    assertThat(error.kind()).isEqualTo(ModelErrorKind.UNUSABLE);
    assertThat(error.usage()).contains(new ModelUsage(266, 20, 1));
  }

  private static ModelResponse recorded(String file) throws IOException {
    return ModelResponse.status(200, RecordedReplies.text(file));
  }
}
