package io.github.arxivbot.scoring;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The JSON Schema of a keyword in a configuration. */
final class KeywordSchema {

  private static final Map<String, Object> FLAG = Map.of("type", "boolean");
  private static final Map<String, Object> POINTS =
      ordered("type", "number", "minimum", -Keyword.MAX_POINTS, "maximum", Keyword.MAX_POINTS);

  private static final Map<String, Object> PART = Map.of("$ref", "#/$defs/keyword_part");

  private KeywordSchema() {}

  static Map<String, Object> entry() {
    Map<String, Object> keys = keys();
    keys.put("weight", POINTS);
    keys.put("title_bonus", POINTS);
    keys.put("exclude", FLAG);
    keys.put("require", FLAG);
    keys.put("name", text(Keyword.MAX_LENGTH));
    return ordered(
        "$ref",
        "#/$defs/keyword",
        "$defs",
        ordered("keyword", textOr(keys), "keyword_part", textOr(keys())));
  }

  private static Map<String, Object> textOr(Map<String, Object> keys) {
    Map<String, Object> object =
        ordered("type", "object", "properties", keys, "additionalProperties", false);
    return ordered("anyOf", List.of(text(Keyword.MAX_LENGTH), object));
  }

  private static Map<String, Object> keys() {
    Map<String, Object> keys = new LinkedHashMap<>();
    for (Keyword.Kind kind : Keyword.Kind.values()) {
      keys.put(
          kind.key(),
          switch (kind) {
            case ANY, ALL -> ordered("type", "array", "minItems", 1, "items", PART);
            case NOT -> PART;
            case REGEX -> text(Keyword.MAX_REGEX_LENGTH);
            default -> text(Keyword.MAX_LENGTH);
          });
    }
    keys.put("match", ordered("enum", words(MatchMode.values())));
    keys.put("plural", FLAG);
    keys.put("case", FLAG);
    keys.put(
        "fold", ordered("type", "array", "items", ordered("enum", words(Normalization.values()))));
    keys.put(
        "in",
        ordered(
            "type",
            "array",
            "minItems",
            1,
            "items",
            ordered("enum", List.of("title", "abstract"))));
    return keys;
  }

  private static List<String> words(Enum<?>[] values) {
    return Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
  }

  private static Map<String, Object> text(int longest) {
    return ordered("type", "string", "pattern", "\\S", "maxLength", longest);
  }

  private static Map<String, Object> ordered(Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }
}
