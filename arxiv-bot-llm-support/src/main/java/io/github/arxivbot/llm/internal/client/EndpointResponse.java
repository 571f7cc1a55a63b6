package io.github.arxivbot.llm.internal.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arxivbot.internal.http.RetryAfterParser;
import io.github.arxivbot.llm.ModelErrorKind;
import io.github.arxivbot.llm.ModelException;
import io.github.arxivbot.model.ModelUsage;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A complete HTTP response of a service, of any status. */
@SuppressWarnings("exports") // the modules that this package is exported to require Jackson
public final class EndpointResponse {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * The target of a request.
   *
   * @param key the key, which is removed from the service's messages; may be empty
   */
  record Target(URI baseUrl, String path, String keyVariable, String key) {
    @Override
    public String toString() {
      return baseUrl + path;
    }
  }

  private final Target target;
  private final HttpResponse<byte[]> response;
  private final Clock clock;

  EndpointResponse(Target target, HttpResponse<byte[]> response, Clock clock) {
    this.target = target;
    this.response = response;
    this.clock = clock;
  }

  Target target() {
    return target;
  }

  public int status() {
    return response.statusCode();
  }

  /** Returns the answer of a chat in the form that {@link CompletionJson} describes. */
  public ObjectNode completion() throws ModelException {
    return CompletionJson.normalize((ObjectNode) json());
  }

  /** Returns {@link #completion} as JSON. */
  public String completionText() throws ModelException {
    return completion().toString();
  }

  Optional<String> header(String name) {
    return response.headers().firstValue(name);
  }

  Optional<Duration> retryAfter() {
    return header("Retry-After").flatMap(value -> RetryAfterParser.parse(value, clock));
  }

  /** Returns the body of a response whose status and body indicate success. */
  public JsonNode json() throws ModelException {
    JsonNode body = MissingNode.getInstance();
    if (status() >= 200 && status() <= 299) {
      body = parse();
    }
    boolean error = body.hasNonNull("error") || (body.hasNonNull("code") && !body.has("choices"));
    if (body.isMissingNode() || error) {
      throw ErrorResponse.toException(this);
    }
    return body;
  }

  /** Returns the body; a missing node if it is not JSON. */
  JsonNode bodyOrMissing() {
    try {
      JsonNode body = read();
      return body == null ? MissingNode.getInstance() : body;
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }

  private @Nullable JsonNode read() throws IOException {
    return EventStream.isEventStream(header("Content-Type").orElse(""), response.body())
        ? EventStream.parse(response.body())
        : JSON.readTree(response.body());
  }

  private JsonNode parse() throws ModelException {
    try {
      JsonNode body = read();
      if (body != null && body.isObject()) {
        return body;
      }
      throw exception(
          ModelErrorKind.UNUSABLE, "the body is " + (body == null ? "empty" : "not a JSON object"));
    } catch (JsonEOFException | EOFException e) {
      throw exception(ModelErrorKind.BUSY, "the body was cut off");
    } catch (JsonProcessingException e) { // without its message, which may quote the body
      throw exception(
          ModelErrorKind.UNUSABLE,
          "the body is not JSON; check that base_url is the address of a model service");
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory failed", e);
    }
  }

  /** Returns an exception that names host and status. */
  public ModelException exception(ModelErrorKind kind, String problem) {
    return exceptionBuilder(kind, "", problem).build();
  }

  /** Returns an exception that names host and status, for a call with a known usage. */
  public ModelException exception(ModelErrorKind kind, String problem, ModelUsage usage) {
    return exceptionBuilder(kind, "", problem).usage(usage).build();
  }

  /** Starts an exception with host, status, code and problem, from which the key is removed. */
  ModelException.Builder exceptionBuilder(ModelErrorKind kind, String code, String problem) {
    String safe = withoutKey(code);
    String message =
        head() + (safe.isEmpty() ? "" : " (" + safe + ")") + ": " + withoutKey(problem);
    return ModelException.builder(kind, message).code(safe);
  }

  /** Returns host and status, for the start of a message. */
  public String head() {
    return target.baseUrl().getHost() + " answered " + status();
  }

  private String withoutKey(String text) {
    return target.key().isEmpty() ? text : text.replace(target.key(), "[key]");
  }
}
