package io.github.arxivbot.summarizer.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.InternalServerException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.LangChain4jException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.exception.UnresolvedModelServerException;
import dev.langchain4j.exception.UnsupportedFeatureException;
import io.github.arxivbot.llm.ModelErrorKind;
import io.github.arxivbot.llm.ModelException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Exceptions of an application's chat model. */
class ExceptionMapperTest {

  private static final String KEY = "sk-planted-0123456789";

  @AfterEach
  void clearInterruptFlag() {
    Thread.interrupted();
  }

  static Stream<Arguments> exceptions() {
    return Stream.of(
        arguments(new AuthenticationException(KEY), ModelErrorKind.BAD_KEY),
        arguments(new RateLimitException(KEY), ModelErrorKind.THROTTLED),
        arguments(new InternalServerException(KEY), ModelErrorKind.BUSY),
        arguments(new TimeoutException(KEY), ModelErrorKind.BUSY),
        arguments(new UnresolvedModelServerException(KEY), ModelErrorKind.BUSY),
        arguments(new ModelNotFoundException(KEY), ModelErrorKind.BAD_REQUEST),
        arguments(new InvalidRequestException(KEY), ModelErrorKind.BAD_REQUEST),
        arguments(new UnsupportedFeatureException(KEY), ModelErrorKind.BAD_REQUEST),
        arguments(new IllegalArgumentException(KEY), ModelErrorKind.BAD_REQUEST),
        arguments(new ContentFilteredException(KEY), ModelErrorKind.REFUSED),
        arguments(
            new InvalidRequestException("prompt is too long, " + KEY), ModelErrorKind.TOO_LONG),
        arguments(
            new InvalidRequestException("Your credit balance is too low, " + KEY),
            ModelErrorKind.NO_MONEY),
        arguments(
            new InvalidRequestException(http(400, "prompt is too long")), ModelErrorKind.TOO_LONG),
        arguments(
            new InvalidRequestException(http(400, "API key not valid.")), ModelErrorKind.BAD_KEY),
        arguments(new InternalServerException(http(529, "Overloaded")), ModelErrorKind.BUSY),
        arguments(new RateLimitException(http(429, "slow down")), ModelErrorKind.THROTTLED),
        arguments(
            new AuthenticationException(new HttpException(403, "<html>")),
            ModelErrorKind.BAD_REQUEST),
        arguments(new RuntimeException(new IOException(KEY)), ModelErrorKind.BUSY),
        arguments(new RuntimeException(new ConnectException(KEY)), ModelErrorKind.BUSY),
        arguments(new TimeoutException(new HttpTimeoutException(KEY)), ModelErrorKind.BUSY),
        arguments(
            new RuntimeException(new JsonParseException((JsonParser) null, KEY)),
            ModelErrorKind.UNUSABLE),
        arguments(new LangChain4jException(KEY), ModelErrorKind.UNUSABLE),
        arguments(new NullPointerException(KEY), ModelErrorKind.UNUSABLE));
  }

  @ParameterizedTest
  @MethodSource("exceptions")
  void an_exception_is_classified_and_does_not_quote_the_service(
      RuntimeException exception, ModelErrorKind expected) {
    ModelException error = map(exception);

    assertThat(error.kind()).isEqualTo(expected);
    assertThat(error).hasMessageStartingWith("anthropic");
    StringWriter trace = new StringWriter();
    error.printStackTrace(new PrintWriter(trace));
    assertThat(trace.toString() + error.code()).doesNotContain(KEY);
  }

  @Test
  void an_unexpected_exception_keeps_its_stack_trace() {
    RuntimeException defect = new NullPointerException("some words");

    ModelException error = map(defect);

    assertThat(error)
        .hasMessage(
            "anthropic: LangChain4j could not process the answer:"
                + " java.lang.NullPointerException");
    assertThat(error.getCause().getStackTrace()).isEqualTo(defect.getStackTrace());
  }

  @Test
  void a_wrapped_interruption_is_recognized() {
    for (Exception cause :
        new Exception[] {new InterruptedException(), new ClosedByInterruptException()}) {
      Thread.currentThread().interrupt(); // as libraries do
      RuntimeException wrapped = new RuntimeException(new IllegalStateException(cause));

      assertThatExceptionOfType(InterruptedException.class)
          .isThrownBy(() -> ExceptionMapper.fromModel(wrapped, "anthropic"))
          .withMessage("interrupted during a call of anthropic");
      assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
  }

  @Test
  void a_cycle_of_causes_is_handled() {
    RuntimeException one = new RuntimeException();
    RuntimeException other = new RuntimeException(one);
    one.initCause(other);

    assertThat(map(one).kind()).isEqualTo(ModelErrorKind.UNUSABLE);
  }

  private static HttpException http(int status, String message) {
    return new HttpException(
        status,
        "{\"type\":\"error\",\"error\":{\"type\":\"odd_error\",\"message\":\""
            + message
            + " "
            + KEY
            + "\"}}");
  }

  private static ModelException map(RuntimeException exception) {
    ChatModelClient client = ChatModelClient.of(ScriptedChatModel.throwing(exception));
    return catchThrowableOfType(
        ModelException.class, () -> client.chat(LangChain4jFixture.QUESTION));
  }
}
