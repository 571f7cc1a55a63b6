package io.github.arxivbot.summarizer.langchain4j;

import com.fasterxml.jackson.core.JacksonException;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.ModelNotFoundException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.RetriableException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.exception.UnresolvedModelServerException;
import dev.langchain4j.exception.UnsupportedFeatureException;
import io.github.arxivbot.llm.ModelErrorKind;
import io.github.arxivbot.llm.ModelException;
import io.github.arxivbot.llm.internal.client.AnswerValidator;
import io.github.arxivbot.llm.internal.client.ConnectionErrors;
import io.github.arxivbot.llm.internal.client.ErrorDetails;
import io.github.arxivbot.llm.internal.client.ErrorResponse;
import io.github.arxivbot.llm.internal.client.ModelErrorClassifier;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Maps the exceptions of chat models to {@link ModelException}. Neither the exception nor the
 * service's message is passed on, because they may quote a key that is not known here.
 */
final class ExceptionMapper {

  /** Prevents an endless loop in a cyclic chain of causes. */
  private static final int MAX_CAUSES = 50;

  private ExceptionMapper() {}

  /** Maps an exception of a model that uses a {@link HttpClientAdapter}. */
  static ModelException fromEndpoint(RuntimeException thrown, String host)
      throws InterruptedException {
    Optional<ModelException> cause = find(thrown, ModelException.class);
    if (cause.isPresent()) {
      return cause.get();
    }
    checkInterrupted(thrown, host);
    return find(thrown, ContentFilteredException.class).isPresent()
        ? AnswerValidator.withheld(host, null)
        : unreadable(thrown, host);
  }

  /** Maps an exception of an application's model, which connects to its service by itself. */
  static ModelException fromModel(RuntimeException thrown, String host)
      throws InterruptedException {
    checkInterrupted(thrown, host);
    if (find(thrown, ContentFilteredException.class).isPresent()) {
      return AnswerValidator.withheld(host, null);
    }
    Optional<HttpException> http = find(thrown, HttpException.class);
    if (http.isPresent()) {
      return fromStatus(http.get(), host);
    }
    if (find(thrown, JacksonException.class).isPresent()) {
      return unreadable(thrown, host);
    }
    if (find(thrown, IOException.class).isPresent()
        || find(thrown, UnresolvedAddressException.class).isPresent()) {
      return ConnectionErrors.of(host, null, thrown);
    }
    if (find(thrown, TimeoutException.class).isPresent()) {
      return ConnectionErrors.timeout(host, null);
    }
    return find(thrown, RuntimeException.class, e -> status(e) > 0)
        .map(e -> fromType(e, host))
        .orElseGet(() -> unreadable(thrown, host));
  }

  private static ModelException fromStatus(HttpException thrown, String host) {
    ErrorDetails details = ErrorDetails.parse(Objects.requireNonNullElse(thrown.getMessage(), ""));
    ModelErrorKind kind = ModelErrorClassifier.classify(thrown.statusCode(), details);
    String code = details.displayCode().isEmpty() ? "" : " (" + details.displayCode() + ")";
    String head = host + " answered " + thrown.statusCode() + code;
    return builder(kind, head, details).code(details.displayCode()).build();
  }

  /** Classifies by the status that the type stands for, and by the message. */
  private static ModelException fromType(RuntimeException thrown, String host) {
    String message = Objects.requireNonNullElse(thrown.getMessage(), "");
    ErrorDetails details = new ErrorDetails("", "", message, "");
    return builder(ModelErrorClassifier.classify(status(thrown), details), host, details).build();
  }

  private static ModelException.Builder builder(
      ModelErrorKind kind, String head, ErrorDetails details) {
    return kind == ModelErrorKind.BAD_PARAMETER
        ? ModelException.builder(kind, head + ": " + ErrorResponse.rejected(details.parameter()))
            .parameter(details.parameter())
        : ModelException.builder(kind, head + ": " + ErrorResponse.advice(kind));
  }

  /** Returns the HTTP status that LangChain4j maps to this type of exception; 0 if none. */
  private static int status(RuntimeException thrown) {
    if (thrown instanceof AuthenticationException) {
      return 401;
    }
    if (thrown instanceof RateLimitException) {
      return 429;
    }
    if (thrown instanceof ModelNotFoundException) {
      return 404;
    }
    if (thrown instanceof UnresolvedModelServerException || thrown instanceof RetriableException) {
      return 503;
    }
    return thrown instanceof InvalidRequestException
            || thrown instanceof UnsupportedFeatureException
            || thrown instanceof IllegalArgumentException
        ? 400
        : 0;
  }

  /** Returns an exception with the stack trace of the original one, but not its message. */
  private static ModelException unreadable(RuntimeException thrown, String host) {
    String type = thrown.getClass().getName();
    RuntimeException cause = new IllegalStateException(type);
    cause.setStackTrace(thrown.getStackTrace());
    return ModelException.builder(
            ModelErrorKind.UNUSABLE, host + ": LangChain4j could not process the answer: " + type)
        .cause(cause)
        .build();
  }

  private static void checkInterrupted(RuntimeException thrown, String host)
      throws InterruptedException {
    boolean interrupted =
        find(thrown, InterruptedException.class).isPresent()
            || find(thrown, ClosedByInterruptException.class).isPresent();
    // The exception replaces the interrupt flag, which libraries set again.
    if (Thread.interrupted() || interrupted) {
      throw new InterruptedException("interrupted during a call of " + host);
    }
  }

  private static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
    return find(thrown, type, any -> true);
  }

  private static <T extends Throwable> Optional<T> find(
      Throwable thrown, Class<T> type, Predicate<T> wanted) {
    return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
        .limit(MAX_CAUSES)
        .filter(type::isInstance)
        .map(type::cast)
        .filter(wanted)
        .findFirst();
  }
}
