package io.github.arxivbot.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

/**
 * One answer of a {@link ModelService}, or a way to fail to give one. Immutable: {@link #header}
 * and {@link #after} give a changed copy.
 */
public final class ModelAnswer {

  enum Manner {
    WHOLE,
    CUT,
    STALLED,
    RESET
  }

  private final Manner manner;
  private final int status;
  private final Function<ModelProtocol, String> body;
  private final List<String> headers;
  private final Duration delay;

  private ModelAnswer(
      Manner manner,
      int status,
      Function<ModelProtocol, String> body,
      List<String> headers,
      Duration delay) {
    this.manner = manner;
    this.status = status;
    this.body = body;
    this.headers = List.copyOf(headers);
    this.delay = delay;
  }

  /**
   * A chat's answer as the services give it, with 1000 tokens read, 200 written, and the reason
   * {@code stop}.
   *
   * @param content what the model wrote
   * @return the answer
   */
  public static ModelAnswer text(String content) {
    return chat(content, "stop", 1000, 200);
  }

  /**
   * A chat's answer in full, in the protocol in which is asked.
   *
   * @param content what the model wrote
   * @param finishReason for example {@code stop}, {@code length} or {@code content_filter}
   * @param promptTokens tokens read
   * @param completionTokens tokens written
   * @return the answer
   */
  public static ModelAnswer chat(
      String content, String finishReason, long promptTokens, long completionTokens) {
    Objects.requireNonNull(content, "content");
    Objects.requireNonNull(finishReason, "finishReason");
    return whole(
        200, protocol -> protocol.chat(content, finishReason, promptTokens, completionTokens));
  }

  /**
   * An error in the envelope of the protocol in which is asked.
   *
   * @param status for example 429
   * @param code used for type and code, for example {@code limit_requests}; Ollama has neither
   * @param message the service's words
   * @return the answer
   */
  public static ModelAnswer error(int status, String code, String message) {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(message, "message");
    return whole(status, protocol -> protocol.error(code, message));
  }

  /**
   * Any answer.
   *
   * @param status the HTTP status
   * @param body sent as JSON; may be empty
   * @param headers names and values in turn
   * @return the answer
   * @throws IllegalArgumentException if a header has no value
   */
  public static ModelAnswer status(int status, String body, String... headers) {
    Objects.requireNonNull(body, "body");
    if (headers.length % 2 != 0) {
      throw new IllegalArgumentException("headers: expected names and values in turn");
    }
    return new ModelAnswer(Manner.WHOLE, status, protocol -> body, List.of(headers), Duration.ZERO);
  }

  private static ModelAnswer whole(int status, Function<ModelProtocol, String> body) {
    return new ModelAnswer(Manner.WHOLE, status, body, List.of(), Duration.ZERO);
  }

  /**
   * No answer: the connection is closed.
   *
   * @return the answer
   */
  public static ModelAnswer reset() {
    return whole(200, protocol -> "").manner(Manner.RESET);
  }

  /**
   * Half of a chat's answer, then the connection is closed.
   *
   * @return the answer
   */
  public static ModelAnswer cutBody() {
    return text("cut").manner(Manner.CUT);
  }

  /**
   * Half of a chat's answer, a pause, then the rest.
   *
   * @param pause how long it stalls
   * @return the answer
   */
  public static ModelAnswer stalled(Duration pause) {
    return text("stalled").manner(Manner.STALLED).after(pause);
  }

  /**
   * A chat's answer with a summary that is fit to use: four numbered headings, no numbers.
   *
   * @param request whose prompt says the language, Chinese or English
   * @return the answer
   */
  public static ModelAnswer summary(ModelRequest request) {
    return text(SampleSummary.inLanguageOf(request.body()));
  }

  /**
   * The same answer, late.
   *
   * @param delay how long after the request was read
   * @return a copy
   */
  public ModelAnswer after(Duration delay) {
    return new ModelAnswer(manner, status, body, headers, Objects.requireNonNull(delay, "delay"));
  }

  /**
   * The same answer with one more header.
   *
   * @param name for example {@code Retry-After}
   * @param value for example {@code 2}
   * @return a copy
   */
  public ModelAnswer header(String name, String value) {
    List<String> more = new ArrayList<>(headers);
    more.add(Objects.requireNonNull(name, "name"));
    more.add(Objects.requireNonNull(value, "value"));
    return new ModelAnswer(manner, status, body, more, delay);
  }

  private ModelAnswer manner(Manner other) {
    return new ModelAnswer(other, status, body, headers, delay);
  }

  Manner manner() {
    return manner;
  }

  int status() {
    return status;
  }

  String body(ModelProtocol protocol) {
    return body.apply(protocol);
  }

  List<String> headers() {
    return headers;
  }

  Duration delay() {
    return delay;
  }

  static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }
}
