package io.github.arxivbot.summarizer.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.langchain4j.data.message.ChatMessageType;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.openai.OpenAiChatModel;
import io.github.arxivbot.llm.ChatRequest.JsonFormat;
import io.github.arxivbot.llm.ModelClient;
import io.github.arxivbot.model.ModelUsage;
import io.github.arxivbot.model.Summary;
import io.github.arxivbot.spi.Summarizer;
import io.github.arxivbot.spi.SummaryException;
import io.github.arxivbot.spi.SummaryRequest;
import io.github.arxivbot.testkit.server.ModelResponse;
import io.github.arxivbot.testkit.server.ModelServer;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Summaries with an application's chat model. */
class LangChain4jSummarizerTest {

  private static final String ANSWER =
      """
      ## 1. Problem and contributions
      The paper asks how a known method can be made cheaper without losing what it is good for.

      ## 2. Method and settings
      The method is compared with its predecessor on public data, under the same conditions.

      ## 3. Results
      The new method is at least as good everywhere; the details are not reported.

      ## 4. Limits and future work
      Only one kind of data was tried. Other kinds are left to later work.
      """;

  private final ScriptedChatModel model = new ScriptedChatModel();

  @Test
  void the_model_is_called_and_its_answer_becomes_a_summary() throws Exception {
    model.answer = request -> ScriptedChatModel.text(ANSWER);

    Summary summary = summarizer(model).summarize(SummaryRequest.of(LangChain4jFixture.PAPER));

    assertThat(summary.text()).isEqualTo(ANSWER.strip());
    assertThat(summary.model()).isEqualTo("claude");
    assertThat(summary.read()).isEqualTo(Summary.Read.ABSTRACT);
    assertThat(summary.usage()).isEqualTo(new ModelUsage(900, 100, 1));
    ChatRequest asked = model.asked.get(0);
    assertThat(asked.messages())
        .extracting(message -> message.type())
        .containsExactly(ChatMessageType.SYSTEM, ChatMessageType.USER, ChatMessageType.USER);
    assertThat(asked.temperature()).as("the temperature of the model").isEqualTo(0.7);
  }

  @Test
  void the_temperature_of_the_summarizer_overrides_that_of_the_model() throws Exception {
    model.answer = request -> ScriptedChatModel.text(ANSWER);

    LangChain4jSummarizer.builder(model)
        .language("en")
        .temperature(0.0)
        .build()
        .summarize(SummaryRequest.of(LangChain4jFixture.PAPER));

    assertThat(model.asked.get(0).temperature()).isEqualTo(0.0);
  }

  @Test
  void a_model_is_asked_to_enforce_json_only_if_it_can() throws Exception {
    ModelClient client = LangChain4jSummarizer.client(model);
    io.github.arxivbot.llm.ChatRequest request =
        io.github.arxivbot.llm.ChatRequest.builder("claude")
            .user("Answer in JSON.")
            .json(JsonFormat.OBJECT)
            .build();

    client.chat(request);
    model.capabilities = Set.of(Capability.RESPONSE_FORMAT_JSON_SCHEMA);
    client.chat(request);

    assertThat(model.asked)
        .extracting(asked -> asked.responseFormat())
        .containsExactly(null, ResponseFormat.JSON);
  }

  @Test
  void thinking_must_be_set_in_the_builder_of_the_model() {
    Summarizer summarizer = LangChain4jSummarizer.builder(model).thinking(true).build();

    assertThat(thrownBy(summarizer))
        .hasMessageContaining("set thinking in the chat model's builder");
    assertThat(model.asked).isEmpty();
  }

  @Test
  void the_name_is_that_of_the_model_or_the_given_one() {
    assertThat(summarizer(model)).hasToString("claude at anthropic");
    assertThat(LangChain4jSummarizer.builder(model, "ours").build())
        .hasToString("ours at anthropic")
        .returns(true, ours -> ours.fingerprint().startsWith("langchain4j anthropic ours zh "));
    model.name = null;
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> LangChain4jSummarizer.builder(model))
        .withMessage("the chat model has no name; use builder(model, name)");
    assertThatNullPointerException().isThrownBy(() -> LangChain4jSummarizer.builder(null));
  }

  @Test
  void a_model_without_a_provider_is_named_after_its_class() {
    ChatModel own = new OwnModel();

    assertThat(LangChain4jSummarizer.builder(own, "x").build()).hasToString("x at OwnModel");
  }

  @Test
  void a_model_of_langchain4j_works_unchanged() throws Exception {
    try (ModelServer service = ModelServer.start();
        Summarizer summarizer = summarizer(real(service))) {
      Summary summary = summarizer.summarize(SummaryRequest.of(LangChain4jFixture.PAPER));

      assertThat(summary.text()).startsWith("## 1. ");
      assertThat(summary.usage()).isEqualTo(new ModelUsage(1000, 200, 1));
    }
  }

  @Test
  void errors_contain_status_and_code_but_not_the_message_of_the_service() {
    String key = LangChain4jFixture.KEY;
    try (ModelServer service = ModelServer.start();
        Summarizer summarizer = summarizer(real(service))) {
      service.chat(
          ModelResponse.error(404, "model_not_found", "no model for " + key),
          ModelResponse.error(401, "invalid_api_key", "Incorrect API key: " + key),
          ModelResponse.error(429, "insufficient_quota", "check your plan and billing, " + key));

      assertThat(thrownBy(summarizer))
          .hasMessage("open_ai answered 404 (model_not_found): the request was rejected")
          .returns(SummaryException.Scope.PAPER, SummaryException::scope);
      assertThat(thrownBy(summarizer))
          .hasMessage(
              "open_ai answered 401 (invalid_api_key): the key is not accepted or lacks permission")
          .returns(SummaryException.Scope.ALL, SummaryException::scope);
      assertThat(thrownBy(summarizer))
          .hasMessage(
              "open_ai answered 429 (insufficient_quota): the account has no credit or quota left")
          .returns(SummaryException.Scope.ALL, SummaryException::scope);
      assertThat(service.requests()).hasSize(3);
    }
  }

  @Test
  void the_model_stays_open_when_the_summarizer_is_closed() throws Exception {
    model.answer = request -> ScriptedChatModel.text(ANSWER);
    Summarizer summarizer = summarizer(model);

    summarizer.close();

    assertThat(summarizer.summarize(SummaryRequest.of(LangChain4jFixture.PAPER))).isNotNull();
  }

  private static Summarizer summarizer(ChatModel model) {
    return LangChain4jSummarizer.builder(model)
        .language("en")
        .attempts(1, Duration.ofMillis(1))
        .build();
  }

  private static ChatModel real(ModelServer service) {
    return OpenAiChatModel.builder()
        .baseUrl(service.baseUrl().toString())
        .apiKey(LangChain4jFixture.KEY)
        .modelName("gpt-4.1-mini")
        .timeout(Duration.ofSeconds(20))
        .maxRetries(0)
        .build();
  }

  private static SummaryException thrownBy(Summarizer summarizer) {
    return catchThrowableOfType(
        SummaryException.class,
        () -> summarizer.summarize(SummaryRequest.of(LangChain4jFixture.PAPER)));
  }

  /** An application's model. */
  private static final class OwnModel implements ChatModel {}
}
