package io.github.arxivbot.summarizer.langchain4j;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import io.github.arxivbot.model.Usage;
import io.github.arxivbot.llm.ChatAnswer;
import io.github.arxivbot.llm.ChatRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Between our requests and answers and LangChain4j's. */
final class Translation {

  private Translation() {}

  static dev.langchain4j.model.chat.request.ChatRequest of(ChatRequest request) {
    List<ChatMessage> messages = request.messages().stream().map(Translation::message).toList();
    dev.langchain4j.model.chat.request.ChatRequest.Builder translated =
        dev.langchain4j.model.chat.request.ChatRequest.builder().messages(messages);
    request.temperature().ifPresent(translated::temperature);
    return translated.build();
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

  static ChatAnswer of(ChatResponse response) {
    String text = response.aiMessage().text();
    String model = response.modelName();
    FinishReason reason = response.finishReason();
    return ChatAnswer.builder(text == null ? "" : text)
        .finishReason(reason == null ? "" : reason.name().toLowerCase(Locale.ROOT))
        .usage(usage(response.tokenUsage()))
        .model(model == null ? "" : model)
        .build();
  }

  /**
   * What was used. Some services count what a model thinks in the total alone, so all that was not
   * sent was written; tokens that came from the service's cache were sent.
   */
  static Usage usage(@Nullable TokenUsage usage) {
    if (usage == null) {
      return new Usage(0, 0, 1);
    }
    long sent = tokens(usage.inputTokenCount());
    long written =
        Math.max(tokens(usage.outputTokenCount()), tokens(usage.totalTokenCount()) - sent);
    return new Usage(sent, Math.max(0, written), 1);
  }

  private static long tokens(@Nullable Integer count) {
    return count == null ? 0 : Math.max(0, count);
  }
}
