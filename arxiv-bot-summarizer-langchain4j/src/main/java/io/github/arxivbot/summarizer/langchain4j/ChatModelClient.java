package io.github.arxivbot.summarizer.langchain4j;

import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.response.ChatResponse;
import io.github.arxivbot.llm.ChatAnswer;
import io.github.arxivbot.llm.ChatRequest;
import io.github.arxivbot.llm.ModelClient;
import io.github.arxivbot.llm.ModelErrorKind;
import io.github.arxivbot.llm.ModelException;
import io.github.arxivbot.llm.internal.client.AnswerValidator;
import io.github.arxivbot.llm.internal.client.ModelEndpoint;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Adapts a LangChain4j {@link ChatModel} to {@link ModelClient}. Thread-safe if the model is. */
final class ChatModelClient implements ModelClient {

  private final ChatModel model;
  private final String provider;
  private final String host;
  private final @Nullable ModelEndpoint endpoint;

  private ChatModelClient(
      ChatModel model, String provider, String host, @Nullable ModelEndpoint endpoint) {
    this.model = model;
    this.provider = provider;
    this.host = host;
    this.endpoint = endpoint;
  }

  /** Creates a client for an application's model, which connects to its service by itself. */
  static ChatModelClient of(ChatModel model) {
    ModelProvider known = model.provider();
    String provider =
        known == null || known == ModelProvider.OTHER
            ? model.getClass().getSimpleName()
            : known.name().toLowerCase(Locale.ROOT);
    return new ChatModelClient(model, provider, provider, null);
  }

  /** Creates a client for a model that uses the endpoint, which is closed with the client. */
  static ChatModelClient of(ChatModel model, String provider, ModelEndpoint endpoint) {
    return new ChatModelClient(model, provider, endpoint.host(), endpoint);
  }

  @Override
  public ChatAnswer chat(ChatRequest request) throws ModelException, InterruptedException {
    Objects.requireNonNull(request, "request");
    if (request.thinking().isPresent()) {
      throw ModelException.builder(
              ModelErrorKind.BAD_REQUEST,
              host + ": set thinking in the chat model's builder, not in the summarizer's")
          .build();
    }
    if (Thread.interrupted()) {
      throw new InterruptedException("interrupted before the call of " + host);
    }
    ChatResponse response;
    try {
      boolean enforcesJson =
          model.supportedCapabilities().contains(Capability.RESPONSE_FORMAT_JSON_SCHEMA);
      response = model.chat(MessageMapper.toChatModel(request, enforcesJson));
    } catch (RuntimeException e) {
      throw endpoint == null
          ? ExceptionMapper.fromModel(e, host)
          : ExceptionMapper.fromEndpoint(e, host);
    }
    return AnswerValidator.validate(host + " answered", MessageMapper.fromChatModel(response));
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

  /** {@return provider, URL and the key's variable, never the key} */
  @Override
  public String toString() {
    return "ChatModelClient[" + provider + ", " + (endpoint == null ? host : endpoint) + "]";
  }
}
