package io.github.arxivbot.spi.option;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One JSON Schema for each type of option. */
final class OptionSchemas {

  private static final String TYPE = "type";

  private OptionSchemas() {}

  static Map<String, Object> text() {
    return of(TYPE, "string", "pattern", "\\S");
  }

  static Map<String, Object> variable() {
    return of(TYPE, "string", "pattern", "^[A-Za-z_][A-Za-z0-9_]{0,49}$");
  }

  static Map<String, Object> integer(int min, int max) {
    return of(TYPE, "integer", "minimum", min, "maximum", max);
  }

  static Map<String, Object> number(double min, double max) {
    Map<String, Object> schema = new LinkedHashMap<>(of(TYPE, "number"));
    if (Double.isFinite(min)) {
      schema.put("minimum", min);
    }
    if (Double.isFinite(max)) {
      schema.put("maximum", max);
    }
    return schema;
  }

  static Map<String, Object> flag() {
    return of(TYPE, "boolean");
  }

  /** Days, hours, minutes and seconds, in ISO 8601 form with or without its letters P and T. */
  static Map<String, Object> duration() {
    return of(
        TYPE,
        "string",
        "pattern",
        "^([-+]?[Pp]|[0-9].*[dhms]$)",
        "examples",
        List.of("30s", "PT30S"));
  }

  static Map<String, Object> uri() {
    return of(TYPE, "string", "pattern", "^[Hh][Tt][Tt][Pp][Ss]?://");
  }

  static Map<String, Object> choice(List<String> words) {
    return of("enum", List.copyOf(words));
  }

  static Map<String, Object> list(Map<String, Object> element) {
    return of(TYPE, "array", "items", element);
  }

  static Map<String, Object> object() {
    return of(TYPE, "object");
  }

  static Map<String, Object> orNull(Map<String, Object> schema) {
    Map<String, Object> both = new LinkedHashMap<>(schema);
    both.computeIfPresent(TYPE, (key, type) -> List.of(type, "null"));
    return both;
  }

  /** Keeps the order of the keys, so that generated files are reproducible. */
  private static Map<String, Object> of(Object... keysAndValues) {
    Map<String, Object> schema = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      schema.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return schema;
  }
}
