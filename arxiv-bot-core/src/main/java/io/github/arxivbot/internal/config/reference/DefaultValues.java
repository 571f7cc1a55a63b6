package io.github.arxivbot.internal.config.reference;

import io.github.arxivbot.internal.text.EnumWords;
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
    if (value instanceof Enum<?> constant) {
      return EnumWords.of(constant);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(DefaultValues::json).toList();
    }
    return value instanceof Number || value instanceof Boolean || value instanceof Map<?, ?>
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
