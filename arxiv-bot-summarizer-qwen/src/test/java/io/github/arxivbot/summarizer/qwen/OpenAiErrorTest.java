package io.github.arxivbot.summarizer.qwen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.arxivbot.llm.ModelErrorKind;
import io.github.arxivbot.llm.ModelException;
import io.github.arxivbot.model.ModelUsage;
import io.github.arxivbot.testkit.server.ModelResponse;
import io.github.arxivbot.testkit.server.ModelServer;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiErrorTest {

  private static final String QUOTA =
      "You exceeded your current quota, please check your plan and billing details.";

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
          400 | InvalidParameter | File parsing in progress, please try again later. | NOT_READY
          400 | InvalidParameter.File | file parsing in progress | NOT_READY
          400 | InvalidParameter.File | file parsing failed | BAD_REQUEST
          400 | invalid_parameter_error | File:file-fe-1 parsing error | BAD_REQUEST
          400 | InvalidParameter | Range of input length should be [1, 30720] | TOO_LONG
          400 | context_length_exceeded | This model's maximum context length is 8192 | TOO_LONG
          413 | too_large | the request is too large | TOO_LONG
          400 | DataInspectionFailed | Input data may contain inappropriate content. | REFUSED
          400 | content_filter | filtered | REFUSED
          401 | whatever | no | BAD_KEY
          403 | Model.AccessDenied | Model access denied. | BAD_KEY
          403 | AllocationQuota.FreeTierOnly | The free tier of the model has been exhausted. | NO_MONEY
          400 | Arrearage | Access denied, please make sure your account is in good standing. | NO_MONEY
          402 | invalid_request_error | Insufficient Balance | NO_MONEY
          429 | limit_requests | You exceeded your current requests list. | THROTTLED
          429 | limit_burst_rate | Request rate increased too quickly. | THROTTLED
          429 | Throttling.RateQuota | Requests rate limit exceeded | THROTTLED
          429 | Throttling.AllocationQuota | Allocated quota exceeded | THROTTLED
          400 | Throttling.User | slow down | THROTTLED
          404 | model_not_found | there is no such model | BAD_REQUEST
          408 | timeout | too late | BUSY
          422 | odd | odd | BAD_REQUEST
          500 | internal_error | oops | BUSY
          503 | ModelServingError | Too many requests. Your requests are being throttled | BUSY
          200 | InternalError | lost | BUSY
          """)
  void code_and_message_take_precedence_over_the_status(
      int status, String code, String message, ModelErrorKind expected) {
    service.chat(ModelResponse.error(status, code, message));
    service.chat(
        ModelResponse.status(
            status,
            "{\"code\":\"" + code + "\",\"message\":\"" + message + "\",\"request_id\":\"a\"}"));

    for (int envelope = 0; envelope < 2; envelope++) {
      ModelException error = QwenFixture.chatError(service);
      assertThat(error.kind()).isEqualTo(expected);
      assertThat(error.code()).isEqualTo(code);
      assertThat(error)
          .hasMessageStartingWith("127.0.0.1 answered " + status + " (" + code + "): ");
    }
  }

  @ParameterizedTest
  @CsvSource({"429,THROTTLED", "500,BUSY", "502,BUSY", "403,BAD_REQUEST", "400,BAD_REQUEST"})
  void a_response_without_a_body_is_classified_by_its_status(int status, ModelErrorKind expected) {
    service.chat(ModelResponse.status(status, ""));

    assertThat(QwenFixture.chatError(service).kind()).isEqualTo(expected);
  }

  @Test
  void an_exhausted_quota_means_no_money() {
    service.chat(ModelResponse.error(429, "insufficient_quota", QUOTA));

    assertThat(QwenFixture.chatError(service))
        .hasMessageContaining("the account of the key in DASHSCOPE_API_KEY has no credit")
        .returns(ModelErrorKind.NO_MONEY, ModelException::kind);
  }

  @Test
  void an_exhausted_quota_with_retry_after_or_from_alibaba_means_throttled() {
    service.chat(
        ModelResponse.error(429, "insufficient_quota", QUOTA).header("Retry-After", "7"),
        ModelResponse.error(
            429, "insufficient_quota", QUOTA + " For details, see: https://help.aliyun.com/zh"));

    assertThat(QwenFixture.chatError(service))
        .returns(ModelErrorKind.THROTTLED, ModelException::kind)
        .returns(Optional.of(Duration.ofSeconds(7)), ModelException::retryAfter);
    assertThat(QwenFixture.chatError(service).kind()).isEqualTo(ModelErrorKind.THROTTLED);
  }

  @Test
  void retry_after_may_be_a_date() {
    service.chat(
        ModelResponse.status(429, "", "Retry-After", "Mon, 23 Nov 2026 08:01:30 GMT"),
        ModelResponse.status(429, "", "Retry-After", "Mon, 23 Nov 2026 07:00:00 GMT"),
        ModelResponse.status(429, "", "Retry-After", "soon"));

    assertThat(QwenFixture.chatError(service).retryAfter()).contains(Duration.ofSeconds(90));
    assertThat(QwenFixture.chatError(service).retryAfter()).contains(Duration.ZERO);
    assertThat(QwenFixture.chatError(service).retryAfter()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "000000000090",
        "Monday, 23-Nov-26 08:01:30 GMT",
        "Mon Nov 23 08:01:30 2026",
      })
  void all_forms_of_retry_after_are_accepted(String retryAfter) {
    service.chat(ModelResponse.status(429, "", "Retry-After", retryAfter));

    assertThat(QwenFixture.chatError(service).retryAfter()).contains(Duration.ofSeconds(90));
  }

  @Test
  void a_truncated_response_means_busy() {
    service.chat(
        ModelResponse.reset(),
        ModelResponse.cutBody(),
        ModelResponse.status(200, "{\"choices\":[{"));

    for (int i = 0; i < 3; i++) {
      assertThat(QwenFixture.chatError(service).kind()).isEqualTo(ModelErrorKind.BUSY);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <html>log in first</html>
          []
          {}
          {"choices":[]}
          {"choices":[{"finish_reason":"stop"}]}
          {"choices":[{"message":{"content":" "},"finish_reason":"stop"}]}
          {"choices":[{"message":{"content":null},"finish_reason":"stop"}]}
          """)
  void a_response_without_text_is_unusable(String body) {
    service.chat(ModelResponse.status(200, body));

    assertThat(QwenFixture.chatError(service).kind()).isEqualTo(ModelErrorKind.UNUSABLE);
  }

  @Test
  void an_empty_body_is_unusable() {
    service.chat(ModelResponse.status(200, ""));

    assertThat(QwenFixture.chatError(service).kind()).isEqualTo(ModelErrorKind.UNUSABLE);
  }

  @Test
  void a_truncated_or_withheld_answer_has_its_usage() {
    service.chat(
        ModelResponse.chat("half a", "length", 910, 50),
        ModelResponse.chat("", "content_filter", 910, 0));

    assertThat(QwenFixture.chatError(service))
        .returns(ModelErrorKind.UNUSABLE, ModelException::kind)
        .returns(Optional.of(new ModelUsage(910, 50, 1)), ModelException::usage);
    assertThat(QwenFixture.chatError(service))
        .returns(ModelErrorKind.REFUSED, ModelException::kind)
        .returns("content_filter", ModelException::code)
        .returns(Optional.of(new ModelUsage(910, 0, 1)), ModelException::usage);
  }

  @Test
  void a_body_of_more_than_eight_mebibytes_is_rejected() {
    service.chat(ModelResponse.text("x".repeat(8 * 1024 * 1024)));

    assertThat(QwenFixture.chatError(service))
        .returns(ModelErrorKind.UNUSABLE, ModelException::kind)
        .hasMessageContaining("more than 8388608 bytes");
  }

  @Test
  void a_refused_connection_means_busy() {
    URI address = service.baseUrl();
    service.close();

    assertThat(
            catchThrowableOfType(
                ModelException.class,
                () ->
                    QwenFixture.client(address, Duration.ofSeconds(20)).chat(QwenFixture.QUESTION)))
        .returns(ModelErrorKind.BUSY, ModelException::kind)
        .hasMessage("127.0.0.1: could not connect");
  }

  @Test
  void the_message_of_the_service_is_reduced_to_one_short_line() {
    service.chat(
        ModelResponse.error(400, "odd\ncode", "line\u001b[31m\none\u2028two " + "x".repeat(5000)));

    ModelException error = QwenFixture.chatError(service);

    assertThat(error.code()).isEqualTo("odd code");
    assertThat(error.getMessage())
        .hasSizeLessThanOrEqualTo(300)
        .doesNotContainPattern("\\p{Cntrl}");
  }
}
