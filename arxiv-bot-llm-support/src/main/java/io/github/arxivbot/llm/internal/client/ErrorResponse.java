package io.github.arxivbot.llm.internal.client;

import io.github.arxivbot.llm.ModelErrorKind;
import io.github.arxivbot.llm.ModelException;
import java.net.URI;

/** Converts an error response to an exception whose message states the remedy. */
public final class ErrorResponse {

  private ErrorResponse() {}

  static ModelException toException(EndpointResponse response) {
    ErrorDetails details = ErrorDetails.of(response.bodyOrMissing());
    if (response.status() >= 300 && response.status() <= 399) {
      return response.exception(ModelErrorKind.BAD_REQUEST, describeRedirect(response));
    }
    ModelErrorKind kind = ModelErrorClassifier.classify(response, details);
    ModelException.Builder exception =
        response.exceptionBuilder(
            kind, details.displayCode(), advice(kind, response, details) + quote(kind, details));
    if (kind == ModelErrorKind.BAD_PARAMETER) {
      exception.parameter(details.parameter());
    }
    response.retryAfter().ifPresent(exception::retryAfter);
    return exception.build();
  }

  /** Quotes the service, except after a bad key, because the service may quote part of it. */
  private static String quote(ModelErrorKind kind, ErrorDetails details) {
    return kind == ModelErrorKind.BAD_KEY || details.message().isBlank()
        ? ""
        : ": " + details.message();
  }

  private static String advice(
      ModelErrorKind kind, EndpointResponse response, ErrorDetails details) {
    if (kind == ModelErrorKind.BAD_PARAMETER) {
      return rejected(details.parameter());
    }
    String variable = response.target().keyVariable();
    if (kind == ModelErrorKind.BAD_KEY) {
      return variable.isEmpty()
          ? "the service requires a key; set api_key_env to the name of its variable"
          : "the key in " + variable + " is not accepted or lacks permission";
    }
    if (kind == ModelErrorKind.NO_MONEY && !variable.isEmpty()) {
      return "the account of the key in " + variable + " has no credit or quota left";
    }
    if (kind == ModelErrorKind.BAD_REQUEST && response.status() == 404) {
      return response.target() + " or the model does not exist; check base_url and model";
    }
    return advice(kind);
  }

  /** Returns the meaning of a rejected parameter. */
  public static String rejected(String parameter) {
    return parameter.equals("stream")
        ? "the service does not accept the way of streaming"
        : "the service does not accept the parameter " + parameter;
  }

  /** Returns the meaning of an error whose request is not known. */
  public static String advice(ModelErrorKind kind) {
    return switch (kind) {
      case THROTTLED -> "too many requests or tokens per minute";
      case BUSY -> "the service has an internal error";
      case NOT_READY -> "the file is still being processed";
      case REFUSED -> "the service's content inspection refused the content";
      case TOO_LONG -> "the input is too long for the model";
      case BAD_KEY -> "the key is not accepted or lacks permission";
      case NO_MONEY -> "the account has no credit or quota left";
      case UNUSABLE -> "the answer cannot be used";
      case ONLY_REASONING -> "the model wrote only its reasoning and no summary";
      case BAD_PARAMETER -> "the service does not accept a parameter";
      case NO_FILES -> "the file does not exist, or the service does not store files";
      case BAD_REQUEST -> "the request was rejected";
    };
  }

  private static String describeRedirect(EndpointResponse response) {
    String origin = response.header("Location").map(value -> origin(response, value)).orElse("");
    return "redirects are not followed, because the key is sent to the configured host only;"
        + (origin.isEmpty()
            ? " check base_url"
            : " if you trust " + origin + ", set base_url to it");
  }

  /** Returns scheme and host of a redirect, without a path that may be secret. */
  private static String origin(EndpointResponse response, String location) {
    try {
      URI to = response.target().baseUrl().resolve(location);
      return to.getHost() == null ? "" : to.getScheme() + "://" + to.getHost();
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
