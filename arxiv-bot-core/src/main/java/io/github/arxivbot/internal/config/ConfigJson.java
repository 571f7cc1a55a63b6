package io.github.arxivbot.internal.config;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.arxivbot.internal.json.JsonTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Parses JSON with comments and trailing commas into plain values. */
final class ConfigJson {

  /** Some editors on Windows write it at the start of a file. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private ConfigJson() {}

  /** Parses a JSON object, or reports an error. */
  static Optional<Map<String, @Nullable Object>> parse(String json, ParseContext context) {
    try {
      String text = json.startsWith(BYTE_ORDER_MARK) ? json.substring(1) : json;
      JsonNode root = JsonTree.parse(text, JSON);
      if (root.isObject()) {
        return Optional.of(object(root));
      }
      context.error("the file", "is not a JSON object: expected { … }");
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      context.error(
          at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr(),
          "is not valid JSON: " + reason(e.getOriginalMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // impossible: the text is in memory
    } catch (NumberFormatException e) { // Jackson does not convert it
      context.error("the file", "contains a number whose exponent is too large");
    }
    return Optional.empty();
  }

  private static String reason(String jackson) {
    if (jackson.startsWith("Unrecognized token")) { // not quoted: it may be a secret
      return "a word without quotation marks; expected \"…\", a number, true, false or null";
    }
    // Jackson appends the location of its input, which is meaningless for a text in memory.
    return jackson.replaceFirst("(?s) \\(start marker at .*", "");
  }

  /** Returns a word for the type of a value, or the value itself if it is short. */
  static String kind(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list.isEmpty() ? "an empty list" : "a list";
    }
    if (value instanceof Map) {
      return "an object";
    }
    return value instanceof String ? "text" : String.valueOf(value);
  }

  /** Returns a value as an object, or empty if it is something else. */
  @SuppressWarnings("unchecked") // keys of a JSON object are text
  static Optional<Map<String, @Nullable Object>> object(@Nullable Object value) {
    return value instanceof Map<?, ?>
        ? Optional.of((Map<String, @Nullable Object>) value)
        : Optional.empty();
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
