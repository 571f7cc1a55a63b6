package io.github.arxivbot.summarizer.qwen;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arxivbot.llm.ChatAnswer;
import io.github.arxivbot.llm.ChatRequest;
import io.github.arxivbot.llm.ChatRequest.ChatMessage;
import io.github.arxivbot.llm.FileStore;
import io.github.arxivbot.llm.ModelClient;
import io.github.arxivbot.llm.ModelException;
import io.github.arxivbot.llm.internal.BaseUrl;
import io.github.arxivbot.llm.internal.Endpoint;
import io.github.arxivbot.llm.internal.Reply;
import io.github.arxivbot.spi.option.Secret;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks an OpenAI-compatible model service: Qwen's in any region, OpenAI, DeepSeek, vLLM, Ollama and
 * others. The key is read at each use, sent to the configured host only (redirects are not
 * followed), and part of no message. A call ends within the timeout, its answer's body included,
 * and is never made twice. Thread-safe.
 */
public final class OpenAiClient implements ModelClient {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Endpoint endpoint;
  private final FileStore files;

  private OpenAiClient(Endpoint endpoint) {
    this.endpoint = endpoint;
    this.files = new OpenAiFiles(endpoint);
  }

  /**
   * Starts a client.
   *
   * @param baseUrl an http or https address, behind which {@code /chat/completions} and {@code
   *     /files} are put; for example {@code https://dashscope.aliyuncs.com/compatible-mode/v1}
   * @param key the key; a service that asks for none still needs the variable set to something
   * @return a builder
   * @throws IllegalArgumentException if the address is not absolute, or has a user, a query or a
   *     fragment
   */
  public static Builder builder(URI baseUrl, Secret key) {
    Objects.requireNonNull(baseUrl, "baseUrl");
    String complaint = BaseUrl.complaint(baseUrl);
    if (complaint != null) {
      throw new IllegalArgumentException("baseUrl: " + complaint);
    }
    return new Builder(BaseUrl.withoutSlash(baseUrl), Objects.requireNonNull(key, "key"));
  }

  @Override
  public ChatAnswer chat(ChatRequest request) throws ModelException, InterruptedException {
    Objects.requireNonNull(request, "request");
    Reply reply =
        endpoint.ask(
            "/chat/completions",
            call ->
                call.header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body(request).toString())));
    return ChatReply.read(reply);
  }

  @Override
  public Optional<FileStore> files() {
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

  /**
   * The address and the key's variable, never the key.
   *
   * @return for logs
   */
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
    request.temperature().ifPresent(degrees -> body.put("temperature", degrees));
    request.thinking().ifPresent(enabled -> body.put("enable_thinking", enabled));
    return body.put("stream", false);
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
     * Sets how long one call may take, from its first byte sent to its last byte received.
     *
     * @param timeout more than zero; two minutes by default
     * @return this
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
     * Sets the clock by which a {@code Retry-After} that is a date is read.
     *
     * @param clock the system's by default
     * @return this
     */
    public Builder clock(Clock clock) {
      this.clock = Objects.requireNonNull(clock, "clock");
      return this;
    }

    /**
     * Makes the client; nothing is sent yet.
     *
     * @return the client
     */
    public OpenAiClient build() {
      Clock time = clock == null ? Clock.systemUTC() : clock;
      return new OpenAiClient(new Endpoint(baseUrl, key, timeout, time));
    }
  }
}
