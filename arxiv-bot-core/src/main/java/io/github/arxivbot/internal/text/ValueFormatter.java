package io.github.arxivbot.internal.text;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Formats a configuration value for a message: one short line that describes the value. */
public final class ValueFormatter {

  private ValueFormatter() {}

  /** Returns a quoted text, the size of a list, or the value itself. */
  public static String format(@Nullable Object value) {
    if (value instanceof String text) {
      return SafeText.quote(text);
    }
    if (value instanceof List<?> list) {
      return "a list of " + list.size();
    }
    if (value instanceof Map<?, ?>) {
      return "an object";
    }
    return String.valueOf(value);
  }
}
