package io.github.arxivbot.summarizer.qwen;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arxivbot.llm.ChatAnswer;
import io.github.arxivbot.llm.ModelErrorKind;
import io.github.arxivbot.llm.ModelException;
import io.github.arxivbot.llm.internal.client.AnswerValidator;
import io.github.arxivbot.llm.internal.client.EndpointResponse;
import io.github.arxivbot.model.ModelUsage;

/** Parses the response of {@code /chat/completions}. */
final class ChatResponseParser {

  private ChatResponseParser() {}

  static ChatAnswer parse(EndpointResponse response) throws ModelException {
    JsonNode body = response.completion();
    ModelUsage usage = toUsage(body.path("usage"));
    JsonNode choice = body.path("choices").path(0);
    if (choice.isMissingNode()) {
      throw response.exception(ModelErrorKind.UNUSABLE, "the response has no choices", usage);
    }
    JsonNode message = choice.path("message");
    boolean refused = !text(message.path("refusal")).isBlank();
    ChatAnswer answer =
        ChatAnswer.builder(text(message.path("content")))
            .finishReason(
                refused ? AnswerValidator.CONTENT_FILTER : text(choice.path("finish_reason")))
            .usage(usage)
            .reasoning(message.has("reasoning_content"))
            .model(text(body.path("model")))
            .build();
    return AnswerValidator.validate(response.head(), answer);
  }

  private static ModelUsage toUsage(JsonNode usage) {
    return new ModelUsage(
        tokens(usage.path("prompt_tokens")), tokens(usage.path("completion_tokens")), 1);
  }

  private static long tokens(JsonNode count) {
    return count.asLong(); // 0 if it is not known
  }

  private static String text(JsonNode node) {
    return node.isTextual() ? node.asText() : "";
  }
}
