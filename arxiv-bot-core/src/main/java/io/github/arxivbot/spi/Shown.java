package io.github.arxivbot.spi;

import io.github.arxivbot.internal.text.SafeText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a value of a configuration is quoted in a message: one short line, and what it is. */
final class Shown {

  private Shown() {}

  static String value(@Nullable Object raw) {
    if (raw instanceof String text) {
      return SafeText.quote(text);
    }
    if (raw instanceof List<?> list) {
      return "a list of " + list.size();
    }
    if (raw instanceof Map<?, ?>) {
      return "an object";
    }
    return String.valueOf(raw);
  }
}
