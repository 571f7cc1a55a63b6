package io.github.arxivbot.llm;

import java.util.Optional;

/**
 * One model service, as far as a summarizer needs it: a chat, and perhaps files. Implementations
 * are thread-safe, do not try again by themselves, and bound every call in time.
 */
public interface ModelClient extends AutoCloseable {

  /**
   * Asks the model.
   *
   * @param request what to ask
   * @return the answer, whole and not empty
   * @throws ModelException if there is none, with the class of the fault
   * @throws InterruptedException if this thread was interrupted; the call is broken off then, and
   *     may have been paid for
   */
  ChatAnswer chat(ChatRequest request) throws ModelException, InterruptedException;

  /**
   * The files that this service keeps.
   *
   * @return nothing if the service has no files at all; default nothing
   */
  default Optional<FileStore> files() {
    return Optional.empty();
  }

  /**
   * Which host is asked, for people.
   *
   * @return for example {@code dashscope.aliyuncs.com}
   */
  String host();

  /**
   * Whose service this is, where that decides what a model's name means: one name may stand for
   * different models at different providers. Part of the {@linkplain LlmSummarizer#fingerprint()
   * fingerprint}.
   *
   * @return for example {@code ollama}; empty, the default, where the name alone says it
   */
  default String provider() {
    return "";
  }

  /**
   * Whether the service can be asked at all.
   *
   * @return why not, in a sentence (no key, for example); nothing where it can
   */
  default Optional<String> unavailable() {
    return Optional.empty();
  }

  /** Gives up what the client holds; default nothing. Calls under way may fail. */
  @Override
  default void close() {}
}
