package io.github.arxivbot.llm;

import java.util.Optional;

/**
 * Connects an {@link LlmSummarizer} to one model service: a chat and, optionally, a file store.
 * Implementations are thread-safe, limit the time of every call, and do not retry.
 */
public interface ModelClient extends AutoCloseable {

  /**
   * Sends a chat request to the model.
   *
   * @param request the messages and parameters
   * @return the complete, non-empty answer
   * @throws ModelException if there is no usable answer
   * @throws InterruptedException if the thread is interrupted; the call is cancelled, but may
   *     already have been charged
   */
  ChatAnswer chat(ChatRequest request) throws ModelException, InterruptedException;

  /**
   * Returns the file store of this service.
   *
   * @return empty, the default, if the service has no file store
   */
  default Optional<ModelFileStore> files() {
    return Optional.empty();
  }

  /**
   * Returns the host that is called, for messages.
   *
   * @return for example {@code dashscope.aliyuncs.com}
   */
  String host();

  /**
   * Returns the provider, if the same model name means different models at different providers. It
   * is part of the {@linkplain LlmSummarizer#fingerprint() fingerprint}.
   *
   * @return for example {@code ollama}; empty, the default, if the model name is sufficient
   */
  default String provider() {
    return "";
  }

  /**
   * Returns the reason why the service cannot be called.
   *
   * @return one sentence, for example that the key is missing; empty, the default, if it can be
   *     called
   */
  default Optional<String> unavailable() {
    return Optional.empty();
  }

  /** Releases resources; does nothing by default. Calls in progress may fail. */
  @Override
  default void close() {}
}
