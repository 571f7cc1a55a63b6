package io.github.arxivbot.internal.config.reference;

import java.util.List;
import java.util.Map;

/** Converts default values to their form in a configuration. */
final class DefaultValues {

  private DefaultValues() {}

  /** Returns numbers, flags, lists and objects unchanged, and other values as text. */
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

  /** Returns a value as Markdown code. */
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
