package io.github.arxivbot.llm;

import java.util.List;

/**
 * A number, or a name with a number in it, where a text says it.
 *
 * @param start where it starts in the folded text
 * @param end where it ends, unit and all
 * @param name the name, or empty for a number
 * @param readings what the number may mean, the likeliest first; empty for a name
 * @param parts what it may be made of: supported are all of them or the whole
 */
record Mention(int start, int end, String name, List<Quantity> readings, List<Mention> parts) {

  static Mention number(int start, int end, List<Quantity> readings, List<Mention> parts) {
    return new Mention(start, end, "", readings, parts);
  }

  static Mention name(int start, int end, String name, List<Mention> parts) {
    return new Mention(start, end, name, List.of(), parts);
  }

  boolean isName() {
    return !name.isEmpty();
  }

  boolean isSmallCount() {
    return !isName() && parts.isEmpty() && readings.stream().allMatch(Quantity::isSmallCount);
  }

  Mention with(List<Quantity> others) {
    return new Mention(start, end, name, others, parts);
  }
}
