package io.github.arxivbot.testkit.server;

import io.github.arxivbot.testkit.internal.SampleSummary;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A scripted response of a {@link ModelServer}, or a failure to respond. Immutable: {@link #header}
 * and {@link #after} return a changed copy.
 */
public final class ModelResponse {

  private final ScriptedResponse answer;
  private final BiFunction<ScriptedResponse, ModelProtocol, ScriptedResponse> body;

  private ModelResponse(
      ScriptedResponse answer, BiFunction<ScriptedResponse, ModelProtocol, ScriptedResponse> body) {
    this.answer = answer;
    this.body = body;
  }

  /**
   * Creates a chat response with 1000 prompt tokens, 200 completion tokens and the finish reason
   * {@code stop}.
   *
   * @param content the text of the model
   * @return the response
   */
  public static ModelResponse text(String content) {
    return chat(content, "stop", 1000, 200);
  }

  /**
   * Creates a chat response in the protocol of the request.
   *
   * @param content the text of the model
   * @param finishReason the finish reason, for example {@code stop}, {@code length} or {@code
   *     content_filter}
   * @param promptTokens the prompt tokens
   * @param completionTokens the completion tokens
   * @return the response
   */
  public static ModelResponse chat(
      String content, String finishReason, long promptTokens, long completionTokens) {
    Objects.requireNonNull(content, "content");
    Objects.requireNonNull(finishReason, "finishReason");
    return json(
        200, protocol -> protocol.chat(content, finishReason, promptTokens, completionTokens));
  }

  /**
   * Creates an error in the form of the request's protocol.
   *
   * @param status the HTTP status, for example 429
   * @param code the type and code, for example {@code limit_requests}; unused by Ollama
   * @param message the error message
   * @return the response
   */
  public static ModelResponse error(int status, String code, String message) {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(message, "message");
    return json(status, protocol -> protocol.error(code, message));
  }

  /**
   * Creates any response.
   *
   * @param status the HTTP status
   * @param body the body, sent as JSON; may be empty
   * @param headers alternating names and values
   * @return the response
   * @throws IllegalArgumentException if the status is out of range, or a header is invalid or has
   *     no value
   */
  public static ModelResponse status(int status, String body, String... headers) {
    Objects.requireNonNull(body, "body");
    return json(status, protocol -> body, headers);
  }

  private static ModelResponse json(
      int status, Function<ModelProtocol, String> text, String... headers) {
    return new ModelResponse(
        ScriptedResponse.of(status).header("Content-Type", "application/json").headers(headers),
        (answer, protocol) -> answer.body(text.apply(protocol).getBytes(StandardCharsets.UTF_8)));
  }

  private static ModelResponse inAnyProtocol(ScriptedResponse answer) {
    return new ModelResponse(answer, (same, protocol) -> same);
  }

  /**
   * An answer that was recorded, whatever the protocol in which is asked. From a shell:
   *
   * <pre>{@code
   * curl -si --compressed -H "Authorization: Bearer $KEY" -H "Content-Type: application/json" \
   *     -d @question.json https://example.org/v1/chat/completions > answer.txt
   * }</pre>
   *
   * {@link ArxivResponse#recorded(Path)} describes the format. The key is part of the request and
   * so not in the file, but a service may repeat a part of it in an error.
   *
   * @param file the file that curl wrote
   * @return the response
   * @throws IllegalArgumentException if the file does not have this form; the message names the
   *     line
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public static ModelResponse recorded(Path file) {
    return inAnyProtocol(RecordedResponse.read(file));
  }

  /**
   * Reads a response that was recorded in two files; see {@link ArxivResponse#recorded(Path,
   * Path)}.
   *
   * @param headers the file with the status line and the headers
   * @param body the file with the body
   * @return the response
   * @throws IllegalArgumentException if the headers do not have this form; the message names the
   *     line
   * @throws java.io.UncheckedIOException if a file cannot be read
   */
  public static ModelResponse recorded(Path headers, Path body) {
    return inAnyProtocol(RecordedResponse.read(headers, body));
  }

  /**
   * Creates a failure: the connection is closed without a response.
   *
   * @return the response
   */
  public static ModelResponse reset() {
    return inAnyProtocol(ScriptedResponse.of(200).reset());
  }

  /**
   * Creates a failure: half of a chat response, then the connection is closed.
   *
   * @return the response
   */
  public static ModelResponse cutBody() {
    ModelResponse whole = text("cut");
    return whole.with(whole.answer.cut());
  }

  /**
   * Creates a chat response with a pause in its middle.
   *
   * @param pause the pause; zero or more
   * @return the response
   * @throws IllegalArgumentException if it is negative
   */
  public static ModelResponse stalled(Duration pause) {
    ModelResponse whole = text("stalled");
    return whole.with(whole.answer.stalled(pause));
  }

  /**
   * Creates a chat response with a valid summary: four numbered headings, no numbers.
   *
   * @param request the request, whose prompt determines the language, Chinese or English
   * @return the response
   */
  public static ModelResponse summary(ModelRequest request) {
    return text(SampleSummary.inLanguageOf(request.body()));
  }

  /**
   * Returns a copy that is sent late.
   *
   * @param delay the delay after the request was read; zero or more
   * @return a copy
   * @throws IllegalArgumentException if it is negative
   */
  public ModelResponse after(Duration delay) {
    return with(answer.after(delay));
  }

  /**
   * Returns a copy with a header, which replaces one of the same name.
   *
   * @param name the name, for example {@code Retry-After}
   * @param value the value, for example {@code 2}
   * @return a copy
   * @throws IllegalArgumentException if it is not a valid header
   */
  public ModelResponse header(String name, String value) {
    return with(answer.header(name, value));
  }

  private ModelResponse with(ScriptedResponse changed) {
    return new ModelResponse(changed, body);
  }

  ScriptedResponse in(ModelProtocol protocol) {
    return body.apply(answer, protocol);
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
