package io.github.arxivbot.summarizer.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.arxivbot.llm.ChatAnswer;
import io.github.arxivbot.llm.ChatRequest;
import io.github.arxivbot.model.ModelUsage;
import io.github.arxivbot.testkit.server.ModelRequest;
import io.github.arxivbot.testkit.server.ModelResponse;
import io.github.arxivbot.testkit.server.ModelServer;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChatModelClientTest {

  private static final ChatRequest WORDS =
      ChatRequest.builder("qwen-long")
          .system("the role")
          .user("a \"question\"\n在此")
          .temperature(0.3)
          .build();

  private final ModelServer service = ModelServer.start();

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void openai_receives_all_options() throws Exception {
    var context =
        LangChain4jFixture.OPENAI
            .context(service)
            .set(LangChain4jFactory.TOP_P, 0.9)
            .set(LangChain4jFactory.SEED, 7)
            .set(LangChain4jFactory.ENABLE_THINKING, false)
            .set(OpenAiProvider.MAX_TOKENS, 1500)
            .set(OpenAiProvider.MAX_COMPLETION_TOKENS, 1600)
            .set(OpenAiProvider.FREQUENCY_PENALTY, 0.1)
            .set(OpenAiProvider.PRESENCE_PENALTY, 0.2)
            .set(OpenAiProvider.REASONING_EFFORT, "low")
            .set(OpenAiProvider.SERVICE_TIER, "flex")
            .set(OpenAiProvider.ORGANIZATION_ID, "org-1")
            .set(OpenAiProvider.PROJECT_ID, "proj-1");
    try (ChatModelClient client = LangChain4jFixture.OPENAI.client(context)) {
      client.chat(WORDS);
    }

    ModelRequest sent = service.requests().get(0);
    assertThat(sent).hasToString("POST /chat/completions");
    assertThat(sent.header("Authorization")).contains("Bearer " + LangChain4jFixture.KEY);
    assertThat(sent.header("OpenAI-Organization")).contains("org-1");
    assertThat(sent.header("OpenAI-Project")).contains("proj-1");
    assertThat(sent.header("Content-Type").orElseThrow()).startsWith("application/json");
    assertThat(sent.header("User-Agent").orElseThrow()).startsWith("arxiv-bot/");
    assertThat(json(sent.body()))
        .isEqualTo(
            json(
                """
                {"model": "qwen-long",
                 "messages": [
                   {"role": "system", "content": "the role"},
                   {"role": "user", "content": "a \\"question\\"\\n在此"}],
                 "temperature": 0.3, "top_p": 0.9, "seed": 7, "enable_thinking": false,
                 "max_tokens": 1500, "max_completion_tokens": 1600,
                 "frequency_penalty": 0.1, "presence_penalty": 0.2,
                 "reasoning_effort": "low", "service_tier": "flex", "stream": false}
                """));
  }

  @Test
  void ollama_receives_all_options() throws Exception {
    var context =
        LangChain4jFixture.OLLAMA
            .context(service)
            .set(LangChain4jFactory.TOP_P, 0.9)
            .set(LangChain4jFactory.SEED, 7)
            .set(LangChain4jFactory.ENABLE_THINKING, true)
            .set(OllamaProvider.NUM_CTX, 32768)
            .set(OllamaProvider.NUM_PREDICT, 1500)
            .set(OllamaProvider.TOP_K, 40)
            .set(OllamaProvider.MIN_P, 0.05)
            .set(OllamaProvider.REPEAT_PENALTY, 1.1);
    try (ChatModelClient client = LangChain4jFixture.OLLAMA.client(context)) {
      client.chat(WORDS);
    }

    ModelRequest sent = service.requests().get(0);
    assertThat(sent).hasToString("POST /api/chat");
    assertThat(sent.header("User-Agent").orElseThrow()).startsWith("arxiv-bot/");
    assertThat(json(sent.body()))
        .isEqualTo(
            json(
                """
                {"model": "qwen-long",
                 "messages": [
                   {"role": "system", "content": "the role"},
                   {"role": "user", "content": "a \\"question\\"\\n在此"}],
                 "options": {"temperature": 0.3, "top_p": 0.9, "seed": 7, "num_ctx": 32768,
                   "num_predict": 1500, "top_k": 40, "min_p": 0.05, "repeat_penalty": 1.1,
                   "stop": []},
                 "think": true, "tools": [], "stream": false}
                """));
  }

  @Test
  void openai_receives_only_options_that_are_set() throws Exception {
    LangChain4jFixture.OPENAI.ask(service);

    assertThat(json(service.requests().get(0).body()).fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("model", "messages", "stream");
  }

  @Test
  void ollama_receives_the_context_size_and_thinking_off_by_default() throws Exception {
    LangChain4jFixture.OLLAMA.ask(service);

    JsonNode sent = json(service.requests().get(0).body());
    assertThat(sent.at("/options/num_ctx").asInt()).isEqualTo(16_384);
    assertThat(sent.path("think").isBoolean()).isTrue();
    assertThat(sent.path("think").asBoolean()).isFalse();
    assertThat(sent.path("options").has("temperature")).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void a_trailing_slash_in_the_base_url_is_ignored(LangChain4jFixture provider) throws Exception {
    URI address = URI.create(provider.at(service) + "//");

    provider.ask(service, context -> context.set(LangChain4jFactory.BASE_URL, address));

    assertThat(service.requests()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void an_answer_has_text_finish_reason_usage_and_model(LangChain4jFixture provider)
      throws Exception {
    service.chat(ModelResponse.chat("a summary", "stop", 910, 84));

    ChatAnswer answer = provider.ask(service);

    assertThat(answer.content()).isEqualTo("a summary");
    assertThat(answer.finishReason()).isEqualTo("stop");
    assertThat(answer.usage()).isEqualTo(new ModelUsage(910, 84, 1));
    assertThat(answer.model()).isEqualTo("qwen-long");
  }

  @Test
  void thinking_and_cached_tokens_are_counted_once() throws Exception {
    service.chat(
        ModelResponse.status(
            200,
            """
            {"choices": [{"message": {"content": "a summary"}, "finish_reason": "stop"}],
             "usage": {"prompt_tokens": 910, "prompt_tokens_details": {"cached_tokens": 800},
               "completion_tokens": 284, "completion_tokens_details": {"reasoning_tokens": 200},
               "total_tokens": 1194}}
            """));

    assertThat(LangChain4jFixture.OPENAI.ask(service).usage())
        .isEqualTo(new ModelUsage(910, 284, 1));
  }

  @Test
  void an_answer_without_token_counts_is_accepted() throws Exception {
    service.chat(
        ModelResponse.status(200, "{\"choices\":[{\"message\":{\"content\":\"a summary\"}}]}"),
        ModelResponse.status(200, "{\"message\":{\"content\":\"a summary\"},\"done\":true}"));

    for (LangChain4jFixture provider : LangChain4jFixture.values()) {
      assertThat(provider.ask(service).usage()).isEqualTo(new ModelUsage(0, 0, 1));
    }
  }

  private static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text);
  }
}
