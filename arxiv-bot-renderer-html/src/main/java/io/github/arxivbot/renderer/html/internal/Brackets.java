package io.github.arxivbot.renderer.html.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds what closes a bracket. A text is searched once for each kind, however often it is asked;
 * questions must go forward.
 */
final class Brackets {

  private static final int UNKNOWN = -2;

  private final String text;
  private int round = UNKNOWN;
  private int square = UNKNOWN;
  private int dollars = UNKNOWN;
  private int dollar = UNKNOWN;
  private @Nullable Map<Integer, Integer> braces;

  Brackets(String text) {
    this.text = text;
  }

  /** The next {@code \)}; negative where there is none. */
  int round(int from) {
    round = next(round, "\\)", from);
    return round;
  }

  /** The next {@code \]}; negative where there is none. */
  int square(int from) {
    square = next(square, "\\]", from);
    return square;
  }

  /** The next two dollars; negative where there are none. */
  int dollars(int from) {
    dollars = next(dollars, "$$", from);
    return dollars;
  }

  /** The next dollar without a backslash before it; negative where there is none. */
  int dollar(int from) {
    dollar = next(dollar, "$", from);
    while (dollar > 0 && text.charAt(dollar - 1) == '\\') {
      dollar = text.indexOf('$', dollar + 1);
    }
    return dollar;
  }

  private int next(int known, String mark, int from) {
    return known == -1 || known >= from ? known : text.indexOf(mark, from);
  }

  /** The brace that closes an opening one; negative where there is none. */
  int closing(int opening) {
    if (braces == null) {
      braces = pairs(text);
    }
    return braces.getOrDefault(opening, -1);
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
