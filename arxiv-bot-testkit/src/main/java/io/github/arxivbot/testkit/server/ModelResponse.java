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
 * One answer of a {@link ModelServer}, or a way to fail to give one. Immutable: {@link #header} and
 * {@link #after} give a changed copy.
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
   * A chat's answer as the services give it, with 1000 tokens read, 200 written, and the reason
   * {@code stop}.
   *
   * @param content what the model wrote
   * @return the answer
   */
  public static ModelResponse text(String content) {
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
  public static ModelResponse chat(
      String content, String finishReason, long promptTokens, long completionTokens) {
    Objects.requireNonNull(content, "content");
    Objects.requireNonNull(finishReason, "finishReason");
    return json(
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
  public static ModelResponse error(int status, String code, String message) {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(message, "message");
    return json(status, protocol -> protocol.error(code, message));
  }

  /**
   * Any answer.
   *
   * @param status the HTTP status
   * @param body sent as JSON; may be empty
   * @param headers names and values in turn
   * @return the answer
   * @throws IllegalArgumentException if the status is out of range, a header has no value or can't
   *     be sent
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
   * What is read, left out and refused is said at {@link ArxivResponse#recorded(Path)}. The key is
   * in the request, and so not in the file; but a service may repeat a part of it in an error.
   *
   * @param file what curl wrote
   * @return the answer
   * @throws IllegalArgumentException if the file is not of this form; the message names the line
   * @throws java.io.UncheckedIOException if it can't be read
   */
  public static ModelResponse recorded(Path file) {
    return inAnyProtocol(RecordedResponse.read(file));
  }

  /**
   * An answer that was recorded in two files; see {@link ArxivResponse#recorded(Path, Path)}.
   *
   * @param headers the file with the status line and the headers
   * @param body the file with the body
   * @return the answer
   * @throws IllegalArgumentException if the headers are not of this form; the message names the
   *     line
   * @throws java.io.UncheckedIOException if a file can't be read
   */
  public static ModelResponse recorded(Path headers, Path body) {
    return inAnyProtocol(RecordedResponse.read(headers, body));
  }

  /**
   * No answer: the connection is closed.
   *
   * @return the answer
   */
  public static ModelResponse reset() {
    return inAnyProtocol(ScriptedResponse.of(200).reset());
  }

  /**
   * Half of a chat's answer, then the connection is closed.
   *
   * @return the answer
   */
  public static ModelResponse cutBody() {
    ModelResponse whole = text("cut");
    return whole.with(whole.answer.cut());
  }

  /**
   * Half of a chat's answer, a pause, then the rest.
   *
   * @param pause how long it stalls; zero or more
   * @return the answer
   * @throws IllegalArgumentException if it is negative
   */
  public static ModelResponse stalled(Duration pause) {
    ModelResponse whole = text("stalled");
    return whole.with(whole.answer.stalled(pause));
  }

  /**
   * A chat's answer with a summary that is fit to use: four numbered headings, no numbers.
   *
   * @param request whose prompt says the language, Chinese or English
   * @return the answer
   */
  public static ModelResponse summary(ModelRequest request) {
    return text(SampleSummary.inLanguageOf(request.body()));
  }

  /**
   * The same answer, late.
   *
   * @param delay how long after the request was read; zero or more
   * @return a copy
   * @throws IllegalArgumentException if it is negative
   */
  public ModelResponse after(Duration delay) {
    return with(answer.after(delay));
  }

  /**
   * The same answer with a header, in place of another one of this name.
   *
   * @param name for example {@code Retry-After}
   * @param value for example {@code 2}
   * @return a copy
   * @throws IllegalArgumentException if it can't be sent
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
