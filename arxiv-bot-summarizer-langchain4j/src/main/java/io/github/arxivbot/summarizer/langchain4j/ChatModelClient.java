package io.github.arxivbot.summarizer.langchain4j;

import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.response.ChatResponse;
import io.github.arxivbot.llm.ChatAnswer;
import io.github.arxivbot.llm.ChatRequest;
import io.github.arxivbot.llm.Fault;
import io.github.arxivbot.llm.ModelClient;
import io.github.arxivbot.llm.ModelException;
import io.github.arxivbot.llm.internal.Endpoint;
import io.github.arxivbot.llm.internal.UsableText;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A chat model in the place of a model service: asked in our words, its answers and exceptions told
 * in ours. Thread-safe if the model is.
 */
final class ChatModelClient implements ModelClient {

  private final ChatModel model;
  private final String provider;
  private final String host;
  private final @Nullable Endpoint endpoint;

  private ChatModelClient(
      ChatModel model, String provider, String host, @Nullable Endpoint endpoint) {
    this.model = model;
    this.provider = provider;
    this.host = host;
    this.endpoint = endpoint;
  }

  /** A model that was handed over: it reaches its service by itself. */
  static ChatModelClient over(ChatModel model) {
    ModelProvider known = model.provider();
    String provider =
        known == null || known == ModelProvider.OTHER
            ? model.getClass().getSimpleName()
            : known.name().toLowerCase(Locale.ROOT);
    return new ChatModelClient(model, provider, provider, null);
  }

  /** A model that reaches its service through an endpoint of ours, which is closed with this. */
  static ChatModelClient over(ChatModel model, String provider, Endpoint endpoint) {
    return new ChatModelClient(model, provider, endpoint.host(), endpoint);
  }

  @Override
  public ChatAnswer chat(ChatRequest request) throws ModelException, InterruptedException {
    Objects.requireNonNull(request, "request");
    if (request.thinking().isPresent()) {
      throw ModelException.builder(
              Fault.BAD_REQUEST, host + ": thinking is said to the chat model's own builder")
          .build();
    }
    if (Thread.interrupted()) {
      throw new InterruptedException("interrupted before " + host + " was asked");
    }
    ChatResponse response;
    try {
      response = model.chat(Translation.of(request));
    } catch (RuntimeException e) {
      throw endpoint == null ? Thrown.byModel(e, host) : Thrown.behindEndpoint(e, host);
    }
    return UsableText.of(host + " answered", Translation.of(response));
  }

  @Override
  public String host() {
    return host;
  }

  @Override
  public String provider() {
    return "langchain4j " + provider;
  }

  @Override
  public Optional<String> unavailable() {
    return endpoint == null ? Optional.empty() : endpoint.missingKey();
  }

  @Override
  public void close() {
    if (endpoint != null) {
      endpoint.close();
    }
  }

  /**
   * Provider and address, and the key's variable, never the key.
   *
   * @return for logs
   */
  @Override
  public String toString() {
    return "ChatModelClient[" + provider + ", " + (endpoint == null ? host : endpoint) + "]";
  }
}
