package io.github.arxivbot.notifier.chat.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/**
 * Truncates messages to the limits of a service: between papers, never inside one.
 *
 * @param size measures a text in the unit of the service
 */
record MessageTruncator(int max, int maxItems, ToIntFunction<String> size) {

  /** Returns a truncator with a limit in UTF-16 units. */
  static MessageTruncator ofChars(int max, int maxItems) {
    return new MessageTruncator(max, maxItems, String::length);
  }

  /** Returns a truncator with a limit in bytes of UTF-8. */
  static MessageTruncator ofBytes(int max, int maxItems) {
    return new MessageTruncator(
        max, maxItems, text -> text.getBytes(StandardCharsets.UTF_8).length);
  }

  /** Returns as many items as fit; {@code tail} is the text for the number of the others. */
  List<String> fit(String head, List<String> items, IntFunction<String> tail) {
    List<String> fitting = new ArrayList<>();
    int used = size.applyAsInt(head);
    for (String item : items) {
      used += size.applyAsInt(item);
      int rest = items.size() - fitting.size() - 1;
      if (fitting.size() == maxItems || used + size.applyAsInt(tail.apply(rest)) > max) {
        break;
      }
      fitting.add(item);
    }
    return fitting;
  }
}
