package io.github.arxivbot.scoring;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON as the values that a configuration has. */
final class Json {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private Json() {}

  static Object plain(String json) throws IOException {
    return plain(JSON.readTree(json));
  }

  private static Object plain(JsonNode node) {
    if (node.isObject()) {
      Map<String, Object> values = new LinkedHashMap<>();
      node.properties().forEach(entry -> values.put(entry.getKey(), plain(entry.getValue())));
      return values;
    }
    if (node.isArray()) {
      List<Object> values = new ArrayList<>();
      node.forEach(element -> values.add(plain(element)));
      return values;
    }
    if (node.isNumber()) {
      return node.decimalValue();
    }
    return node.isBoolean() ? node.asBoolean() : node.asText();
  }
}
