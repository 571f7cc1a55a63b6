package io.github.arxivbot.mcpserver.tool;

import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.mcpserver.archive.RequestException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A parameter of a tool: its JSON Schema, and the check of its values. Immutable.
 *
 * @param <T> the type of its values
 */
public final class ToolParameter<T> {

  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final int MAX_FOUND = 80;

  private final String name;
  private final Map<String, Object> schema;
  private final Function<Object, T> check;
  private final boolean isRequired;

  private ToolParameter(
      String name, Map<String, Object> schema, Function<Object, T> check, boolean isRequired) {
    this.name = name;
    this.schema = schema;
    this.check = check;
    this.isRequired = isRequired;
  }

  /** Returns a parameter for a whole number, both limits included. */
  static ToolParameter<Integer> integer(String name, String description, int min, int max) {
    Map<String, Object> schema = schema("integer", description);
    schema.put("minimum", min);
    schema.put("maximum", max);
    return new ToolParameter<>(
        name,
        schema,
        value -> {
          if (value instanceof Number number
              && number.doubleValue() == Math.rint(number.doubleValue())
              && number.doubleValue() >= min
              && number.doubleValue() <= max) {
            return number.intValue();
          }
          throw wrong(name, "a whole number from " + min + " to " + max, value);
        },
        false);
  }

  /** Returns a parameter for a text. */
  static ToolParameter<String> text(String name, String description, int maxLength) {
    Map<String, Object> schema = schema("string", description);
    schema.put("maxLength", maxLength);
    return new ToolParameter<>(name, schema, value -> text(name, value, maxLength), false);
  }

  /** Returns a parameter for a list of texts. */
  static ToolParameter<List<String>> texts(
      String name, String description, int maxCount, int maxLength) {
    Map<String, Object> schema = schema("array", description);
    schema.put("items", Map.of("type", "string"));
    schema.put("maxItems", maxCount);
    return new ToolParameter<>(
        name,
        schema,
        value -> {
          if (value instanceof List<?> list && list.size() <= maxCount) {
            return list.stream().map(item -> text(name, item, maxLength)).toList();
          }
          throw wrong(name, "a list of up to " + maxCount + " texts", value);
        },
        false);
  }

  /** Returns a parameter for true or false. */
  static ToolParameter<Boolean> flag(String name, String description) {
    return new ToolParameter<>(
        name,
        schema("boolean", description),
        value -> {
          if (value instanceof Boolean flag) {
            return flag;
          }
          throw wrong(name, "true or false", value);
        },
        false);
  }

  /** Returns a parameter for a day. */
  static ToolParameter<LocalDate> day(String name, String description) {
    return new ToolParameter<>(
        name, schema("string", description), value -> parseDay(name, value), false);
  }

  /** Parses a day; {@code name} is the place that an error names. */
  static LocalDate parseDay(String name, Object value) {
    try {
      if (value instanceof String text && DAY.matcher(text).matches()) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeException e) {
      // reported below
    }
    throw wrong(name, "a day as YYYY-MM-DD, such as 2026-02-11", value);
  }

  ToolParameter<T> required() {
    return new ToolParameter<>(name, schema, check, true);
  }

  String name() {
    return name;
  }

  boolean isRequired() {
    return isRequired;
  }

  Map<String, Object> schema() {
    return schema;
  }

  /**
   * Checks a value.
   *
   * @throws RequestException if it is wrong, with what was expected
   */
  T check(Object value) {
    return check.apply(value);
  }

  private static Map<String, Object> schema(String type, String description) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", type);
    schema.put("description", description);
    return schema;
  }

  private static String text(String name, Object value, int maxLength) {
    if (value instanceof String text && !text.isBlank() && text.length() <= maxLength) {
      return text.strip();
    }
    throw wrong(name, "a text of 1 to " + maxLength + " characters", value);
  }

  private static RequestException wrong(String name, String expected, Object value) {
    return new RequestException(name + ": expected " + expected + ", found " + describe(value));
  }

  private static String describe(Object value) {
    if (value instanceof List<?> list) {
      return "a list of " + list.size();
    }
    if (value instanceof Map<?, ?>) {
      return "an object";
    }
    if (!(value instanceof String text)) {
      return SafeText.line(String.valueOf(value), MAX_FOUND / 2);
    }
    String length = text.length() > MAX_FOUND ? "a text of " + text.length() + " characters: " : "";
    return length + SafeText.quote(text);
  }
}
