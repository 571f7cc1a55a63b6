package io.github.arxivbot.summarizer.qwen;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arxivbot.model.Usage;
import io.github.arxivbot.summarizing.ChatAnswer;
import io.github.arxivbot.summarizing.Fault;
import io.github.arxivbot.summarizing.ModelException;

/** Reads the answer of {@code /chat/completions}. */
final class ChatReply {

  /** A hostile count must not overflow a sum. */
  private static final long MOST_TOKENS = 1_000_000_000_000L;

  private ChatReply() {}

  static ChatAnswer read(Reply reply) throws ModelException {
    JsonNode body = reply.success();
    Usage used = usage(body.path("usage"));
    JsonNode choice = body.path("choices").path(0);
    if (choice.isMissingNode()) {
      throw reply.fault(Fault.UNUSABLE, "it has no choices, so that there is no text", used);
    }
    String reason = text(choice.path("finish_reason"));
    JsonNode message = choice.path("message");
    if (reason.equals("content_filter") || !text(message.path("refusal")).isBlank()) {
      throw reply
          .said(Fault.REFUSED, "content_filter", "the model's answer was withheld")
          .used(used)
          .build();
    }
    if (reason.equals("length")) {
      throw reply.fault(Fault.UNUSABLE, "the text was cut at the model's limit (length)", used);
    }
    String content = text(message.path("content"));
    if (content.isBlank()) {
      throw reply.fault(Fault.UNUSABLE, "the text is empty", used);
    }
    return ChatAnswer.builder(content)
        .finishReason(reason)
        .usage(used)
        .model(text(body.path("model")))
        .build();
  }

  private static Usage usage(JsonNode usage) {
    return new Usage(
        tokens(usage.path("prompt_tokens")), tokens(usage.path("completion_tokens")), 1);
  }

  private static long tokens(JsonNode count) {
    return count.isIntegralNumber() ? Math.max(0, Math.min(MOST_TOKENS, count.asLong())) : 0;
  }

  private static String text(JsonNode node) {
    return node.isTextual() ? node.asText() : "";
  }
}
