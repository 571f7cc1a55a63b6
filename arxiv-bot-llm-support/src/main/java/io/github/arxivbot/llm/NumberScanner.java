package io.github.arxivbot.llm;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds the numbers of a folded text, and the names that have a number in them. */
final class NumberScanner {

  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_GAP = 12;

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
  private final NumberReader numbers;
  private final boolean source;
  private final List<Mention> found = new ArrayList<>();

  private NumberScanner(String text, boolean source) {
    this.text = text;
    this.numbers = new NumberReader(text);
    this.source = source;
  }

  /**
   * All mentions, in order.
   *
   * @param folded a text out of {@link FoldedText}
   * @param source whether to read it generously, as a source: "three" and "twice" are numbers then
   */
  static List<Mention> scan(String folded, boolean source) {
    NumberScanner scanner = new NumberScanner(folded, source);
    int at = 0;
    while (at < folded.length()) {
      at = scanner.step(at);
    }
    return scanner.withUnitsOfRanges();
  }

  /** What is written inside a name: the 2.5 and the 7B of Qwen2.5-7B. */
  static List<Quantity> inside(String name) {
    List<Quantity> quantities = new ArrayList<>();
    NumberReader reader = new NumberReader(name);
    int at = 0;
    while (at < name.length()) {
      Mention number = NumberReader.isDigit(name.charAt(at)) ? reader.read(at) : null;
      if (number != null) {
        quantities.addAll(number.readings());
        at = number.end();
      } else {
        at++;
      }
    }
    return quantities;
  }

  private int step(int at) {
    char c = text.charAt(at);
    if (NumberReader.isLetter(c)) {
      return word(at);
    }
    if (NumberReader.isDigit(c) || (c == '.' && startsFraction(at))) {
      return number(at);
    }
    return at + 1;
  }

  private boolean startsFraction(int at) {
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    return at + 1 < text.length()
        && NumberReader.isDigit(text.charAt(at + 1))
        && (Character.isWhitespace(before) || "(=<>[|±".indexOf(before) >= 0);
  }

  private int number(int at) {
    Mention number = numbers.read(at);
    if (number == null) {
      int end = nameEnd(at, false);
      if (end == at) {
        return at + 1;
      }
      Mention head = end - at > LONGEST_NAME ? null : numbers.head(at);
      found.add(
          Mention.name(at, end, text.substring(at, end), head == null ? List.of() : List.of(head)));
      return end;
    }
    found.add(number);
    // The x of 224x224 starts no name.
    return isProduct(number.end()) ? number.end() + 1 : number.end();
  }

  private boolean isProduct(int at) {
    return at + 1 < text.length()
        && (text.charAt(at) == 'x' || text.charAt(at) == 'X')
        && NumberReader.isDigit(text.charAt(at + 1));
  }

  private int word(int at) {
    int end = nameEnd(at, true);
    String word = text.substring(at, end);
    if (word.chars().anyMatch(c -> NumberReader.isDigit((char) c))) {
      found.add(Mention.name(at, end, word, parts(at, end)));
      return end;
    }
    if (source) {
      int stop = word.indexOf('-') < 0 ? end : at + word.indexOf('-');
      String value = WORDS.get(text.substring(at, Math.min(stop, at + 8)).toLowerCase(Locale.ROOT));
      if (value != null && stop - at <= 8) {
        BigDecimal number = new BigDecimal(value);
        found.add(numbers.withUnit(at, stop, Quantity.of(number, -number.scale()), List.of()));
      }
    }
    return end;
  }

  private int nameEnd(int from, boolean hyphens) {
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
      boolean alphanumeric = NumberReader.isLetter(next) || NumberReader.isDigit(next);
      boolean goesOn =
          NumberReader.isLetter(c)
              || NumberReader.isDigit(c)
              || (hyphens && (c == '-' || c == '_') && alphanumeric)
              || ((c == '.' || c == ':')
                  && at > from
                  && NumberReader.isDigit(text.charAt(at - 1))
                  && NumberReader.isDigit(next));
      if (!goesOn) {
        break;
      }
      at++;
    }
    return at;
  }

  /** The A100 and the 80GB of A100-80GB; nothing where the name can't be taken apart. */
  private List<Mention> parts(int start, int end) {
    if (end - start > LONGEST_NAME) {
      return List.of();
    }
    List<Mention> parts = new ArrayList<>();
    int partStart = start;
    int at = start;
    while (at < end) {
      int partEnd = at;
      while (partEnd < end && text.charAt(partEnd) != '-' && text.charAt(partEnd) != '_') {
        partEnd++;
      }
      // The 4 of GPT-4 belongs to what stands before it.
      if (partEnd == end || !isBare(partEnd + 1, end)) {
        add(parts, partStart, partEnd);
        partStart = partEnd + 1;
      }
      at = partEnd + 1;
    }
    boolean whole = parts.size() == 1 && parts.get(0).end() - parts.get(0).start() == end - start;
    return whole ? List.of() : parts;
  }

  private void add(List<Mention> parts, int start, int end) {
    String part = text.substring(start, end);
    if (part.chars().noneMatch(c -> NumberReader.isDigit((char) c))) {
      return;
    }
    Mention number = NumberReader.isDigit(part.charAt(0)) ? numbers.read(start) : null;
    parts.add(
        number != null && number.end() == end ? number : Mention.name(start, end, part, List.of()));
  }

  private boolean isBare(int from, int end) {
    int at = from;
    while (at < end && text.charAt(at) != '-' && text.charAt(at) != '_') {
      char c = text.charAt(at);
      if (!NumberReader.isDigit(c) && c != '.') {
        return false;
      }
      at++;
    }
    return at > from;
  }

  /** In 3–5 GB the 3 has the 5's unit. */
  private List<Mention> withUnitsOfRanges() {
    for (int i = found.size() - 2; i >= 0; i--) {
      Mention low = found.get(i);
      Mention high = found.get(i + 1);
      if (isRange(low, high)) {
        Quantity first = low.readings().get(0);
        Quantity second = high.readings().get(0);
        List<Quantity> readings = new ArrayList<>();
        int power = NumberReader.scaleOf(text, high);
        if (power > 0) {
          readings.add(
              first.in(second.unit()).times(new Quantity.Scale(power, second.thousands())));
        }
        readings.add(first.in(second.unit()));
        if (source) {
          readings.add(first);
        }
        found.set(i, low.with(List.copyOf(readings)));
      }
    }
    return List.copyOf(found);
  }

  private boolean isRange(Mention low, Mention high) {
    int gap = high.start() - low.end();
    if (low.isName() || high.isName() || gap < 1 || gap > LONGEST_GAP) {
      return false;
    }
    Quantity first = low.readings().get(0);
    return first.unit() == Unit.NONE
        && first.thousands() == 0
        && isTo(text.substring(low.end(), high.start()));
  }

  private static boolean isTo(String between) {
    return switch (between.strip()) {
      case "-", "–", "±", "to", "and", "or", "至", "到", "和", "或" -> true;
      case "against", "instead of", "vs", "vs.", "versus" -> true;
      default -> false;
    };
  }
}
