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
import io.github.arxivbot.llm.Fault;
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

/** What the exceptions of a chat model that was handed over mean. */
class ThrownTest {

  private static final String KEY = "sk-planted-0123456789";

  @AfterEach
  void clearTheFlag() {
    Thread.interrupted();
  }

  static Stream<Arguments> exceptions() {
    return Stream.of(
        arguments(new AuthenticationException(KEY), Fault.BAD_KEY),
        arguments(new RateLimitException(KEY), Fault.THROTTLED),
        arguments(new InternalServerException(KEY), Fault.BUSY),
        arguments(new TimeoutException(KEY), Fault.BUSY),
        arguments(new UnresolvedModelServerException(KEY), Fault.BUSY),
        arguments(new ModelNotFoundException(KEY), Fault.BAD_REQUEST),
        arguments(new InvalidRequestException(KEY), Fault.BAD_REQUEST),
        arguments(new UnsupportedFeatureException(KEY), Fault.BAD_REQUEST),
        arguments(new IllegalArgumentException(KEY), Fault.BAD_REQUEST),
        arguments(new ContentFilteredException(KEY), Fault.REFUSED),
        arguments(new InvalidRequestException("prompt is too long, " + KEY), Fault.TOO_LONG),
        arguments(
            new InvalidRequestException("Your credit balance is too low, " + KEY), Fault.NO_MONEY),
        arguments(new InvalidRequestException(http(400, "prompt is too long")), Fault.TOO_LONG),
        arguments(new InvalidRequestException(http(400, "API key not valid.")), Fault.BAD_KEY),
        arguments(new InternalServerException(http(529, "Overloaded")), Fault.BUSY),
        arguments(new RateLimitException(http(429, "slow down")), Fault.THROTTLED),
        arguments(new AuthenticationException(new HttpException(403, "<html>")), Fault.BAD_REQUEST),
        arguments(new RuntimeException(new IOException(KEY)), Fault.BUSY),
        arguments(new RuntimeException(new ConnectException(KEY)), Fault.BUSY),
        arguments(new TimeoutException(new HttpTimeoutException(KEY)), Fault.BUSY),
        arguments(
            new RuntimeException(new JsonParseException((JsonParser) null, KEY)), Fault.UNUSABLE),
        arguments(new LangChain4jException(KEY), Fault.UNUSABLE),
        arguments(new NullPointerException(KEY), Fault.UNUSABLE));
  }

  @ParameterizedTest
  @MethodSource("exceptions")
  void an_exception_has_its_class_and_says_nothing_that_a_service_wrote(
      RuntimeException exception, Fault expected) {
    ModelException fault = faultOf(exception);

    assertThat(fault.fault()).isEqualTo(expected);
    assertThat(fault).hasMessageStartingWith("anthropic");
    StringWriter trace = new StringWriter();
    fault.printStackTrace(new PrintWriter(trace));
    assertThat(trace.toString() + fault.code()).doesNotContain(KEY);
  }

  @Test
  void a_defect_is_told_with_its_place_in_the_code() {
    RuntimeException defect = new NullPointerException("some words");

    ModelException fault = faultOf(defect);

    assertThat(fault)
        .hasMessage(
            "anthropic: LangChain4j can make nothing of the answer:"
                + " java.lang.NullPointerException");
    assertThat(fault.getCause().getStackTrace()).isEqualTo(defect.getStackTrace());
  }

  @Test
  void an_interruption_however_wrapped_is_one() {
    for (Exception cause :
        new Exception[] {new InterruptedException(), new ClosedByInterruptException()}) {
      Thread.currentThread().interrupt(); // as libraries do
      RuntimeException wrapped = new RuntimeException(new IllegalStateException(cause));

      assertThatExceptionOfType(InterruptedException.class)
          .isThrownBy(() -> Thrown.byModel(wrapped, "anthropic"))
          .withMessage("interrupted while anthropic was asked");
      assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
  }

  @Test
  void causes_in_a_circle_end() {
    RuntimeException one = new RuntimeException();
    RuntimeException other = new RuntimeException(one);
    one.initCause(other);

    assertThat(faultOf(one).fault()).isEqualTo(Fault.UNUSABLE);
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

  private static ModelException faultOf(RuntimeException exception) {
    ChatModelClient client = ChatModelClient.over(ScriptedModel.throwing(exception));
    return catchThrowableOfType(ModelException.class, () -> client.chat(Asking.QUESTION));
  }
}
