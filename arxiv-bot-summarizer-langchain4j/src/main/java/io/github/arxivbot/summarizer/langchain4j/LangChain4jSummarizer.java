package io.github.arxivbot.summarizer.langchain4j;

import dev.langchain4j.model.chat.ChatModel;
import io.github.arxivbot.model.Summary;
import io.github.arxivbot.llm.LlmSummarizer;
import io.github.arxivbot.llm.LlmSummarizerBuilder;
import java.util.Objects;

/**
 * Has papers read by any {@link ChatModel} of LangChain4j: Anthropic's, Gemini, Mistral's, or one
 * of your own.
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
 * <p>Set {@code maxRetries(0)} on the model: the summarizer tries again by itself, and retries
 * would multiply. The model's own timeout bounds each call. What its exceptions mean is told by
 * their class and by the status and code of the service; the service's free words are not passed
 * on, since nobody here knows the key that they may quote. A {@code Retry-After} can't be seen
 * through a chat model; the pauses are the summarizer's own.
 */
public final class LangChain4jSummarizer {

  private LangChain4jSummarizer() {}

  /**
   * Starts a summarizer with a model that knows its own name.
   *
   * @param model the model; stays open when the summarizer is closed, for it is yours; thread-safe,
   *     or asked by one worker only
   * @return a builder that reads the text of a paper and leaves temperature and thinking to the
   *     model
   * @throws IllegalArgumentException if the model has no name among its default parameters
   */
  public static LlmSummarizerBuilder builder(ChatModel model) {
    String name = Objects.requireNonNull(model, "model").defaultRequestParameters().modelName();
    if (name == null || name.isBlank()) {
      throw new IllegalArgumentException(
          "the chat model does not say its name; use builder(model, name)");
    }
    return builder(model, name);
  }

  /**
   * Starts a summarizer with a model under a name.
   *
   * @param model the model; stays open when the summarizer is closed, for it is yours; thread-safe,
   *     or asked by one worker only
   * @param name what digest, prices and memory call it; not sent to the service
   * @return a builder that reads the text of a paper and leaves temperature and thinking to the
   *     model
   */
  public static LlmSummarizerBuilder builder(ChatModel model, String name) {
    return plain(ChatModelClient.over(Objects.requireNonNull(model, "model")), name);
  }

  /** Says only what every model understands. */
  static LlmSummarizerBuilder plain(ChatModelClient client, String name) {
    return LlmSummarizer.builder(client, name)
        .read(Summary.Read.TEXT)
        .temperature(null)
        .thinking(null);
  }
}
