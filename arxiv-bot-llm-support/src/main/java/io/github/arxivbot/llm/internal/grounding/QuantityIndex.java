package io.github.arxivbot.llm.internal.grounding;

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
 * Finds which of the numbers of a summary occur in its source. The summary's numbers are collected
 * first and the source is read once, so that time and memory are linear in the two lengths.
 */
final class QuantityIndex {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int MAX_NAME_LENGTH = 64;
  private static final int MAX_NAME_PIECES = 8;

  private final Map<MeasurementUnit, Map<Integer, Set<BigDecimal>>> wanted =
      new EnumMap<>(MeasurementUnit.class);
  private final Map<MeasurementUnit, Set<BigDecimal>> wantedExactly =
      new EnumMap<>(MeasurementUnit.class);
  private final Map<MeasurementUnit, Map<Integer, Set<BigDecimal>>> found =
      new EnumMap<>(MeasurementUnit.class);
  private final Map<MeasurementUnit, Set<BigDecimal>> foundExactly =
      new EnumMap<>(MeasurementUnit.class);
  private final Set<String> wantedNames = new HashSet<>();
  private final Set<String> foundNames = new HashSet<>();

  private QuantityIndex() {}

  static QuantityIndex of(List<NumberMention> mentions, String source) {
    QuantityIndex index = new QuantityIndex();
    mentions.forEach(index::addWanted);
    String normalized = NormalizedText.of(source).text();
    QuantityTokenizer.tokenize(normalized, true).forEach(index::addFound);
    index.findNames(normalized);
    return index;
  }

  boolean supports(NumberMention mention) {
    boolean whole =
        mention.isName()
            ? foundNames.contains(NameTokenizer.key(mention.name()))
            : mention.readings().stream().anyMatch(this::contains);
    return whole
        || (!mention.parts().isEmpty() && mention.parts().stream().allMatch(this::supports));
  }

  private boolean contains(Quantity quantity) {
    BigDecimal value = quantity.value().stripTrailingZeros();
    return foundExactly.getOrDefault(quantity.unit(), Set.of()).contains(value)
        || found
            .getOrDefault(quantity.unit(), Map.of())
            .getOrDefault(quantity.digit(), Set.of())
            .contains(value)
        || (quantity.thousands() > 0
            && foundExactly.getOrDefault(quantity.unit(), Set.of()).contains(binary(quantity)));
  }

  private void addWanted(NumberMention mention) {
    if (mention.isName()) {
      wantedNames.add(NameTokenizer.key(mention.name()));
    }
    for (Quantity quantity : mention.readings()) {
      BigDecimal value = quantity.value().stripTrailingZeros();
      Set<BigDecimal> exactly =
          wantedExactly.computeIfAbsent(quantity.unit(), unit -> new HashSet<>());
      exactly.add(value);
      if (quantity.thousands() > 0) {
        exactly.add(binary(quantity));
      }
      wanted
          .computeIfAbsent(quantity.unit(), unit -> new HashMap<>())
          .computeIfAbsent(quantity.digit(), digit -> new HashSet<>())
          .add(value);
    }
    mention.parts().forEach(this::addWanted);
  }

  private void addFound(NumberMention mention) {
    if (mention.isName()) {
      addName(NameTokenizer.key(mention.name()));
      if (mention.name().length() <= MAX_NAME_LENGTH) {
        for (Quantity quantity : QuantityTokenizer.quantitiesInName(mention.name())) {
          addQuantity(
              quantity.unit() == MeasurementUnit.NONE
                  ? quantity.in(MeasurementUnit.IN_NAME)
                  : quantity);
        }
      }
    }
    mention.readings().forEach(this::addQuantity);
    mention.parts().forEach(this::addFound);
  }

  private void addQuantity(Quantity written) {
    for (MeasurementUnit unit : wantedExactly.keySet()) {
      addAs(written, unit);
    }
    if (written.thousands() > 0) {
      Quantity binary = new Quantity(binary(written), 0, written.unit(), 0);
      wantedExactly.keySet().forEach(unit -> addAs(binary, unit));
    }
  }

  /** Marks the wanted numbers of a unit that a number of the source supports. */
  private void addAs(Quantity written, MeasurementUnit unit) {
    MeasurementUnit own = written.unit();
    if (own == unit || own == MeasurementUnit.NONE || (unit == MeasurementUnit.NONE)) {
      addValue(unit, written.value(), written.digit());
    }
    if (own == MeasurementUnit.NONE && unit == MeasurementUnit.PERCENT && isFraction(written)) {
      addValue(unit, written.value().multiply(HUNDRED), written.digit() + 2);
    } else if (own == MeasurementUnit.PERCENT && unit == MeasurementUnit.NONE) {
      addValue(unit, written.value().movePointLeft(2), written.digit() - 2);
    } else if (own != unit && own.convertsTo(unit)) {
      convert(written, unit, own.size(), unit.size());
      convert(written, unit, own.binarySize(), unit.binarySize());
    }
  }

  private void convert(Quantity written, MeasurementUnit unit, BigDecimal from, BigDecimal to) {
    BigDecimal ratio = from.divide(to, MathContext.DECIMAL64);
    BigDecimal value = written.value().multiply(from).divide(to, MathContext.DECIMAL128);
    int magnitude = ratio.precision() - ratio.scale() - 1;
    addValue(unit, value, written.digit() + magnitude - 1);
  }

  private static boolean isFraction(Quantity quantity) {
    return quantity.digit() < 0 && quantity.value().compareTo(BigDecimal.ONE) <= 0;
  }

  private void addValue(MeasurementUnit unit, BigDecimal value, int digit) {
    BigDecimal plain = value.stripTrailingZeros();
    if (wantedExactly.getOrDefault(unit, Set.of()).contains(plain)) {
      foundExactly.computeIfAbsent(unit, u -> new HashSet<>()).add(plain);
    }
    Map<Integer, Set<BigDecimal>> digits = wanted.getOrDefault(unit, Map.of());
    int highest = plain.precision() - plain.scale();
    for (int to = digit; to <= highest; to++) {
      Set<BigDecimal> values = digits.get(to);
      if (values != null) {
        addRounded(unit, to, values, plain.setScale(-to, RoundingMode.HALF_UP));
        addRounded(unit, to, values, plain.setScale(-to, RoundingMode.HALF_DOWN));
      }
    }
  }

  private void addRounded(
      MeasurementUnit unit, int digit, Set<BigDecimal> values, BigDecimal rounded) {
    BigDecimal plain = rounded.stripTrailingZeros();
    if (values.contains(plain)) {
      found
          .computeIfAbsent(unit, u -> new HashMap<>())
          .computeIfAbsent(digit, d -> new HashSet<>())
          .add(plain);
    }
  }

  private void addName(String key) {
    if (wantedNames.contains(key)) {
      foundNames.add(key);
    }
  }

  /** Finds wanted names in any notation by comparing sequences of adjacent pieces. */
  private void findNames(String normalized) {
    if (wantedNames.isEmpty()) {
      return;
    }
    NameTokenizer pieces = new NameTokenizer(normalized);
    while (pieces.next()) {
      for (int count = 1; count <= MAX_NAME_PIECES; count++) {
        String key = pieces.lastPieces(count);
        if (key.isEmpty() || key.length() > MAX_NAME_LENGTH) {
          break;
        }
        addName(key);
      }
    }
  }

  private static BigDecimal binary(Quantity quantity) {
    BigDecimal written = quantity.value().movePointLeft(3 * quantity.thousands());
    return written
        .multiply(BigDecimal.valueOf(1024).pow(quantity.thousands()))
        .stripTrailingZeros();
  }
}
