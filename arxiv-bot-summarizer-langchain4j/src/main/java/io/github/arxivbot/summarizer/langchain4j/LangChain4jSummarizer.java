package io.github.arxivbot.summarizer.langchain4j;

import dev.langchain4j.model.chat.ChatModel;
import io.github.arxivbot.llm.LlmSummarizer;
import io.github.arxivbot.llm.ModelClient;
import io.github.arxivbot.model.Summary;
import java.util.Objects;

/**
 * Creates summarizers with any {@link ChatModel} of LangChain4j: Anthropic, Gemini, Mistral, or an
 * application's own model.
 *
 * <pre>{@code
 * ChatModel model =
 *     AnthropicChatModel.builder()
 *         .apiKey(System.getenv("ANTHROPIC_API_KEY"))
 *         .modelName("claude-sonnet-4-5")
 *         .maxTokens(2000)
 *         .timeout(Duration.ofMinutes(2))
 *         .maxRetries(0)
 *         .build();
 * Summarizer summarizer = LangChain4jSummarizer.builder(model).language("en").build();
 * }</pre>
 *
 * <p>Set {@code maxRetries(0)} on the model, because the summarizer retries by itself. Set a
 * timeout on the model; it limits each call. Errors are classified by the type of the exception and
 * the status and code of the service. Messages of the service are not passed on, because they may
 * quote a key that is not known here. A {@code Retry-After} header is not visible through a chat
 * model, so the summarizer uses its own pauses.
 */
public final class LangChain4jSummarizer {

  private LangChain4jSummarizer() {}

  /**
   * Returns a builder for a model that knows its own name.
   *
   * @param model the model, which is not closed with the summarizer; thread-safe, or used by one
   *     worker only
   * @return a builder that reads the text of a paper and omits temperature and thinking
   * @throws IllegalArgumentException if the model's default parameters contain no name
   */
  public static LlmSummarizer.Builder builder(ChatModel model) {
    String name = Objects.requireNonNull(model, "model").defaultRequestParameters().modelName();
    if (name == null || name.isBlank()) {
      throw new IllegalArgumentException("the chat model has no name; use builder(model, name)");
    }
    return builder(model, name);
  }

  /**
   * Returns a builder for a model with a given name.
   *
   * @param model the model, which is not closed with the summarizer; thread-safe, or used by one
   *     worker only
   * @param name the model's name in digests, prices and state; not sent to the service
   * @return a builder that reads the text of a paper and omits temperature and thinking
   */
  public static LlmSummarizer.Builder builder(ChatModel model, String name) {
    return withoutParameters(ChatModelClient.of(Objects.requireNonNull(model, "model")), name);
  }

  /**
   * Returns a client for a model, for example for a reranker. A model is asked to enforce JSON only
   * if its capabilities include it.
   *
   * @param model the model, which is not closed with the client
   * @return a client, which supports neither files nor the parameter for thinking
   */
  public static ModelClient client(ChatModel model) {
    return ChatModelClient.of(Objects.requireNonNull(model, "model"));
  }

  /** Returns a builder that sends only what every model supports. */
  static LlmSummarizer.Builder withoutParameters(ChatModelClient client, String name) {
    return LlmSummarizer.builder(client, name)
        .read(Summary.Read.TEXT)
        .omitTemperature()
        .omitThinking();
  }
}
