package io.github.arxivbot.summarizer.langchain4j;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A chat model whose behavior a test sets. Not thread-safe. */
final class ScriptedChatModel implements ChatModel {

  final List<ChatRequest> asked = new ArrayList<>();
  Function<ChatRequest, ChatResponse> answer = request -> text("a summary");
  String name = "claude";
  Set<Capability> capabilities = Set.of();

  static ScriptedChatModel throwing(RuntimeException exception) {
    ScriptedChatModel model = new ScriptedChatModel();
    model.answer =
        request -> {
          throw exception;
        };
    return model;
  }

  static ChatResponse text(String text) {
    return ChatResponse.builder()
        .aiMessage(AiMessage.from(text))
        .modelName("claude-1")
        .tokenUsage(new TokenUsage(900, 100))
        .finishReason(FinishReason.STOP)
        .build();
  }

  @Override
  public ChatResponse doChat(ChatRequest request) {
    asked.add(request);
    return answer.apply(request);
  }

  @Override
  public Set<Capability> supportedCapabilities() {
    return capabilities;
  }

  @Override
  public ModelProvider provider() {
    return ModelProvider.ANTHROPIC;
  }

  @Override
  public ChatRequestParameters defaultRequestParameters() {
    return ChatRequestParameters.builder().modelName(name).temperature(0.7).build();
  }
}
