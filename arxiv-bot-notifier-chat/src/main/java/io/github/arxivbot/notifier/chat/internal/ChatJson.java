package io.github.arxivbot.notifier.chat.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

final class ChatJson {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ChatJson() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** Returns plain values of a configuration as a new tree. */
  static ObjectNode tree(Map<String, Object> object) {
    return MAPPER.valueToTree(object);
  }

  /** Parses an answer; a missing node if it is no JSON. */
  static JsonNode parse(String text) {
    try {
      JsonNode node = MAPPER.readTree(text);
      return node == null ? MissingNode.getInstance() : node;
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  static String format(JsonNode node) {
    try {
      return MAPPER.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e); // a tree can always be serialized
    }
  }
}
