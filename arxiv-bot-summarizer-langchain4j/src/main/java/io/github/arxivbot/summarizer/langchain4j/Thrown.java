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
import io.github.arxivbot.llm.Fault;
import io.github.arxivbot.llm.ModelException;
import io.github.arxivbot.llm.internal.ErrorWords;
import io.github.arxivbot.llm.internal.Faults;
import io.github.arxivbot.llm.internal.Refusal;
import io.github.arxivbot.llm.internal.Unreached;
import io.github.arxivbot.llm.internal.UsableText;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What an exception of a chat model means. None is passed on as a cause, and no words of a service
 * that reached us through one, for they may quote a key that is not known here.
 */
final class Thrown {

  /** A chain of causes that is longer is a circle. */
  private static final int LONGEST_CHAIN = 50;

  private Thrown() {}

  /** Behind our own endpoint: what it met, or else an answer that LangChain4j can't read. */
  static ModelException behindEndpoint(RuntimeException thrown, String host)
      throws InterruptedException {
    Optional<ModelException> met = find(thrown, ModelException.class);
    if (met.isPresent()) {
      return met.get();
    }
    endIfInterrupted(thrown, host);
    return find(thrown, ContentFilteredException.class).isPresent()
        ? withheld(host)
        : unreadable(thrown, host);
  }

  /** From a model that reaches its service by itself. */
  static ModelException byModel(RuntimeException thrown, String host) throws InterruptedException {
    endIfInterrupted(thrown, host);
    if (find(thrown, ContentFilteredException.class).isPresent()) {
      return withheld(host);
    }
    Optional<HttpException> http = find(thrown, HttpException.class);
    if (http.isPresent()) {
      return answered(http.get(), host);
    }
    if (find(thrown, JacksonException.class).isPresent()) {
      return unreadable(thrown, host);
    }
    if (find(thrown, IOException.class).isPresent()
        || find(thrown, UnresolvedAddressException.class).isPresent()) {
      return Unreached.because(host, null, thrown);
    }
    if (find(thrown, TimeoutException.class).isPresent()) {
      return Unreached.late(host, null);
    }
    return find(thrown, RuntimeException.class, Thrown::isTelling)
        .map(telling -> told(telling, host))
        .orElseGet(() -> unreadable(thrown, host));
  }

  private static ModelException answered(HttpException answer, String host) {
    ErrorWords words = ErrorWords.inBody(Objects.requireNonNullElse(answer.getMessage(), ""));
    Fault fault = Faults.classify(answer.statusCode(), words);
    String code = words.shownCode().isEmpty() ? "" : " (" + words.shownCode() + ")";
    String head = host + " answered " + answer.statusCode() + code;
    return ModelException.builder(fault, head + ": " + Refusal.advice(fault))
        .code(words.shownCode())
        .build();
  }

  private static boolean isTelling(RuntimeException thrown) {
    return status(thrown) > 0;
  }

  /** By the class, which stands for a status, and by words: a library may hold them alone. */
  private static ModelException told(RuntimeException thrown, String host) {
    String words = Objects.requireNonNullElse(thrown.getMessage(), "");
    Fault fault = Faults.classify(status(thrown), new ErrorWords("", "", words));
    return ModelException.builder(fault, host + ": " + Refusal.advice(fault)).build();
  }

  /** The status that a service answers where LangChain4j throws this; 0: none. */
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

  private static ModelException withheld(String host) {
    String message = host + " (" + UsableText.WITHHELD + "): the model's answer was withheld";
    return ModelException.builder(Fault.REFUSED, message).code(UsableText.WITHHELD).build();
  }

  /** With the place in the code, for a developer, and without the words. */
  private static ModelException unreadable(RuntimeException thrown, String host) {
    String type = thrown.getClass().getName();
    RuntimeException place = new IllegalStateException(type);
    place.setStackTrace(thrown.getStackTrace());
    return ModelException.builder(
            Fault.UNUSABLE, host + ": LangChain4j can make nothing of the answer: " + type)
        .cause(place)
        .build();
  }

  private static void endIfInterrupted(RuntimeException thrown, String host)
      throws InterruptedException {
    boolean interrupted =
        find(thrown, InterruptedException.class).isPresent()
            || find(thrown, ClosedByInterruptException.class).isPresent();
    // The exception takes the place of the flag, which libraries set again.
    if (Thread.interrupted() || interrupted) {
      throw new InterruptedException("interrupted while " + host + " was asked");
    }
  }

  private static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
    return find(thrown, type, any -> true);
  }

  private static <T extends Throwable> Optional<T> find(
      Throwable thrown, Class<T> type, Predicate<T> wanted) {
    return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
        .limit(LONGEST_CHAIN)
        .filter(type::isInstance)
        .map(type::cast)
        .filter(wanted)
        .findFirst();
  }
}
