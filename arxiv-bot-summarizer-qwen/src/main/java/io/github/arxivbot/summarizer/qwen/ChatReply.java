package io.github.arxivbot.summarizer.qwen;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.arxivbot.model.Usage;
import io.github.arxivbot.llm.ChatAnswer;
import io.github.arxivbot.llm.Fault;
import io.github.arxivbot.llm.ModelException;
import io.github.arxivbot.llm.internal.Reply;
import io.github.arxivbot.llm.internal.UsableText;

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
    JsonNode message = choice.path("message");
    boolean refused = !text(message.path("refusal")).isBlank();
    ChatAnswer answer =
        ChatAnswer.builder(text(message.path("content")))
            .finishReason(refused ? UsableText.WITHHELD : text(choice.path("finish_reason")))
            .usage(used)
            .model(text(body.path("model")))
            .build();
    return UsableText.of(reply.head(), answer);
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
