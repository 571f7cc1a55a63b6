package io.github.arxivbot.summarizer.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.arxivbot.llm.ModelErrorKind;
import io.github.arxivbot.llm.ModelException;
import io.github.arxivbot.llm.internal.plugin.LlmOptions;
import io.github.arxivbot.model.ModelUsage;
import io.github.arxivbot.model.Summary;
import io.github.arxivbot.spi.Summarizer;
import io.github.arxivbot.spi.SummaryException;
import io.github.arxivbot.spi.SummaryException.Scope;
import io.github.arxivbot.spi.SummaryRequest;
import io.github.arxivbot.testkit.server.ModelResponse;
import io.github.arxivbot.testkit.server.ModelServer;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The kind of each error, and the number of calls if two attempts are allowed. */
class ChatModelErrorTest {

  private final ModelServer service = ModelServer.start();

  @AfterEach
  void stop() {
    service.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          400 | DataInspectionFailed | Input data may contain inappropriate content. | REFUSED | PAPER | 1
          400 | content_filter | filtered | REFUSED | PAPER | 1
          400 | context_length_exceeded | This model's maximum context length is 8192 | TOO_LONG | PAPER | 1
          413 | too_large | the request is too large | TOO_LONG | PAPER | 1
          400 | unsupported_value | temperature does not support 0.3 with this model | BAD_PARAMETER | DAY | 1
          404 | model_not_found | there is no such model | BAD_REQUEST | PAPER | 1
          422 | odd | odd | BAD_REQUEST | PAPER | 1
          401 | invalid_api_key | no | BAD_KEY | ALL | 1
          403 | Model.AccessDenied | Model access denied. | BAD_KEY | ALL | 1
          400 | Arrearage | Access denied, please make sure your account is in good standing. | NO_MONEY | ALL | 1
          402 | invalid_request_error | Insufficient Balance | NO_MONEY | ALL | 1
          429 | limit_requests | You exceeded your current requests list. | THROTTLED | LATER | 2
          400 | Throttling.User | slow down | THROTTLED | LATER | 2
          408 | timeout | too late | BUSY | LATER | 2
          500 | internal_error | oops | BUSY | LATER | 2
          503 | ModelServingError | Too many requests. Your requests are being throttled | BUSY | LATER | 2
          200 | InternalError | lost | BUSY | LATER | 2
          """)
  void openai_errors_are_classified_by_code(
      int status, String code, String message, ModelErrorKind kind, Scope scope, int calls) {
    ModelException cause =
        outcome(LangChain4jFixture.OPENAI, status, code, message, kind, scope, calls);

    assertThat(cause.code()).isEqualTo(code);
    assertThat(cause).hasMessageStartingWith("127.0.0.1 answered " + status + " (" + code + "): ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          400 | "qwen-long" does not support thinking | BAD_PARAMETER | DAY | 1
          400 | the input length exceeds the context length | TOO_LONG | PAPER | 1
          404 | model "qwen-long" not found, try pulling it first | BAD_REQUEST | PAPER | 1
          401 | unauthorized | BAD_KEY | ALL | 1
          429 | you have reached your hourly usage limit | THROTTLED | LATER | 2
          500 | llama runner process has terminated | BUSY | LATER | 2
          503 | server busy, please try again. maximum pending requests exceeded | BUSY | LATER | 2
          200 | an error was encountered while running the model | BUSY | LATER | 2
          """)
  void ollama_errors_are_classified_by_message(
      int status, String message, ModelErrorKind kind, Scope scope, int calls) {
    ModelException cause =
        outcome(LangChain4jFixture.OLLAMA, status, "none", message, kind, scope, calls);

    assertThat(cause).hasMessageStartingWith("127.0.0.1 answered " + status + ": ");
  }

  private ModelException outcome(
      LangChain4jFixture provider,
      int status,
      String code,
      String message,
      ModelErrorKind kind,
      Scope scope,
      int calls) {
    service.onChat(chat -> ModelResponse.error(status, code, message).header("Retry-After", "0"));
    var context =
        provider
            .context(service)
            .set(LangChain4jFactory.READ, Summary.Read.ABSTRACT)
            .set(LlmOptions.MAX_ATTEMPTS, 2);
    try (Summarizer summarizer = provider.summarizer(context)) {
      SummaryException thrown =
          catchThrowableOfType(
              SummaryException.class,
              () -> summarizer.summarize(SummaryRequest.of(LangChain4jFixture.PAPER)));

      assertThat(thrown.scope()).isEqualTo(scope);
      assertThat(service.requests()).hasSize(calls);
    }
    ModelException one = provider.chatError(service);
    assertThat(one.kind()).isEqualTo(kind);
    return one;
  }

