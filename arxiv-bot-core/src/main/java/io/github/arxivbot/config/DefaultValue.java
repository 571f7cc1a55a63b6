package io.github.arxivbot.config;

import java.util.List;
import java.util.Map;

/** A default as a configuration would have it. */
final class DefaultValue {

  private DefaultValue() {}

  /** A number, flag, list or object as it is, anything else as text. */
  static Object json(Object value) {
    if (value instanceof Double number && number == Math.rint(number)) {
      return number.longValue();
    }
    return value instanceof Number
            || value instanceof Boolean
            || value instanceof List<?>
            || value instanceof Map<?, ?>
        ? value
        : value.toString();
  }

  /** For people. */
  static String words(Object value) {
    Object json = json(value);
    if (json instanceof List<?> list) {
      return list.isEmpty() ? "`[]`" : "`[\"" + String.join("\", \"", texts(list)) + "\"]`";
    }
    return json instanceof Map<?, ?> map && map.isEmpty() ? "`{}`" : "`" + json + "`";
  }

  private static List<String> texts(List<?> list) {
    return list.stream().map(String::valueOf).toList();
  }
}
