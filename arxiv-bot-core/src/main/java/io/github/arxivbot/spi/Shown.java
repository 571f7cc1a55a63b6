package io.github.arxivbot.spi;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a value of a configuration is quoted in a message: one short line, and what it is. */
final class Shown {

  private static final int LONGEST = 60;

  private Shown() {}

  static String value(@Nullable Object raw) {
    if (raw instanceof String text) {
      return "\"" + oneLine(text) + "\"";
    }
    if (raw instanceof List<?> list) {
      return "a list of " + list.size();
    }
    if (raw instanceof Map<?, ?>) {
      return "an object";
    }
    return String.valueOf(raw);
  }

  private static String oneLine(String text) {
    boolean fits = text.codePointCount(0, text.length()) <= LONGEST;
    String start = fits ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    // A control character would break the line, or act on a terminal.
    return start.replaceAll("\\p{C}", "?");
  }
}
