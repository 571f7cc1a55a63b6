package io.github.arxivbot.llm.internal.grounding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds the numbers of a normalized text, and the names that contain a number. For example,
 * "Qwen2.5 needs 3–5 GB" contains the name Qwen2.5 and the numbers 3 GB and 5 GB.
 */
final class QuantityTokenizer {

  private static final int MAX_NAME_LENGTH = 64;
  private static final int MAX_GAP = 12;
  private static final int MAX_WORD_LENGTH = 8;

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("half", "0.5"),
          Map.entry("one", "1"),
          Map.entry("two", "2"),
          Map.entry("twice", "2"),
          Map.entry("double", "2"),
          Map.entry("doubles", "2"),
          Map.entry("doubled", "2"),
          Map.entry("three", "3"),
          Map.entry("four", "4"),
          Map.entry("five", "5"),
          Map.entry("six", "6"),
          Map.entry("seven", "7"),
          Map.entry("eight", "8"),
          Map.entry("nine", "9"),
          Map.entry("ten", "10"),
          Map.entry("eleven", "11"),
          Map.entry("twelve", "12"));

  private final String text;
  private final QuantityParser parser;
  private final boolean source;
  private final List<NumberMention> mentions = new ArrayList<>();

  private QuantityTokenizer(String text, boolean source) {
    this.text = text;
    this.parser = new QuantityParser(text);
    this.source = source;
  }

  /**
   * Returns all mentions, in order.
   *
   * @param text a text from {@link NormalizedText}
   * @param source whether the text is a source, in which "three" and "twice" are numbers, too
   */
  static List<NumberMention> tokenize(String text, boolean source) {
    QuantityTokenizer tokenizer = new QuantityTokenizer(text, source);
    int at = 0;
    while (at < text.length()) {
      at = tokenizer.readToken(at);
    }
    return tokenizer.withUnitsOfRanges();
  }

  /** Returns the quantities inside a name: the 2.5 and the 7B of Qwen2.5-7B. */
  static List<Quantity> quantitiesInName(String name) {
    List<Quantity> quantities = new ArrayList<>();
    QuantityParser parser = new QuantityParser(name);
    int at = 0;
    while (at < name.length()) {
      NumberMention number = QuantityParser.isDigit(name.charAt(at)) ? parser.parse(at) : null;
      if (number != null) {
        quantities.addAll(number.readings());
        at = number.end();
      } else {
        at++;
      }
    }
    return quantities;
  }

  private int readToken(int at) {
    char c = text.charAt(at);
    if (QuantityParser.isLetter(c)) {
      return readWord(at);
    }
    if (QuantityParser.isDigit(c) || (c == '.' && startsFraction(at))) {
      return readNumber(at);
    }
    return at + 1;
  }

  private boolean startsFraction(int at) {
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    return at + 1 < text.length()
        && QuantityParser.isDigit(text.charAt(at + 1))
        && (Character.isWhitespace(before) || "(=<>[|±".indexOf(before) >= 0);
  }

  private int readNumber(int at) {
    NumberMention number = parser.parse(at);
    if (number == null) {
      int end = nameEnd(at, false);
      if (end == at) {
        return at + 1;
      }
      NumberMention head = end - at > MAX_NAME_LENGTH ? null : parser.parsePrefix(at);
      mentions.add(
          NumberMention.name(
              at, end, text.substring(at, end), head == null ? List.of() : List.of(head)));
      return end;
    }
    mentions.add(number);
    // The x of 224x224 is a multiplication sign, not the start of a name.
    return isProduct(number.end()) ? number.end() + 1 : number.end();
  }

  private boolean isProduct(int at) {
    return at + 1 < text.length()
        && (text.charAt(at) == 'x' || text.charAt(at) == 'X')
        && QuantityParser.isDigit(text.charAt(at + 1));
  }

  private int readWord(int at) {
    int end = nameEnd(at, true);
    String word = text.substring(at, end);
    if (word.chars().anyMatch(c -> QuantityParser.isDigit((char) c))) {
      mentions.add(NumberMention.name(at, end, word, nameParts(at, end)));
      return end;
    }
    if (source) {
      int stop = word.indexOf('-') < 0 ? end : at + word.indexOf('-');
      String value =
          WORDS.get(
              text.substring(at, Math.min(stop, at + MAX_WORD_LENGTH)).toLowerCase(Locale.ROOT));
      if (value != null && stop - at <= MAX_WORD_LENGTH) {
        BigDecimal number = new BigDecimal(value);
        mentions.add(parser.withUnit(at, stop, Quantity.of(number, -number.scale()), List.of()));
      }
    }
    return end;
  }

  private int nameEnd(int from, boolean hyphens) {
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
      boolean alphanumeric = QuantityParser.isLetter(next) || QuantityParser.isDigit(next);
      boolean inName =
          QuantityParser.isLetter(c)
              || QuantityParser.isDigit(c)
              || (hyphens && (c == '-' || c == '_') && alphanumeric)
              || ((c == '.' || c == ':')
                  && at > from
                  && QuantityParser.isDigit(text.charAt(at - 1))
                  && QuantityParser.isDigit(next));
      if (!inName) {
        break;
      }
      at++;
    }
    return at;
  }

  /** Splits A100-80GB into A100 and 80GB; returns an empty list if a name has only one part. */
  private List<NumberMention> nameParts(int start, int end) {
    if (end - start > MAX_NAME_LENGTH) {
      return List.of();
    }
    List<NumberMention> parts = new ArrayList<>();
    int partStart = start;
    int at = start;
    while (at < end) {
      int partEnd = at;
      while (partEnd < end && text.charAt(partEnd) != '-' && text.charAt(partEnd) != '_') {
        partEnd++;
      }
      // The 4 of GPT-4 belongs to the part before it.
      if (partEnd == end || !isPlainNumber(partEnd + 1, end)) {
        add(parts, partStart, partEnd);
        partStart = partEnd + 1;
      }
      at = partEnd + 1;
    }
    boolean whole = parts.size() == 1 && parts.get(0).end() - parts.get(0).start() == end - start;
    return whole ? List.of() : parts;
  }

  private void add(List<NumberMention> parts, int start, int end) {
    String part = text.substring(start, end);
    if (part.chars().noneMatch(c -> QuantityParser.isDigit((char) c))) {
      return;
    }
    NumberMention number = QuantityParser.isDigit(part.charAt(0)) ? parser.parse(start) : null;
    parts.add(
        number != null && number.end() == end
            ? number
            : NumberMention.name(start, end, part, List.of()));
  }

  private boolean isPlainNumber(int from, int end) {
    int at = from;
    while (at < end && text.charAt(at) != '-' && text.charAt(at) != '_') {
      char c = text.charAt(at);
      if (!QuantityParser.isDigit(c) && c != '.') {
        return false;
      }
      at++;
    }
    return at > from;
  }

  /** Gives the first number of a range the unit of the second: 3–5 GB means 3 GB to 5 GB. */
  private List<NumberMention> withUnitsOfRanges() {
    for (int i = mentions.size() - 2; i >= 0; i--) {
      NumberMention low = mentions.get(i);
      NumberMention high = mentions.get(i + 1);
      if (isRange(low, high)) {
        Quantity first = low.readings().get(0);
        Quantity second = high.readings().get(0);
        List<Quantity> readings = new ArrayList<>();
        int power = parser.writtenPower(high);
        if (power > 0) {
          readings.add(
              first.in(second.unit()).times(new Quantity.Scale(power, second.thousands())));
        }
        readings.add(first.in(second.unit()));
        if (source) {
          readings.add(first);
        }
        mentions.set(i, low.withReadings(List.copyOf(readings)));
      }
    }
    return List.copyOf(mentions);
  }

  private boolean isRange(NumberMention low, NumberMention high) {
    int gap = high.start() - low.end();
    if (low.isName() || high.isName() || gap < 1 || gap > MAX_GAP) {
      return false;
    }
    Quantity first = low.readings().get(0);
    return first.unit() == MeasurementUnit.NONE
        && first.thousands() == 0
        && isRangeWord(text.substring(low.end(), high.start()));
  }

  private static boolean isRangeWord(String between) {
    return switch (between.strip()) {
      case "-", "–", "±", "to", "and", "or", "至", "到", "和", "或" -> true;
      case "against", "instead of", "vs", "vs.", "versus" -> true;
      default -> false;
    };
  }
}
