package io.github.arxivbot.summarizer.qwen;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.github.arxivbot.internal.http.HttpAddress;
import io.github.arxivbot.llm.ChatAnswer;
import io.github.arxivbot.llm.ChatRequest;
import io.github.arxivbot.llm.ChatRequest.ChatMessage;
import io.github.arxivbot.llm.ChatRequest.JsonFormat;
import io.github.arxivbot.llm.ModelClient;
import io.github.arxivbot.llm.ModelException;
import io.github.arxivbot.llm.ModelFileStore;
import io.github.arxivbot.llm.internal.client.ChatEndpoint;
import io.github.arxivbot.llm.internal.client.EndpointResponse;
import io.github.arxivbot.llm.internal.client.ModelEndpoint;
import io.github.arxivbot.spi.option.Secret;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A client for OpenAI-compatible model services: Qwen in any region, OpenAI, DeepSeek, vLLM, Ollama
 * and others. The key is read for each request, sent to the configured host only (redirects are not
 * followed), and never part of a message. The timeout covers the whole exchange, including the
 * body. Calls are not retried. Thread-safe.
 */
public final class OpenAiClient implements ModelClient {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ModelEndpoint endpoint;
  private final ChatEndpoint chat;
  private final ModelFileStore files;

  private OpenAiClient(ModelEndpoint endpoint) {
    this.endpoint = endpoint;
    this.chat = new ChatEndpoint(endpoint);
    this.files = new OpenAiFileStore(endpoint);
  }

  /**
   * Returns a new builder.
   *
   * @param baseUrl an http or https URL to which {@code /chat/completions} and {@code /files} are
   *     appended; for example {@code https://dashscope.aliyuncs.com/compatible-mode/v1}
   * @param key the key; its variable must be set even if the service does not require a key
   * @return a new builder
   * @throws IllegalArgumentException if the URL is not absolute, or has a user, a query or a
   *     fragment
   */
  public static Builder builder(URI baseUrl, Secret key) {
    Objects.requireNonNull(baseUrl, "baseUrl");
    HttpAddress.checkBase(baseUrl)
        .ifPresent(
            problem -> {
              throw new IllegalArgumentException("baseUrl: " + problem);
            });
    return new Builder(
        HttpAddress.withoutTrailingSlash(baseUrl), Objects.requireNonNull(key, "key"));
  }

  @Override
  public ChatAnswer chat(ChatRequest request) throws ModelException, InterruptedException {
    Objects.requireNonNull(request, "request");
    EndpointResponse response =
        chat.send(
            "/chat/completions",
            body(request).toString(),
            call -> call.header("Content-Type", "application/json"));
    return ChatResponseParser.parse(response);
  }

  @Override
  public Optional<ModelFileStore> files() {
    return Optional.of(files);
  }

  @Override
  public Optional<String> unavailable() {
    return endpoint.missingKey();
  }

  @Override
  public String host() {
    return endpoint.host();
  }

  @Override
  public void close() {
    endpoint.close();
  }

  /** {@return the URL and the key's variable, never the key} */
  @Override
  public String toString() {
    return "OpenAiClient[" + endpoint + "]";
  }

  private static ObjectNode body(ChatRequest request) {
    ObjectNode body = JSON.createObjectNode().put("model", request.model());
    ArrayNode messages = body.putArray("messages");
    for (ChatMessage message : request.messages()) {
      messages.addObject().put("role", message.role()).put("content", message.content());
    }
    request.temperature().ifPresent(value -> body.put("temperature", value));
    request.thinking().ifPresent(enabled -> body.put("enable_thinking", enabled));
    request.json().ifPresent(format -> body.set("response_format", responseFormat(format)));
    return body.put("stream", false);
  }

  private static ObjectNode responseFormat(JsonFormat format) {
    ObjectNode node = JSON.createObjectNode();
    if (!format.hasSchema()) {
      return node.put("type", "json_object");
    }
    node.put("type", "json_schema")
        .putObject("json_schema")
        .put("name", format.name())
        .put("strict", true)
        .putRawValue("schema", new RawValue(format.schema()));
    return node;
  }

  /** Builds an {@link OpenAiClient}. Not thread-safe. */
  public static final class Builder {

    private final URI baseUrl;
    private final Secret key;
    private Duration timeout = Duration.ofMinutes(2);
    private @Nullable Clock clock;

    private Builder(URI baseUrl, Secret key) {
      this.baseUrl = baseUrl;
      this.key = key;
    }

    /**
     * Sets the time limit of one call, from the first byte sent to the last byte received.
     *
     * @param timeout more than zero; two minutes by default
     * @return this builder
     * @throws IllegalArgumentException if it is zero or negative
     */
    public Builder timeout(Duration timeout) {
      Objects.requireNonNull(timeout, "timeout");
      if (timeout.isNegative() || timeout.isZero()) {
        throw new IllegalArgumentException("timeout must be more than zero: " + timeout);
      }
      this.timeout = timeout;
      return this;
    }

    /**
     * Sets the clock for a {@code Retry-After} header that is a date.
     *
     * @param clock the system clock by default
     * @return this builder
     */
    public Builder clock(Clock clock) {
      this.clock = Objects.requireNonNull(clock, "clock");
      return this;
    }

    /**
     * Returns a new client; does not connect.
     *
     * @return the client
     */
    public OpenAiClient build() {
      Clock time = clock == null ? Clock.systemUTC() : clock;
      return new OpenAiClient(new ModelEndpoint(baseUrl, key, timeout, time));
    }
  }
}
