package io.github.arxivbot.llm.internal.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/**
 * The JSON of a chat's answer in one form for all services: the content is a text, reasoning is in
 * {@code reasoning_content}, and the usage contains only counts that the service knows.
 */
final class CompletionJson {

  /** The field of the reasoning, which is absent if there is none. */
  static final String REASONING = "reasoning_content";

  private static final List<String> REASONING_FIELDS =
      List.of(REASONING, "reasoning", "thinking", "reasoning_details");

  private static final Set<String> TEXT_TYPES = Set.of("text", "output_text");
  private static final Set<String> REASONING_TYPES =
      Set.of("thinking", "reasoning", "redacted_thinking", "thought");

  private static final String INPUT = "prompt_tokens";
  private static final String OUTPUT = "completion_tokens";
  private static final String TOTAL = "total_tokens";

  /** Prevents the overflow of a sum by a wrong count. */
  private static final long MAX_TOKENS = 1_000_000_000_000L;

  private CompletionJson() {}

  /** Changes an answer in the form of OpenAI or Ollama, and returns it. */
  static ObjectNode normalize(ObjectNode body) {
    boolean hidden = body.findPath("reasoning_tokens").asLong() > 0;
    for (JsonNode choice : body.path("choices")) {
      normalizeMessage(choice.path("message"), hidden);
    }
    normalizeMessage(body.path("message"), hidden);
    normalizeUsage(body);
    keepCount(body, "prompt_eval_count");
    keepCount(body, "eval_count");
    return body;
  }

  private static void normalizeMessage(JsonNode node, boolean hidden) {
    if (!(node instanceof ObjectNode message)) {
      return;
    }
    String reasoning = reasoning(message);
    String content = text(message.path("content"));
    message.remove(REASONING_FIELDS);
    message.put("content", content);
    if (!reasoning.isBlank()) {
      message.put(REASONING, reasoning).put("thinking", reasoning);
    } else if (hidden && content.isBlank()) {
      message.put(REASONING, "(not shown by the service)");
    }
  }

  /** Returns the text of a message's content, which may be a list of typed parts. */
  static String text(JsonNode content) {
    if (content.isTextual()) {
      return content.asText();
    }
    StringBuilder text = new StringBuilder();
    for (JsonNode part : content) {
      boolean typed = part.hasNonNull("type");
      if (part.isTextual()) {
        text.append(part.asText());
      } else if (!typed || TEXT_TYPES.contains(part.path("type").asText())) {
        text.append(part.path("text").isTextual() ? part.path("text").asText() : "");
      }
    }
    return text.toString();
  }

  /** Returns the reasoning of a message: its fields for it, and the parts of this type. */
  static String reasoning(JsonNode message) {
    for (String field : REASONING_FIELDS) {
      String found = joined(message.path(field));
      if (!found.isBlank()) {
        return found;
      }
    }
    StringBuilder reasoning = new StringBuilder();
    for (JsonNode part : message.path("content")) {
      if (REASONING_TYPES.contains(part.path("type").asText())) {
        reasoning.append(joined(part));
      }
    }
    return reasoning.toString();
  }

  private static String joined(JsonNode node) {
    if (node.isTextual()) {
      return node.asText();
    }
    StringBuilder text = new StringBuilder();
    for (String field : new String[] {"text", "thinking", "reasoning", "content", "summary"}) {
      text.append(joinedList(node.path(field)));
    }
    for (JsonNode element : node.isArray() ? node : List.<JsonNode>of()) {
      text.append(joined(element));
    }
    return text.toString();
  }

  private static String joinedList(JsonNode node) {
    return node.isTextual() ? node.asText() : node.isArray() ? joined(node) : "";
  }

  private static void normalizeUsage(ObjectNode body) {
    if (!(body.path("usage") instanceof ObjectNode usage)) {
      body.remove("usage");
      return;
    }
    rename(usage, "input_tokens", INPUT);
    rename(usage, "output_tokens", OUTPUT);
    for (String field : List.of(INPUT, OUTPUT, TOTAL)) {
      keepCount(usage, field);
    }
    long total = usage.path(TOTAL).asLong();
    long input = usage.path(INPUT).asLong();
    if (!usage.has(OUTPUT) && input > 0 && total > input) {
      usage.put(OUTPUT, total - input);
    }
  }

  private static void rename(ObjectNode usage, String from, String to) {
    if (usage.has(from) && !usage.hasNonNull(to)) {
      usage.set(to, usage.get(from));
    }
  }

  /** Removes a count that is not a number from 0 up to a plausible maximum. */
  private static void keepCount(ObjectNode node, String field) {
    JsonNode count = node.path(field);
    boolean known = count.isNumber() && count.canConvertToLong() && count.asLong() >= 0;
    if (!known) {
      node.remove(field);
    } else {
      node.put(field, Math.min(MAX_TOKENS, count.asLong()));
    }
  }
}
