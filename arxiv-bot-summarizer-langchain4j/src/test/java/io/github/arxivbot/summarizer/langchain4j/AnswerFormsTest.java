package io.github.arxivbot.summarizer.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.llm.ModelErrorKind;
import io.github.arxivbot.llm.ModelException;
import io.github.arxivbot.model.ModelUsage;
import io.github.arxivbot.testkit.server.ModelResponse;
import io.github.arxivbot.testkit.server.ModelServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms in which services send an answer, as far as they are read before LangChain4j. */
class AnswerFormsTest {

  private static final String CHOICE =
      "{\"id\":\"1\",\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",%s},"
          + "\"finish_reason\":\"stop\"}],\"usage\":%s}";
  private static final String USAGE = "{\"prompt_tokens\":7,\"completion_tokens\":3}";

  private final ModelServer service = ModelServer.start();

  @AfterEach
  void stop() {
    service.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"content\":[{\"type\":\"text\",\"text\":\"one \"},{\"type\":\"text\",\"text\":\"two\"}]",
        "\"content\":[{\"type\":\"thinking\",\"thinking\":\"hm\"},{\"type\":\"text\",\"text\":\"one two\"}]",
        "\"content\":\"one two\",\"reasoning\":\"hm\"",
      })
  void the_text_parts_of_the_content_are_the_answer(String message) throws Exception {
    service.chat(ModelResponse.status(200, CHOICE.formatted(message, USAGE)));

    assertThat(LangChain4jFixture.OPENAI.ask(service).content()).isEqualTo("one two");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"content\":null,\"reasoning_content\":\"hm\"",
        "\"content\":\"\",\"reasoning\":\"hm\"",
        "\"content\":[{\"type\":\"thinking\",\"thinking\":\"hm\"}]",
      })
  void an_answer_of_reasoning_only_is_recognized(String message) {
    service.chat(ModelResponse.status(200, CHOICE.formatted(message, USAGE)));

    ModelException e = LangChain4jFixture.OPENAI.chatError(service);

    assertThat(e.kind()).isEqualTo(ModelErrorKind.ONLY_REASONING);
    assertThat(e.usage()).contains(new ModelUsage(7, 3, 1));
  }

  @Test
  void an_answer_of_ollama_with_reasoning_only_is_recognized() {
    service.chat(
        ModelResponse.status(
            200,
            "{\"model\":\"m\",\"message\":{\"role\":\"assistant\",\"content\":\"\",\"thinking\":\"hm\"},"
                + "\"done\":true,\"done_reason\":\"length\",\"prompt_eval_count\":7,\"eval_count\":3}"));

    assertThat(LangChain4jFixture.OLLAMA.chatError(service).kind())
        .isEqualTo(ModelErrorKind.ONLY_REASONING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "{}", "{\"prompt_tokens\":-7,\"completion_tokens\":\"3\"}"})
  void a_count_that_is_not_known_is_zero(String usage) throws Exception {
    service.chat(ModelResponse.status(200, CHOICE.formatted("\"content\":\"one\"", usage)));

    assertThat(LangChain4jFixture.OPENAI.ask(service).usage()).isEqualTo(new ModelUsage(0, 0, 1));
  }

  @Test
  void a_stream_is_requested_if_the_service_requires_it() throws Exception {
    String events =
        "data: {\"choices\":[{\"delta\":{\"content\":\"one\"},\"finish_reason\":\"stop\"}]}\n\n";
    service.onChat(
        chat ->
            chat.body().contains("\"stream\":true")
                ? ModelResponse.status(200, events, "Content-Type", "text/event-stream")
                : ModelResponse.error(400, "bad", "only streaming calls are possible"));

    assertThat(LangChain4jFixture.OPENAI.ask(service).content()).isEqualTo("one");
    assertThat(service.requests()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"temperature, temperature", "max_tokens, max_tokens", "thinking, enable_thinking"})
  void a_rejected_parameter_is_recognized(String written, String parameter) {
    service.chat(ModelResponse.error(400, "bad", "the model does not support " + written));

    ModelException e = LangChain4jFixture.OPENAI.chatError(service);

    assertThat(e.kind()).isEqualTo(ModelErrorKind.BAD_PARAMETER);
    assertThat(e.parameter()).isEqualTo(parameter);
  }

  @ParameterizedTest
  @EnumSource(LangChain4jFixture.class)
  void parameters_that_are_null_are_not_sent(LangChain4jFixture provider) throws Exception {
    provider.ask(
        service,
        context ->
            context
                .omit(LangChain4jFactory.TEMPERATURE)
                .omit(LangChain4jFactory.TOP_P)
                .omit(LangChain4jFactory.ENABLE_THINKING)
                .omit(OllamaProvider.NUM_CTX));

    assertThat(service.requests().get(0).body())
        .doesNotContain("temperature", "top_p", "think", "num_ctx");
  }
}
