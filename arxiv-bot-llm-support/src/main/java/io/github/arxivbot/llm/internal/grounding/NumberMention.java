package io.github.arxivbot.llm.internal.grounding;

import java.util.List;

/**
 * An occurrence of a number in a text, or of a name that contains a number.
 *
 * @param name the name, or empty for a number
 * @param readings the possible meanings of the number, most likely first; empty for a name
 * @param parts the mentions that it may consist of; it is supported if all of them are
 */
record NumberMention(
    int start, int end, String name, List<Quantity> readings, List<NumberMention> parts) {

  static NumberMention number(
      int start, int end, List<Quantity> readings, List<NumberMention> parts) {
    return new NumberMention(start, end, "", readings, parts);
  }

  static NumberMention name(int start, int end, String name, List<NumberMention> parts) {
    return new NumberMention(start, end, name, List.of(), parts);
  }

  boolean isName() {
    return !name.isEmpty();
  }

  boolean isSmallCount() {
    return !isName() && parts.isEmpty() && readings.stream().allMatch(Quantity::isSmallCount);
  }

  NumberMention withReadings(List<Quantity> newReadings) {
    return new NumberMention(start, end, name, newReadings, parts);
  }
}
