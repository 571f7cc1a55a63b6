package io.github.arxivbot.llm.internal.grounding;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.EnumMap;
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

  /** A value that is exact, or rounded to a power of ten. */
  private record Key(MeasurementUnit unit, int digit, BigDecimal value) {

    private static final int EXACT = Integer.MIN_VALUE;

    static Key exact(MeasurementUnit unit, BigDecimal value) {
      return new Key(unit, EXACT, value.stripTrailingZeros());
    }

    static Key rounded(MeasurementUnit unit, int digit, BigDecimal value) {
      return new Key(unit, digit, value.stripTrailingZeros());
    }
  }

  private final Set<Key> wanted = new HashSet<>();
  private final Set<Key> found = new HashSet<>();
  private final Map<MeasurementUnit, Set<Integer>> wantedDigits =
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
    MeasurementUnit unit = quantity.unit();
    return found.contains(Key.exact(unit, quantity.value()))
        || found.contains(Key.rounded(unit, quantity.digit(), quantity.value()))
        || (quantity.thousands() > 0 && found.contains(Key.exact(unit, binary(quantity))));
  }

  private void addWanted(NumberMention mention) {
    if (mention.isName()) {
      wantedNames.add(NameTokenizer.key(mention.name()));
    }
    for (Quantity quantity : mention.readings()) {
      MeasurementUnit unit = quantity.unit();
      wanted.add(Key.exact(unit, quantity.value()));
      if (quantity.thousands() > 0) {
        wanted.add(Key.exact(unit, binary(quantity)));
      }
      wanted.add(Key.rounded(unit, quantity.digit(), quantity.value()));
      wantedDigits.computeIfAbsent(unit, key -> new HashSet<>()).add(quantity.digit());
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
    wantedDigits.keySet().forEach(unit -> addAs(written, unit));
    if (written.thousands() > 0) {
      Quantity binary = new Quantity(binary(written), 0, written.unit(), 0);
      wantedDigits.keySet().forEach(unit -> addAs(binary, unit));
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
    addKey(Key.exact(unit, value));
    BigDecimal plain = value.stripTrailingZeros();
    int highest = plain.precision() - plain.scale();
    Set<Integer> digits = wantedDigits.getOrDefault(unit, Set.of());
    for (int to = digit; to <= highest; to++) {
      if (digits.contains(to)) {
        addKey(Key.rounded(unit, to, plain.setScale(-to, RoundingMode.HALF_UP)));
        addKey(Key.rounded(unit, to, plain.setScale(-to, RoundingMode.HALF_DOWN)));
      }
    }
  }

  private void addKey(Key key) {
    if (wanted.contains(key)) {
      found.add(key);
    }
  }

  private void addName(String key) {
    if (wantedNames.contains(key)) {
      foundNames.add(key);
    }
  }

  /** Finds wanted names in any notation by comparing sequences of adjacent pieces. */
  private void findNames(String normalized) {
    int maxLength =
        wantedNames.stream()
            .mapToInt(String::length)
            .filter(length -> length <= MAX_NAME_LENGTH)
            .max()
            .orElse(0);
    if (maxLength == 0) {
      return;
    }
    NameTokenizer pieces = new NameTokenizer(normalized);
    while (pieces.next()) {
      for (int count = 1; count <= MAX_NAME_PIECES; count++) {
        String key = pieces.lastPieces(count);
        if (key.isEmpty() || key.length() > maxLength) {
          break;
        }
        addName(key);
      }
    }
  }

  private static BigDecimal binary(Quantity quantity) {
    BigDecimal written = quantity.value().movePointLeft(3 * quantity.thousands());
    return written.multiply(BigDecimal.valueOf(1024).pow(quantity.thousands()));
  }
}
