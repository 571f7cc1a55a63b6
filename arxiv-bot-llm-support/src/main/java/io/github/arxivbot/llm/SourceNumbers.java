package io.github.arxivbot.llm;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which of the numbers that are asked for a source has. The questions come first and the source is
 * read once, so that time and memory grow with the two lengths only.
 */
final class SourceNumbers {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int LONGEST_WRITTEN = 64;
  private static final int MOST_PIECES = 8;

  private final Map<Unit, Map<Integer, Set<BigDecimal>>> asked = new EnumMap<>(Unit.class);
  private final Map<Unit, Set<BigDecimal>> askedExactly = new EnumMap<>(Unit.class);
  private final Map<Unit, Map<Integer, Set<BigDecimal>>> found = new EnumMap<>(Unit.class);
  private final Map<Unit, Set<BigDecimal>> foundExactly = new EnumMap<>(Unit.class);
  private final Set<String> askedNames = new HashSet<>();
  private final Set<String> foundNames = new HashSet<>();

  private SourceNumbers() {}

  static SourceNumbers of(List<Mention> questions, String source) {
    SourceNumbers numbers = new SourceNumbers();
    questions.forEach(numbers::ask);
    String folded = FoldedText.of(source).text();
    NumberScanner.scan(folded, true).forEach(numbers::read);
    numbers.readNames(folded);
    return numbers;
  }

  boolean support(Mention mention) {
    boolean whole =
        mention.isName()
            ? foundNames.contains(key(mention.name()))
            : mention.readings().stream().anyMatch(this::has);
    return whole
        || (!mention.parts().isEmpty() && mention.parts().stream().allMatch(this::support));
  }

  private boolean has(Quantity quantity) {
    BigDecimal value = quantity.value().stripTrailingZeros();
    return foundExactly.getOrDefault(quantity.unit(), Set.of()).contains(value)
        || found
            .getOrDefault(quantity.unit(), Map.of())
            .getOrDefault(quantity.digit(), Set.of())
            .contains(value)
        || (quantity.thousands() > 0
            && foundExactly.getOrDefault(quantity.unit(), Set.of()).contains(binary(quantity)));
  }

  private void ask(Mention mention) {
    if (mention.isName()) {
      askedNames.add(key(mention.name()));
    }
    for (Quantity quantity : mention.readings()) {
      BigDecimal value = quantity.value().stripTrailingZeros();
      Set<BigDecimal> exactly =
          askedExactly.computeIfAbsent(quantity.unit(), unit -> new HashSet<>());
      exactly.add(value);
      if (quantity.thousands() > 0) {
        exactly.add(binary(quantity));
      }
      asked
          .computeIfAbsent(quantity.unit(), unit -> new HashMap<>())
          .computeIfAbsent(quantity.digit(), digit -> new HashSet<>())
          .add(value);
    }
    mention.parts().forEach(this::ask);
  }

  private void read(Mention mention) {
    if (mention.isName()) {
      answerName(key(mention.name()));
      if (mention.name().length() <= LONGEST_WRITTEN) {
        for (Quantity inside : NumberScanner.inside(mention.name())) {
          readAs(inside.unit() == Unit.NONE ? inside.in(Unit.IN_NAME) : inside);
        }
      }
    }
    mention.readings().forEach(this::readAs);
    mention.parts().forEach(this::read);
  }

  private void readAs(Quantity written) {
    for (Unit unit : askedExactly.keySet()) {
      answer(written, unit);
    }
    if (written.thousands() > 0) {
      Quantity binary = new Quantity(binary(written), 0, written.unit(), 0);
      askedExactly.keySet().forEach(unit -> answer(binary, unit));
    }
  }

  /** What a number of the source says when it is read in the unit of the summary. */
  private void answer(Quantity written, Unit unit) {
    Unit own = written.unit();
    if (own == unit || own == Unit.NONE || (unit == Unit.NONE)) {
      answer(unit, written.value(), written.digit());
    }
    if (own == Unit.NONE && unit == Unit.PERCENT && isFraction(written)) {
      answer(unit, written.value().multiply(HUNDRED), written.digit() + 2);
    } else if (own == Unit.PERCENT && unit == Unit.NONE) {
      answer(unit, written.value().movePointLeft(2), written.digit() - 2);
    } else if (own != unit && own.convertsTo(unit)) {
      convert(written, unit, own.size(), unit.size());
      convert(written, unit, own.binarySize(), unit.binarySize());
    }
  }

  private void convert(Quantity written, Unit unit, BigDecimal from, BigDecimal to) {
    BigDecimal ratio = from.divide(to, MathContext.DECIMAL64);
    BigDecimal value = written.value().multiply(from).divide(to, MathContext.DECIMAL128);
    int magnitude = ratio.precision() - ratio.scale() - 1;
    answer(unit, value, written.digit() + magnitude - 1);
  }

  private static boolean isFraction(Quantity quantity) {
    return quantity.digit() < 0 && quantity.value().compareTo(BigDecimal.ONE) <= 0;
  }

  private void answer(Unit unit, BigDecimal value, int digit) {
    BigDecimal plain = value.stripTrailingZeros();
    if (askedExactly.getOrDefault(unit, Set.of()).contains(plain)) {
      foundExactly.computeIfAbsent(unit, u -> new HashSet<>()).add(plain);
    }
    Map<Integer, Set<BigDecimal>> digits = asked.getOrDefault(unit, Map.of());
    int highest = plain.precision() - plain.scale();
    for (int to = digit; to <= highest; to++) {
      Set<BigDecimal> values = digits.get(to);
      if (values != null) {
        answer(unit, to, values, plain.setScale(-to, RoundingMode.HALF_UP));
        answer(unit, to, values, plain.setScale(-to, RoundingMode.HALF_DOWN));
      }
    }
  }

  private void answer(Unit unit, int digit, Set<BigDecimal> values, BigDecimal rounded) {
    BigDecimal plain = rounded.stripTrailingZeros();
    if (values.contains(plain)) {
      found
          .computeIfAbsent(unit, u -> new HashMap<>())
          .computeIfAbsent(digit, d -> new HashSet<>())
          .add(plain);
    }
  }

  private void answerName(String key) {
    if (askedNames.contains(key)) {
      foundNames.add(key);
    }
  }

  /** Looks for names wherever their pieces stand side by side, however they are joined there. */
  private void readNames(String folded) {
    if (askedNames.isEmpty()) {
      return;
    }
    NamePieces pieces = new NamePieces(folded);
    while (pieces.next()) {
      for (int count = 1; count <= MOST_PIECES; count++) {
        String key = pieces.last(count);
        if (key.isEmpty() || key.length() > LONGEST_WRITTEN) {
          break;
        }
        answerName(key);
      }
    }
  }

  private static String key(String name) {
    return NamePieces.join(name);
  }

  private static BigDecimal binary(Quantity quantity) {
    BigDecimal written = quantity.value().movePointLeft(3 * quantity.thousands());
    return written
        .multiply(BigDecimal.valueOf(1024).pow(quantity.thousands()))
        .stripTrailingZeros();
  }
}
