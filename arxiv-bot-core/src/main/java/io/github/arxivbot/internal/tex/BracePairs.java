package io.github.arxivbot.internal.tex;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the closing brace of an opening one. Reads the text once, on the first call. */
final class BracePairs {

  private final String text;
  private @Nullable Map<Integer, Integer> pairs;

  BracePairs(String text) {
    this.text = text;
  }

  /** Returns the index of the brace that closes an opening one; -1 if there is none. */
  int closing(int opening) {
    if (pairs == null) {
      pairs = pairs(text);
    }
    return pairs.getOrDefault(opening, -1);
  }

  private static Map<Integer, Integer> pairs(String text) {
    Map<Integer, Integer> pairs = new HashMap<>();
    Deque<Integer> open = new ArrayDeque<>();
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '\\') {
        at++;
      } else if (c == '{') {
        open.push(at);
      } else if (c == '}' && !open.isEmpty()) {
        pairs.put(open.pop(), at);
      }
    }
    return pairs;
  }
}
