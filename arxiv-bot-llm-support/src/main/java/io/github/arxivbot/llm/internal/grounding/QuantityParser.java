package io.github.arxivbot.llm.internal.grounding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Parses a number of a normalized text: its digits, its power of ten, the word or letter that
 * scales it (K, million, 亿), and its unit. For example, "1.5 million tokens" is 1,500,000 {@link
 * MeasurementUnit#TOKENS} with a precision of 10⁵. A number that is directly followed by other
 * letters starts a name (3D) and is not parsed.
 */
final class QuantityParser {

  private static final int MAX_DIGITS = 40;
  private static final int MAX_GROUPED_DIGITS = 30;
  private static final int MAX_SCALE_POWER = 12;

  /** The length of "thousand" and "trillion". */
  private static final int MAX_SCALE_LENGTH = 8;

  private static final Map<String, Quantity.Scale> LETTER_SCALES =
      Map.of(
          "k", new Quantity.Scale(3, 1),
          "K", new Quantity.Scale(3, 1),
          "M", new Quantity.Scale(6, 2),
          "B", new Quantity.Scale(9, 0),
          "b", new Quantity.Scale(9, 0),
          "T", new Quantity.Scale(12, 0));

  private static final Map<String, Quantity.Scale> WORD_SCALES =
      Map.of(
          "hundred", new Quantity.Scale(2, 0),
          "thousand", new Quantity.Scale(3, 0),
          "million", new Quantity.Scale(6, 0),
          "billion", new Quantity.Scale(9, 0),
          "trillion", new Quantity.Scale(12, 0));

  private static final List<Map.Entry<String, Quantity.Scale>> HAN_SCALES =
      List.of(
          Map.entry("万亿", new Quantity.Scale(12, 0)),
          Map.entry("千万", new Quantity.Scale(7, 0)),
          Map.entry("百万", new Quantity.Scale(6, 0)),
          Map.entry("亿", new Quantity.Scale(8, 0)),
          Map.entry("万", new Quantity.Scale(4, 0)),
          Map.entry("千", new Quantity.Scale(3, 0)));

  private final String text;

  QuantityParser(String text) {
    this.text = text;
  }

  /** Parses the number at {@code start}; null if a name starts there, such as 3D. */
  @Nullable NumberMention parse(int start) {
    Digits digits = digits(start);
    if (digits == null || isVersionOrRatio(digits.end)) {
      return null;
    }
    int end = digits.end;
    Quantity quantity = digits.quantity();
    int power = end;
    boolean ten = digits.is("10") && at(end) == '^';
    if (at(end) == 'e' || at(end) == 'E') {
      power = exponentEnd(end + 1);
    } else if (ten) {
      power = exponentEnd(end + 1);
    } else if (timesTenEnd(end) >= 0) {
      int base = timesTenEnd(end);
      power = exponentEnd(at(base) == '^' ? base + 1 : base);
      if (at(base) != '^' && at(base) != '-') {
        power = end;
      }
    }
    if (power > end && !isLetter(at(power))) {
      int exponent = exponent(power);
      BigDecimal base = ten ? BigDecimal.ONE : quantity.value();
      int digit = ten ? exponent : quantity.digit() + exponent;
      quantity = Quantity.of(base.scaleByPowerOfTen(exponent), digit);
      return withUnit(start, power, quantity, List.of());
    }
    return parseSuffix(start, end, quantity, digits.parts());
  }

  /** Parses the number that starts a name such as 25.3dB; null for a version or a ratio. */
  @Nullable NumberMention parsePrefix(int start) {
    Digits digits = digits(start);
    return digits == null || isVersionOrRatio(digits.end)
        ? null
        : NumberMention.number(start, digits.end, List.of(digits.quantity()), List.of());
  }

  /** Returns a number that ends at {@code end}, with the scale and the unit that follow it. */
  NumberMention withUnit(int start, int end, Quantity bare, List<NumberMention> parts) {
    int after = end;
    Quantity quantity = bare;
    int word = skipSpace(end);
    for (var scale : HAN_SCALES) {
      if (text.startsWith(scale.getKey(), word)) {
        after = word + scale.getKey().length();
        quantity = quantity.times(scale.getValue());
        break;
      }
    }
    if (after == end) {
      int wordEnd = lettersEnd(word);
      Quantity.Scale scale =
          wordEnd - word > MAX_SCALE_LENGTH
              ? null
              : WORD_SCALES.get(text.substring(word, wordEnd).toLowerCase(Locale.ROOT));
      if (scale != null) {
        after = wordEnd;
        quantity = quantity.times(scale);
      }
    }
    return parseUnit(start, after, quantity, parts);
  }

  /** Returns the power of ten of the letter or word after a number, 0 without one. */
  int writtenPower(NumberMention number) {
    Digits digits = digits(number.start());
    BigDecimal read = number.readings().get(0).value();
    if (digits == null || digits.value.signum() == 0 || digits.end == number.end()) {
      return 0;
    }
    int power = 0;
    BigDecimal value = digits.value;
    while (power < MAX_SCALE_POWER && value.compareTo(read) < 0) {
      value = value.scaleByPowerOfTen(1);
      power++;
    }
    return value.compareTo(read) == 0 ? power : 0;
  }

  private @Nullable NumberMention parseSuffix(
      int start, int end, Quantity quantity, List<NumberMention> parts) {
    int lettersEnd = lettersEnd(end);
    if (lettersEnd == end) {
      return withUnit(start, end, quantity, parts);
    }
    if (lettersEnd - end > MeasurementUnit.MAX_LENGTH) {
      return null;
    }
    String letters = text.substring(end, lettersEnd);
    if (letters.equalsIgnoreCase("x") && isDigit(at(lettersEnd))) {
      return NumberMention.number(start, end, List.of(quantity), parts);
    }
    if (isDigit(at(lettersEnd))) {
      return null;
    }
    Quantity.Scale scale = LETTER_SCALES.get(letters);
    if (scale != null) {
      return parseUnit(start, lettersEnd, quantity.times(scale), List.of());
    }
    Quantity.Scale word = WORD_SCALES.get(letters.toLowerCase(Locale.ROOT));
    if (word != null) {
      return parseUnit(start, lettersEnd, quantity.times(word), List.of());
    }
    return switch (letters) {
      case "st", "nd", "rd", "th" ->
          NumberMention.number(start, lettersEnd, List.of(quantity), parts);
      default -> {
        MeasurementUnit unit = MeasurementUnit.parse(letters);
        yield unit == null
            ? null
            : NumberMention.number(start, lettersEnd, List.of(quantity.in(unit)), parts);
      }
    };
  }

  private NumberMention parseUnit(
      int start, int end, Quantity quantity, List<NumberMention> parts) {
    int word = skipSpace(end);
    if (at(word) == '-' && isLetter(at(word + 1))) {
      word++;
    }
    char first = at(word);
    if (first == '×' && (isLetter(at(word + 1)) || isDigit(at(skipSpace(word + 1))))) {
      return NumberMention.number(start, end, List.of(quantity), parts);
    }
    int wordEnd = lettersEnd(word);
    if (wordEnd == word && (first == '%' || first == '×' || first == '℃')) {
      wordEnd++;
    } else if (first == '°' || (first == '^' && at(word + 1) == '°')) {
      word = first == '^' ? word + 1 : word;
      wordEnd = lettersEnd(word + 1);
    } else if (isDigit(at(wordEnd))) {
      return NumberMention.number(start, end, List.of(quantity), parts);
    }
    MeasurementUnit unit =
        wordEnd - word > MeasurementUnit.MAX_LENGTH
            ? null
            : MeasurementUnit.parse(text.substring(word, wordEnd));
    for (int length = 5; unit == null && length > 0; length--) {
      if (word + length <= text.length() && at(word) >= '\u2E80') {
        unit = MeasurementUnit.parse(text.substring(word, word + length));
        wordEnd = word + length;
      }
    }
    if (unit == null || (unit == MeasurementUnit.GIGABYTES && end != word && wordEnd == word + 1)) {
      return NumberMention.number(start, end, List.of(quantity), parts);
    }
    if (unit == MeasurementUnit.PERCENT && (first == '%' || first == 'p')) {
      wordEnd = pointsEnd(wordEnd);
    }
    return NumberMention.number(start, wordEnd, List.of(quantity.in(unit)), parts);
  }

  /** Skips the second word of "percentage points". */
  private int pointsEnd(int at) {
    int word = skipSpace(at);
    return text.startsWith("points", word) && !isLetter(at(word + 6)) ? word + 6 : at;
  }

  private boolean isVersionOrRatio(int end) {
    return (at(end) == '.' || at(end) == ':') && isDigit(at(end + 1));
  }

  /** Returns the position after the 10 of "× 10^", or -1. */
  private int timesTenEnd(int from) {
    int at = skipSpace(from);
    if (at(at) != '×' && at(at) != 'x' && at(at) != '*') {
      return -1;
    }
    int ten = skipSpace(at + 1);
    return text.startsWith("10", ten) && (at(ten + 2) == '^' || at(ten + 2) == '-') ? ten + 2 : -1;
  }

  /** Returns the end of an exponent of one or two digits that starts here, or -1. */
  private int exponentEnd(int from) {
    int at = at(from) == '-' || at(from) == '+' ? from + 1 : from;
    int end = at;
    while (end < at + 3 && isDigit(at(end))) {
      end++;
    }
    return end == at || end == at + 3 ? -1 : end;
  }

  private int exponent(int end) {
    int start = end - 1;
    while (start > 0 && isDigit(at(start - 1)) && start > end - 2) {
      start--;
    }
    int value = Integer.parseInt(text.substring(start, end));
    return at(start - 1) == '-' ? -value : value;
  }

  private @Nullable Digits digits(int start) {
    int end = start;
    while (isDigit(at(end))) {
      end++;
    }
    if (end == start || end - start > MAX_DIGITS) {
      return null;
    }
    List<NumberMention> parts = new ArrayList<>();
    StringBuilder all = new StringBuilder(text.substring(start, end));
    char separator = at(end);
    if (end - start <= 3
        && end > start
        && (at(start) != '0')
        && (separator == ',' || separator == ' ' || separator == NormalizedText.THIN_SPACE)) {
      parts.add(plainNumber(start, end));
      while (at(end) == separator && isGroup(end + 1) && all.length() < MAX_GROUPED_DIGITS) {
        parts.add(plainNumber(end + 1, end + 4));
        all.append(text, end + 1, end + 4);
        end += 4;
      }
    }
    int decimals = 0;
    if (at(end) == '.' && isDigit(at(end + 1))) {
      int from = end + 1;
      while (isDigit(at(from + decimals))) {
        decimals++;
      }
      if (decimals > MAX_DIGITS) {
        return null;
      }
      all.append('.').append(text, from, from + decimals);
      end = from + decimals;
    }
    // Groups that are separated by plain spaces may be the columns of a table instead.
    boolean columns = parts.size() > 1 && decimals == 0 && separator == ' ';
    BigDecimal value = new BigDecimal(all.toString());
    return new Digits(end, value, all.toString(), columns ? List.copyOf(parts) : List.of());
  }

  private NumberMention plainNumber(int start, int end) {
    Quantity quantity = Quantity.of(new BigDecimal(text.substring(start, end)), 0);
    return NumberMention.number(start, end, List.of(quantity), List.of());
  }

  private boolean isGroup(int at) {
    return isDigit(at(at)) && isDigit(at(at + 1)) && isDigit(at(at + 2)) && !isDigit(at(at + 3));
  }

  /** Skips spaces and at most one line end, up to three characters. */
  private int skipSpace(int from) {
    int at = from;
    boolean line = false;
    while (at < from + 3 && at < text.length()) {
      char c = text.charAt(at);
      if ((c == '\n' && line) || !Character.isWhitespace(c)) {
        break;
      }
      line |= c == '\n';
      at++;
    }
    return at;
  }

  private int lettersEnd(int from) {
    int at = from;
    while (isLetter(at(at))) {
      at++;
    }
    return at;
  }

  private char at(int index) {
    return index >= 0 && index < text.length() ? text.charAt(index) : '\0';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Tests for a letter; Han characters do not count, because words are not separated there. */
  static boolean isLetter(char c) {
    return c < '\u2E80' && Character.isLetter(c);
  }

  private record Digits(int end, BigDecimal value, String written, List<NumberMention> parts) {

    Quantity quantity() {
      return Quantity.of(value, -value.scale());
    }

    boolean is(String digits) {
      return written.equals(digits);
    }
  }
}
