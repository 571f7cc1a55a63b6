package io.github.arxivbot.config;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.arxivbot.spi.ConfigError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON with comments and trailing commas, as plain values: what options are read from. */
final class ConfigJson {

  /** Editors on Windows put it before the text. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private ConfigJson() {}

  static Map<String, @Nullable Object> parse(String json, String name) {
    JsonNode root;
    try {
      root = JSON.readTree(json.startsWith(BYTE_ORDER_MARK) ? json.substring(1) : json);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      String place = at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
      throw refused(name, place, "is no valid JSON: " + reason(e.getOriginalMessage()));
    } catch (NumberFormatException e) { // Jackson lets it through
      throw refused(name, "the file", "holds a number with too many digits in its exponent");
    }
    if (!root.isObject()) {
      throw refused(name, "the file", "is no JSON object: expected { … }");
    }
    return object(root);
  }

  private static String reason(String jackson) {
    if (jackson.startsWith("Unrecognized token")) { // not quoted: it may be a key
      return "a word without quotation marks; expected \"…\", a number, true, false or null";
    }
    // Jackson adds where it read from, which says nothing about a text in memory.
    return jackson.replaceFirst("(?s) \\(start marker at .*", "");
  }

  private static ConfigurationException refused(String name, String place, String message) {
    return new ConfigurationException(name, List.of(new ConfigError(place, message)));
  }

  /** What a plain value is, in a word. */
  static String kind(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list.isEmpty() ? "an empty list" : "a list";
    }
    if (value instanceof Map) {
      return "an object";
    }
    return value instanceof String ? "text" : String.valueOf(value);
  }

  private static Map<String, @Nullable Object> object(JsonNode node) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    node.properties().forEach(entry -> object.put(entry.getKey(), value(entry.getValue())));
    return object;
  }

  private static @Nullable Object value(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> object(node);
      case ARRAY -> {
        List<@Nullable Object> elements = new ArrayList<>();
        node.forEach(element -> elements.add(value(element)));
        yield elements;
      }
      case STRING -> node.textValue();
      case NUMBER -> node.decimalValue();
      case BOOLEAN -> node.booleanValue();
      default -> null;
    };
  }
}