  @ParameterizedTest
  @EnumSource
  void retry_after_is_kept(LangChain4jFixture provider) {
    service.chat(
        ModelResponse.status(429, "", "Retry-After", "7"),
        ModelResponse.status(503, "", "Retry-After", "Mon, 23 Nov 2026 08:01:30 GMT"));

    assertThat(provider.chatError(service))
        .returns(ModelErrorKind.THROTTLED, ModelException::kind)
        .returns(Optional.of(Duration.ofSeconds(7)), ModelException::retryAfter);
    assertThat(provider.chatError(service))
        .returns(ModelErrorKind.BUSY, ModelException::kind)
        .returns(Optional.of(Duration.ofSeconds(90)), ModelException::retryAfter);
  }

  @ParameterizedTest
  @EnumSource
  void a_truncated_response_means_busy(LangChain4jFixture provider) {
    service.chat(
        ModelResponse.reset(),
        ModelResponse.cutBody(),
        ModelResponse.status(200, "{\"message\":{"));

    for (int i = 0; i < 3; i++) {
      assertThat(provider.chatError(service).kind()).isEqualTo(ModelErrorKind.BUSY);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          OPENAI | <html>log in first</html>
          OPENAI | []
          OPENAI | {}
          OPENAI | {"choices":[]}
          OPENAI | {"choices":[{"finish_reason":"stop"}]}
          OPENAI | {"choices":[{"message":{"content":" "},"finish_reason":"stop"}]}
          OPENAI | {"choices":[{"message":{"content":null},"finish_reason":"stop"}]}
          OPENAI | {"choices":[{"message":{"content":"x"}}],"usage":{"prompt_tokens":9999999999}}
          OPENAI | {"choices":"none"}
          OLLAMA | <html>log in first</html>
          OLLAMA | []
          OLLAMA | {}
          OLLAMA | {"message":{},"done":true}
          OLLAMA | {"message":{"content":""},"done":true,"done_reason":"load"}
          OLLAMA | {"message":"none"}
          """)
  void a_response_without_text_is_unusable(LangChain4jFixture provider, String body) {
    service.chat(ModelResponse.status(200, body));

    assertThat(provider.chatError(service).kind()).isEqualTo(ModelErrorKind.UNUSABLE);
  }

  @ParameterizedTest
  @EnumSource
  void a_truncated_answer_has_its_usage(LangChain4jFixture provider) {
    service.chat(ModelResponse.chat("half a", "length", 910, 50));

    assertThat(provider.chatError(service))
        .returns(ModelErrorKind.UNUSABLE, ModelException::kind)
        .returns(Optional.of(new ModelUsage(910, 50, 1)), ModelException::usage)
        .hasMessage("127.0.0.1 answered: the text was cut off at the model's limit (length)");
  }

  @Test
  void withheld_answers_are_mapped_to_refused() {
    service.chat(
        ModelResponse.chat("", "content_filter", 910, 0),
        ModelResponse.status(
            200, "{\"choices\":[{\"message\":{\"content\":null,\"refusal\":\"I won't\"}}]}"));

    assertThat(LangChain4jFixture.OPENAI.chatError(service))
        .returns(ModelErrorKind.REFUSED, ModelException::kind)
        .returns("content_filter", ModelException::code)
        .returns(Optional.of(new ModelUsage(910, 0, 1)), ModelException::usage);
    assertThat(LangChain4jFixture.OPENAI.chatError(service))
        .returns(ModelErrorKind.REFUSED, ModelException::kind)
        .returns("content_filter", ModelException::code)
        .hasMessageNotContaining("I won't");
  }

  @ParameterizedTest
  @EnumSource
  void a_body_of_more_than_eight_mebibytes_is_rejected(LangChain4jFixture provider) {
    service.chat(ModelResponse.text("x".repeat(8 * 1024 * 1024)));

    assertThat(provider.chatError(service))
        .returns(ModelErrorKind.UNUSABLE, ModelException::kind)
        .hasMessageContaining("more than 8388608 bytes");
  }

  @ParameterizedTest
  @EnumSource
  void a_refused_connection_means_busy(LangChain4jFixture provider) {
    var context = provider.context(service);
    service.close();

    try (ChatModelClient client = provider.client(context)) {
      assertThat(
              catchThrowableOfType(
                  ModelException.class, () -> client.chat(LangChain4jFixture.QUESTION)))
          .returns(ModelErrorKind.BUSY, ModelException::kind)
          .hasMessage("127.0.0.1: could not connect");
    }
  }
}
