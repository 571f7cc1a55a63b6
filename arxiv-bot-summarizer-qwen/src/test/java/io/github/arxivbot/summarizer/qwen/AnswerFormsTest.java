package io.github.arxivbot.summarizer.qwen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.llm.ChatAnswer;
import io.github.arxivbot.llm.ModelErrorKind;
import io.github.arxivbot.llm.ModelException;
import io.github.arxivbot.model.ModelUsage;
import io.github.arxivbot.testkit.server.ModelResponse;
import io.github.arxivbot.testkit.server.ModelServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms in which services send an answer. */
class AnswerFormsTest {

  private static final String CHOICE =
      "{\"choices\":[{\"message\":{%s},\"finish_reason\":\"stop\"}],\"usage\":%s}";
  private static final String USAGE = "{\"prompt_tokens\":7,\"completion_tokens\":3}";

  private final ModelServer service = ModelServer.start();

  @AfterEach
  void stop() {
    service.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "content":[{"type":"text","text":"one "},{"type":"text","text":"two"}]
          "content":[{"type":"thinking","thinking":"hm"},{"type":"text","text":"one two"}]
          "content":[{"type":"reasoning","text":"hm"},{"type":"output_text","text":"one two"}]
          "content":[{"type":"thinking","thinking":[{"type":"text","text":"hm"}]},"one two"]
          "content":[{"type":"image_url","image_url":{"url":"x"}},{"text":"one two"}]
          "content":"one two","reasoning_content":"hm"
          "content":"one two","reasoning":"hm"
          """)
  void the_text_parts_of_the_content_are_the_answer(String message) throws Exception {
    service.chat(ModelResponse.status(200, CHOICE.formatted(message, USAGE)));

    assertThat(QwenFixture.ask(service).content()).isEqualTo("one two");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"content\":null,\"reasoning_content\":\"hm\"",
        "\"content\":\"\",\"reasoning\":\"hm\"",
        "\"content\":[{\"type\":\"thinking\",\"thinking\":\"hm\"}]",
        "\"content\":\" \",\"reasoning_details\":[{\"type\":\"reasoning.text\",\"text\":\"hm\"}]",
        "\"content\":\"<think>hm\"",
      })
  void an_answer_of_reasoning_only_is_recognized(String message) {
    service.chat(ModelResponse.status(200, CHOICE.formatted(message, USAGE)));
    service.chat(
        ModelResponse.status(200, CHOICE.formatted(message, USAGE).replace("stop", "length")));

    for (int i = 0; i < 2; i++) {
      ModelException e = QwenFixture.chatError(service);
      assertThat(e.kind()).isEqualTo(ModelErrorKind.ONLY_REASONING);
      assertThat(e.usage()).contains(new ModelUsage(7, 3, 1));
    }
  }

  @Test
  void hidden_reasoning_is_recognized_by_its_tokens() {
    String usage =
        "{\"prompt_tokens\":7,\"completion_tokens\":3,"
            + "\"completion_tokens_details\":{\"reasoning_tokens\":3}}";
    service.chat(ModelResponse.status(200, CHOICE.formatted("\"content\":\"\"", usage)));

    assertThat(QwenFixture.chatError(service).kind()).isEqualTo(ModelErrorKind.ONLY_REASONING);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          null | 0 | 0
          {} | 0 | 0
          "none" | 0 | 0
          {"prompt_tokens":-7,"completion_tokens":"3"} | 0 | 0
          {"prompt_tokens":7,"completion_tokens":null,"total_tokens":10} | 7 | 3
          {"input_tokens":7,"output_tokens":3} | 7 | 3
          {"prompt_tokens":7.0,"completion_tokens":3.0} | 7 | 3
          """)
  void a_count_that_is_not_known_is_zero(String usage, long prompt, long completion)
      throws Exception {
    service.chat(ModelResponse.status(200, CHOICE.formatted("\"content\":\"one\"", usage)));

    assertThat(QwenFixture.ask(service).usage()).isEqualTo(new ModelUsage(prompt, completion, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/event-stream", "text/event-stream; charset=utf-8", "text/plain"})
  void a_stream_of_events_is_joined(String type) throws Exception {
    String events =
        """
        : a comment

        event: message
        data: {"model":"m","choices":[{"delta":{"role":"assistant","reasoning_content":"hm"}}]}

        data: {"choices":[{"delta":{"content":"one "},"finish_reason":null}],"usage":null}

        data:{"choices":[{"delta":{"content":[{"type":"text","text":"two"}]}}]}

        data: {"choices":[{"delta":{},"finish_reason":"stop"}]}

        data: {"choices":[],"usage":{"prompt_tokens":7,"completion_tokens":3}}

        data: [DONE]

        """;
    service.chat(ModelResponse.status(200, events, "Content-Type", type));

    ChatAnswer answer = QwenFixture.ask(service);

    assertThat(answer.content()).isEqualTo("one two");
    assertThat(answer.model()).isEqualTo("m");
    assertThat(answer.finishReason()).isEqualTo("stop");
    assertThat(answer.hasReasoning()).isTrue();
    assertThat(answer.usage()).isEqualTo(new ModelUsage(7, 3, 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          data: {"choices":[{"delta":{"content":"half of it"}}]} | BUSY
          data: {"choices":[{"delta":{"content":"half of it"}}]}~~data: {"choices":[{"del | BUSY
          data: {"error":{"message":"slow down","code":"rate_limit"}} | THROTTLED
          data: {"something":"else"}~~data: [DONE] | UNUSABLE
          """)
  void a_broken_stream_is_an_error(String events, ModelErrorKind kind) {
    service.chat(ModelResponse.status(200, events.replace('~', '\n')));

    assertThat(QwenFixture.chatError(service).kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This model only support stream mode, please enable the stream parameter.",
        "Non-streaming requests are not supported.",
        "parameter.enable_thinking must be set to false for non-streaming calls",
      })
  void a_stream_is_requested_if_the_service_requires_it(String message) throws Exception {
    String events =
        "data: {\"choices\":[{\"delta\":{\"content\":\"one\"},\"finish_reason\":\"stop\"}]}\n\n";
    service.onChat(
        chat ->
            chat.body().contains("\"stream\":true")
                ? ModelResponse.status(200, events, "Content-Type", "text/event-stream")
                : ModelResponse.error(400, "invalid_parameter_error", message));

    try (OpenAiClient client = QwenFixture.client(service)) {
      assertThat(client.chat(QwenFixture.QUESTION).content()).isEqualTo("one");
      assertThat(client.chat(QwenFixture.QUESTION).content()).isEqualTo("one");
    }
    assertThat(service.requests()).hasSize(3);
    assertThat(service.requests().get(2).body()).contains("\"include_usage\":true");
  }

  @Test
  void options_of_a_stream_that_the_service_rejects_are_left_out() throws Exception {
    String events =
        "data: {\"choices\":[{\"delta\":{\"content\":\"one\"},\"finish_reason\":\"stop\"}]}\n\n";
    service.onChat(
        chat -> {
          if (chat.body().contains("stream_options")) {
            return ModelResponse.error(400, "bad", "Unknown field: stream_options");
          }
          return chat.body().contains("\"stream\":true")
              ? ModelResponse.status(200, events)
              : ModelResponse.error(400, "bad", "stream must be true");
        });

    assertThat(QwenFixture.ask(service).content()).isEqualTo("one");
  }

  @Test
  void a_service_that_rejects_streams_too_is_an_error_after_two_requests() {
    service.onChat(chat -> ModelResponse.error(400, "bad", "streaming is broken"));

    ModelException e = QwenFixture.chatError(service);

    assertThat(e.kind()).isEqualTo(ModelErrorKind.BAD_PARAMETER);
    assertThat(e.parameter()).isEqualTo("stream");
    assertThat(service.requests()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"error":{"message":"only 1 is possible","param":"temperature"}} | temperature
          {"error":{"message":"Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens'."}} | max_tokens
          {"error":{"message":"Unrecognized request argument supplied: enable_thinking"}} | enable_thinking
          {"code":"InvalidParameter","message":"Temperature must be 1"} | temperature
          {"detail":[{"loc":["body","top_p"],"msg":"extra inputs are not permitted","type":"x"}]} | top_p
          {"error":{"message":"this model requires thinking to be enabled"}} | enable_thinking
          """)
  void a_rejected_parameter_is_recognized(String body, String parameter) {
    service.chat(ModelResponse.status(400, body));

    ModelException e = QwenFixture.chatError(service);

    assertThat(e.kind()).isEqualTo(ModelErrorKind.BAD_PARAMETER);
    assertThat(e.parameter()).isEqualTo(parameter);
    assertThat(e).hasMessageContaining("does not accept the parameter " + parameter);
  }
}
