package io.github.arxivbot.summarizer.langchain4j;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import io.github.arxivbot.llm.ChatAnswer;
import io.github.arxivbot.llm.ChatRequest;
import io.github.arxivbot.model.ModelUsage;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Maps requests and answers to and from the types of LangChain4j. */
final class MessageMapper {

  private MessageMapper() {}

  /** Converts a request. A model that cannot enforce JSON may throw if it is asked to. */
  static dev.langchain4j.model.chat.request.ChatRequest toChatModel(
      ChatRequest request, boolean enforcesJson) {
    List<ChatMessage> messages = request.messages().stream().map(MessageMapper::message).toList();
    dev.langchain4j.model.chat.request.ChatRequest.Builder mapped =
        dev.langchain4j.model.chat.request.ChatRequest.builder().messages(messages);
    request.temperature().ifPresent(mapped::temperature);
    if (enforcesJson && request.json().isPresent()) {
      mapped.responseFormat(ResponseFormat.JSON);
    }
    return mapped.build();
  }

  private static ChatMessage message(ChatRequest.ChatMessage message) {
    return switch (message.role()) {
      case "system" -> SystemMessage.from(message.content());
      case "user" -> UserMessage.from(message.content());
      case "assistant" -> AiMessage.from(message.content());
      default ->
          throw new IllegalArgumentException("LangChain4j has no role \"" + message.role() + "\"");
    };
  }

  static ChatAnswer fromChatModel(ChatResponse response) {
    String text = response.aiMessage().text();
    String model = response.modelName();
    FinishReason reason = response.finishReason();
    return ChatAnswer.builder(text == null ? "" : text)
        .finishReason(reason == null ? "" : reason.name().toLowerCase(Locale.ROOT))
        .usage(usage(response.tokenUsage()))
        .reasoning(response.aiMessage().thinking() != null)
        .model(model == null ? "" : model)
        .build();
  }

  /**
   * Converts the usage. Some services count thinking tokens only in the total, so the total minus
   * the input counts as output. Tokens from the service's cache count as input.
   */
  static ModelUsage usage(@Nullable TokenUsage usage) {
    if (usage == null) {
      return new ModelUsage(0, 0, 1);
    }
    long input = tokens(usage.inputTokenCount());
    long output =
        Math.max(tokens(usage.outputTokenCount()), tokens(usage.totalTokenCount()) - input);
    return new ModelUsage(input, Math.max(0, output), 1);
  }

  private static long tokens(@Nullable Integer count) {
    return count == null ? 0 : Math.max(0, count);
  }
}
